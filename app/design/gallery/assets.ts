import { basename, join } from 'node:path';
import { build } from 'esbuild';

const design = join(import.meta.dirname, '..');

/** Files by name, as the browser gets them. */
export type Assets = ReadonlyMap<string, Uint8Array>;

/** The stylesheet, the font and the islands, built as for production but kept in memory and without hashes. */
export async function buildAssets(): Promise<Assets> {
  const result = await build({
    entryPoints: {
      farled: join(design, 'farled.css'),
      page: join(design, 'islands/page.ts'),
      'identity-worker': join(design, 'islands/identity-worker.ts'),
    },
    outdir: '/assets',
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['chrome110', 'firefox115', 'safari16'],
    entryNames: '[name]',
    conditions: ['farled-source'],
    loader: { '.woff2': 'file' },
    assetNames: '[name]',
    logLevel: 'warning',
  });
  return new Map(result.outputFiles.map((file) => [basename(file.path), file.contents]));
}
