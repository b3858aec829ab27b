/**
 * Makes the held-out evaluation notes from the frames beside it.
 * Run: `node make.ts` writes positive.jsonl and clean.jsonl; `node make.ts --check` only proves that the
 * committed files are those and that every offset cuts out what the frame marks.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { slots } from './values.ts';

interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly tags: readonly string[];
}

interface Note {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly kind: 'positive' | 'clean';
  readonly tags: readonly string[];
}

const types: Readonly<Record<string, string>> = {
  pn: 'personalNumber',
  cn: 'coordinationNumber',
  ph: 'phone',
  em: 'email',
  pl: 'plate',
  ad: 'address',
  bd: 'birthDate',
  wo: 'workplace',
  ra: 'rareCombination',
  ha: 'handle',
  id: 'identifier',
};

/** Least number of spans, so that a figure measured on the set means something. */
const least: Readonly<Record<string, number>> = {
  personalNumber: 60,
  coordinationNumber: 60,
  phone: 60,
  email: 60,
  plate: 60,
  address: 60,
  birthDate: 60,
  workplace: 60,
  rareCombination: 50,
  handle: 60,
  identifier: 60,
  'name capitalised': 250,
  'name lowercase known': 80,
  'name lowercase unseen': 60,
};

const mark = /\{([a-z]+)(?::([^{}]*))?\}/g;
const nextValue = slots(20261122);

function nameTags(code: string, text: string, before: string): string[] {
  const tags = [/^\p{Ll}/u.test(text) ? 'lowercase' : 'capitalised'];
  tags.push(code.includes('u') ? 'unseen' : 'known');
  if (code.includes('f')) tags.push('foreign');
  if (code.includes('g')) tags.push('genitive');
  if (before === '' || /[.!?\n]\s*$/.test(before)) tags.push('sentenceStart');
  return tags;
}

function parse(line: string, id: string, fileTags: readonly string[]): Note {
  const source = line.replaceAll('\\n', '\n');
  const spans: Span[] = [];
  let text = '';
  let from = 0;
  for (const found of source.matchAll(mark)) {
    const code = found[1] ?? '';
    text += source.slice(from, found.index);
    from = found.index + found[0].length;
    const written = found[2];
    const value = written === undefined ? nextValue(code) : { text: written, tags: [] };
    const type = types[code] ?? (/^[kufg]+$/.test(code) ? 'name' : '');
    if (type === '') throw new Error(`${id}: unknown mark ${code}`);
    const tags = type === 'name' ? nameTags(code, value.text, text) : [...value.tags];
    spans.push({ start: text.length, end: text.length + value.text.length, type, tags });
    text += value.text;
  }
  text += source.slice(from);
  const tags = [...new Set([...fileTags, ...spans.flatMap((span) => span.tags)])];
  return { id, text, spans, kind: spans.length > 0 ? 'positive' : 'clean', tags };
}

function readFrames(): Note[] {
  const folder = new URL('./frames/', import.meta.url);
  const notes: Note[] = [];
  for (const file of readdirSync(folder).sort()) {
    let tags: string[] = [];
    let count = 0;
    for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
      if (line.startsWith('= '))
        tags = line
          .slice(2)
          .split(',')
          .map((tag) => tag.trim());
      else if (line !== '') notes.push(parse(line, `${file.slice(0, -4)}-${++count}`, tags));
    }
  }
  return notes;
}

function counts(notes: readonly Note[]): Map<string, number> {
  const table = new Map<string, number>();
  const add = (key: string) => table.set(key, (table.get(key) ?? 0) + 1);
  for (const span of notes.flatMap((note) => note.spans)) {
    add(span.type);
    if (span.type !== 'name') continue;
    add(`name ${span.tags[0]}`);
    add(`name ${span.tags[0]} ${span.tags[1]}`);
    for (const tag of span.tags.slice(2)) add(`name ${tag}`);
  }
  return table;
}

function faults(notes: readonly Note[]): string[] {
  const found: string[] = [];
  const texts = new Set<string>();
  for (const note of notes) {
    if (texts.has(note.text)) found.push(`${note.id}: the same text twice`);
    texts.add(note.text);
    if (/[{}]/.test(note.text)) found.push(`${note.id}: a mark is left in the text`);
    let last = 0;
    for (const span of note.spans) {
      const cut = note.text.slice(span.start, span.end);
      if (span.start < last || span.end > note.text.length)
        found.push(`${note.id}: offsets ${span.start}..${span.end}`);
      if (cut === '' || cut !== cut.trim()) found.push(`${note.id}: span "${cut}"`);
      last = span.end;
    }
    if (note.id.startsWith('clean') !== (note.kind === 'clean')) found.push(`${note.id}: kind ${note.kind}`);
  }
  const table = counts(notes);
  for (const [key, number] of Object.entries(least)) {
    if ((table.get(key) ?? 0) < number) found.push(`${key}: ${table.get(key) ?? 0} spans, ${number} wanted`);
  }
  return found;
}

const notes = readFrames();
const found = faults(notes);
for (const kind of ['positive', 'clean'] as const) {
  const chosen = notes.filter((note) => note.kind === kind);
  const file = new URL(`./${kind}.jsonl`, import.meta.url);
  const content = chosen.map((note) => `${JSON.stringify(note)}\n`).join('');
  if (!process.argv.includes('--check')) writeFileSync(file, content);
  else if (readFileSync(file, 'utf8') !== content) found.push(`${kind}.jsonl differs from its frames`);
  console.log(`${kind}: ${chosen.length} notes`);
}
for (const [key, number] of [...counts(notes)].sort()) console.log(`${key}: ${number}`);
for (const fault of found) console.error(fault);
process.exitCode = found.length > 0 ? 1 : 0;
