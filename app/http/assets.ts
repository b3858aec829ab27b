import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appFolder } from '../database/house-folder.ts';

const folder = join(appFolder, 'dist', 'assets');

export interface Assets {
  /** Address of a built file by its plain name, as `farled.css`. */
  address(name: string): string;
  read(file: string): { body: Uint8Array<ArrayBuffer>; type: string } | null;
}

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  bin: 'application/octet-stream',
};

/** The built styles, scripts and fonts, and the detector's word lists, all named by their content. */
export function loadAssets(extra: Readonly<Record<string, Uint8Array>> = {}): Assets {
  const file = join(folder, 'manifest.json');
  const manifest: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const cache = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [name, bytes] of Object.entries(extra)) {
    const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
    manifest[name] = name.replace(/(?=\.\w+$)/, `-${digest}`);
    cache.set(manifest[name], new Uint8Array(bytes));
  }
  return {
    address: (name) => `/assets/${manifest[name] ?? name}`,
    read: (name) => {
      if (!/^[\w.-]+$/.test(name) || name.startsWith('.') || name === 'manifest.json') return null;
      const type = types[name.split('.').at(-1) ?? ''];
      if (!type) return null;
      let body = cache.get(name);
      if (!body) {
        if (!existsSync(join(folder, name))) return null;
        body = new Uint8Array(readFileSync(join(folder, name)));
        cache.set(name, body);
      }
      return { body, type };
    },
  };
}
