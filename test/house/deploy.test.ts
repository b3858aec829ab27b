import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { settingWords } from '../../app/program/settings.ts';

const root = join(fileURLToPath(import.meta.url), '../../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Where nginx takes each of the directives that we use (nginx.org, "Context"); `http` is the file itself. */
const contexts: Readonly<Record<string, readonly string[]>> = {
  upstream: ['http'],
  server: ['http', 'upstream'],
  log_format: ['http'],
  keepalive: ['upstream'],
  listen: ['server'],
  server_name: ['server'],
  return: ['server', 'location'],
  location: ['server'],
  ssl_certificate: ['http', 'server'],
  ssl_certificate_key: ['http', 'server'],
  ssl_protocols: ['http', 'server'],
  ssl_session_tickets: ['http', 'server'],
  server_tokens: ['http', 'server', 'location'],
  client_max_body_size: ['http', 'server', 'location'],
  client_body_timeout: ['http', 'server', 'location'],
  access_log: ['http', 'server', 'location'],
  proxy_pass: ['location'],
  proxy_http_version: ['http', 'server', 'location'],
  proxy_set_header: ['http', 'server', 'location'],
  proxy_read_timeout: ['http', 'server', 'location'],
  proxy_next_upstream: ['http', 'server', 'location'],
  allow: ['http', 'server', 'location'],
  deny: ['http', 'server', 'location'],
};

/** Each directive with the block that it stands in. */
function directives(text: string): { name: string; inside: string }[] {
  const found: { name: string; inside: string }[] = [];
  const blocks = ['http'];
  for (const [part] of text.replace(/^\s*#.*$/gm, '').matchAll(/[^;{}]*[;{}]/g)) {
    const name = /^\s*(\w+)/.exec(part)?.[1];
    if (name) found.push({ name, inside: blocks.at(-1) ?? '' });
    if (part.endsWith('{')) blocks.push(name ?? '');
    if (part.endsWith('}')) blocks.pop();
  }
  return found;
}

describe('the files in deploy/', () => {
  it('have each line of nginx where nginx takes it', () => {
    const all = directives(read('deploy/nginx.conf'));
    expect(all.length).toBeGreaterThan(25);
    expect(all.filter(({ name, inside }) => !contexts[name]?.includes(inside))).toEqual([]);
  });

  it('start what npm puts there, and name no setting that Farled does not read', () => {
    const unit = read('deploy/farled.service');
    const started = /^ExecStart=\/opt\/farled\/(\S+)/m.exec(unit)?.[1] ?? 'nothing';
    expect(existsSync(join(root, started))).toBe(true);
    const known = Object.keys(settingWords);
    for (const file of ['deploy/farled.service', 'deploy/nginx.conf', 'deploy/Caddyfile', 'Dockerfile']) {
      const named = [...read(file).matchAll(/\bFARLED_[A-Z_]+[A-Z]\b/g)].map(([name]) => name);
      expect([file, named.filter((name) => !known.includes(name))]).toEqual([file, []]);
    }
  });
});
