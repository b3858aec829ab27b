// Builds what Node cannot run as it is: the app (it has .tsx), the browser's scripts and the published engines.
// Runs on Node 20 and later, since npm starts it before anything else exists.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { lettersInPatterns } from './letters-in-patterns.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => join(root, ...parts);
const conditions = ['farled-source'];
const plugins = [lettersInPatterns];
const engines = readdirSync(at('packages')).filter((name) => existsSync(at('packages', name, 'src/index.ts')));
const alias = Object.fromEntries(engines.map((name) => [`@farled/${name}`, at('packages', name, 'src/index.ts')]));

async function buildEngine(name) {
  const entryPoints = ['index.ts', 'cli.ts', 'browser.ts']
    .map((file) => at('packages', name, 'src', file))
    .filter((file) => existsSync(file));
  // What an engine depends on stays outside: a solver reads its WebAssembly beside its own script.
  const { dependencies = {} } = JSON.parse(readFileSync(at('packages', name, 'package.json'), 'utf8'));
  const outdir = at('packages', name, 'dist');
  const { metafile } = await build({
    entryPoints,
    outdir,
    // The same names wherever it is started from: npm starts it in the package that it packs.
    absWorkingDir: root,
    metafile: true,
    bundle: true,
    plugins,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    external: ['node:*', ...Object.keys(dependencies)],
    target: 'es2023',
    logLevel: 'warning',
  });
  // Parts of earlier builds would be published with it.
  const made = new Set(Object.keys(metafile.outputs).map((file) => basename(file)));
  const old = readdirSync(outdir).filter((file) => /^chunk-.*\.js$/.test(file) && !made.has(file));
  await Promise.all(old.map((file) => rm(join(outdir, file), { force: true })));
}

async function buildApp() {
  if (!existsSync(at('app/main.ts'))) return;
  await build({
    entryPoints: { farled: at('app/main.ts') },
    outdir: at('app/dist'),
    bundle: true,
    plugins,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    alias,
    conditions,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: true,
    logLevel: 'warning',
  });
}

/** Scripts and styles for the browser get their content's hash as a name; the manifest says which is which. */
async function buildBrowser() {
  const folder = at('app/design/islands');
  const features = existsSync(at('app/features')) ? readdirSync(at('app/features')) : [];
  // The design's own, and those of features.
  const folders = [folder, ...features.map((name) => at('app/features', name, 'islands'))].filter(existsSync);
  const islands = folders.flatMap((one) => readdirSync(one).map((file) => join(one, file)));
  const entryPoints = Object.fromEntries(
    islands
      .filter((file) => /\/[a-z-]+\.tsx?$/.test(file) && !file.includes('.test.'))
      .map((file) => [
        file
          .split('/')
          .at(-1)
          .replace(/\.tsx?$/, ''),
        file,
      ]),
  );
  if (existsSync(at('app/design/farled.css'))) entryPoints.farled = at('app/design/farled.css');
  if (Object.keys(entryPoints).length === 0) return;
  await rm(at('app/dist/assets'), { recursive: true, force: true });
  const result = await build({
    entryPoints,
    outdir: at('app/dist/assets'),
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    assetNames: '[name]-[hash]',
    bundle: true,
    plugins,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: ['chrome110', 'firefox115', 'safari16'],
    alias,
    conditions,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    loader: { '.woff2': 'file', '.bin': 'file', '.svg': 'file' },
    metafile: true,
    logLevel: 'warning',
  });
  const manifest = {};
  for (const [file, output] of Object.entries(result.metafile.outputs)) {
    const name = file.split('/').at(-1);
    const entry = output.entryPoint
      ?.split('/')
      .at(-1)
      ?.replace(/\.(tsx?|css)$/, '');
    if (entry) manifest[name.endsWith('.css') ? `${entry}.css` : `${entry}.js`] = name;
    else manifest[name.replace(/-[A-Z0-9]{8}(?=\.)/, '')] = name;
  }
  await writeFile(at('app/dist/assets/manifest.json'), JSON.stringify(manifest, null, 2));
}

await mkdir(at('app/dist'), { recursive: true });
// All of it, also when one part fails: what the others built is used by tests meanwhile.
const parts = await Promise.allSettled([...engines.map(buildEngine), buildApp(), buildBrowser()]);
if (parts.some((part) => part.status === 'rejected')) process.exit(1);
