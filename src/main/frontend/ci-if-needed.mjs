// Installs the packages of the lockfile, but only when the lockfile changed since the last time.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) {
  console.error(`Giao Ước needs Node.js 20 or later to bundle its pages; this is ${process.version}. (Debian: nodejs, npm)`);
  process.exit(1);
}
const stampFile = 'node_modules/.lockfile-stamp';
const stamp = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
  process.exit(0);
}
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const run = spawnSync(npm, ['ci', '--loglevel=error'], { stdio: 'inherit', shell: process.platform === 'win32' });
if (run.status !== 0) {
  console.error('npm ci failed: is the npm registry (or its mirror) within reach?');
  process.exit(run.status ?? 1);
}
writeFileSync(stampFile, stamp);
