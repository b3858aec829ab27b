import { gunzipSync } from 'node:zlib';
import { kB, table } from './figures.ts';
import { type Ground, get, sessionFor, startServer } from './house.ts';

interface Part {
  path: string;
  bytes: number;
}

/** Everything that a browser fetches before it shows the page and runs its scripts, as it comes over the line. */
async function firstLoad(port: number, path: string, cookie: string | null): Promise<Part[]> {
  const headers = { 'Accept-Encoding': 'gzip', ...(cookie && { Cookie: cookie }) };
  const parts: Part[] = [];
  const wanted = [path];
  let hasFreeText = false;
  for (const next of wanted) {
    const reply = await get(port, next, headers);
    if (reply.status !== 200) throw new Error(`${next} answers ${reply.status}.`);
    parts.push({ path: next, bytes: reply.body.length });
    const type = String(reply.headers['content-type'] ?? '');
    if (!/html|css|javascript/.test(type)) continue;
    const text = (reply.headers['content-encoding'] === 'gzip' ? gunzipSync(reply.body) : reply.body).toString('utf8');
    if (type.includes('html')) hasFreeText = text.includes('data-identity');
    for (const file of filesIn(text, type, hasFreeText)) if (!wanted.includes(file)) wanted.push(file);
  }
  return parts;
}

function filesIn(text: string, type: string, hasFreeText: boolean): string[] {
  if (type.includes('html')) {
    const tags = text.match(/<(?:link|script)\b[^>]*>/g) ?? [];
    return tags.flatMap((tag) => /(?:href|src)="(\/assets\/[^"]+)"/.exec(tag)?.[1] ?? []);
  }
  // What a script asks for only where there is a free text; its worker and word lists come later, on focus.
  const script = hasFreeText ? /(?:from|import\(?)\s*"\.\/([\w-]+\.js)"/g : /(?:from|import)\s*"\.\/([\w-]+\.js)"/g;
  const relative = type.includes('css') ? /url\("?\.?\/?([\w-]+\.woff2)"?\)/g : script;
  return [...text.matchAll(relative)].map((match) => `/assets/${match[1]}`);
}

export async function measureWeight(ground: Ground): Promise<string> {
  const [officer] = (
    await ground.owner.query<{ account: string; association: string }>(
      `select account_id as account, association_id as association from held_function where role = 'caseOfficer' limit 1`,
    )
  ).rows;
  if (!officer) throw new Error('There is no officer.');
  const server = await startServer({ DATABASE_URL: ground.ownerUrl, FARLED_DEMO: 'off' });
  try {
    const cookie = await sessionFor(ground.owner, officer.account, officer.association);
    const pages: [string, Part[]][] = [
      ['the public first page', await firstLoad(server.port, '/', null)],
      ['an officer’s form for a question', await firstLoad(server.port, '/fraga', cookie)],
    ];
    const of = (parts: readonly Part[], pattern: RegExp): string =>
      kB(parts.filter((part) => pattern.test(part.path)).reduce((sum, part) => sum + part.bytes, 0));
    const rows = pages.map(([name, parts]) => [
      name,
      kB(parts[0]?.bytes ?? 0),
      of(parts, /\.css$/),
      of(parts, /\.js$/),
      of(parts, /\.woff2$/),
      of(parts, /\.svg$/),
      `**${of(parts, /./)}**`,
    ]);
    return [
      'As it comes over the line with gzip, before the browser’s cache has anything; the identity check’s worker and word lists are not part of it (they load when a text field gets focus).',
      table(['page', 'HTML', 'CSS', 'scripts', 'font', 'icon', 'in all'], rows),
      'Wanted: ≤ 100 kB in all, of them the font ≤ 50 kB.',
    ].join('\n\n');
  } finally {
    await server.kill('SIGTERM');
  }
}
