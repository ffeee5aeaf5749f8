// Bundles the stylesheet, the page script and the islands into target/classes/static/ui, with the content's hash in each
// name and a manifest from plain to hashed name. Unchanged sources are not bundled again.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const out = '../../../target/classes/static/ui';
const entries = ['src/app.js', 'src/app.css', 'src/viewer.js'];

const stamp = sourceStamp();
if (existsSync(join(out, 'manifest.json')) && read(join(out, '.stamp')) === stamp) {
  process.exit(0);
}
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

const result = await build({
  entryPoints: entries,
  outdir: out,
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022', 'chrome120', 'firefox120', 'safari17'],
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  loader: { '.woff2': 'file', '.woff': 'file', '.svg': 'file' },
  legalComments: 'linked',
  metafile: true,
  logLevel: 'warning',
});

const manifest = {};
for (const [file, info] of Object.entries(result.metafile.outputs)) {
  if (info.entryPoint) {
    const name = basename(info.entryPoint);
    manifest[name] = basename(file);
    if (info.cssBundle) {
      manifest[name.replace(/\.js$/, '.css')] = basename(info.cssBundle);
    }
  }
}
writeFileSync(join(out, 'manifest.json'), JSON.stringify(manifest, null, 1));
writeFileSync(join(out, '.stamp'), stamp);

function sourceStamp() {
  const hash = createHash('sha256');
  const files = ['package-lock.json', 'build.mjs', ...readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath ?? f.path, f.name))
    .sort()];
  for (const file of files) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
