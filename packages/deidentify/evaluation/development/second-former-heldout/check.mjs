// Counts, and whether the form parses with the repository's reader: node check.mjs PATH/read-notes.ts
import { readFileSync } from 'node:fs';

const { readNote } = await import(process.argv[2]);
const TYPES =
  'name personalNumber coordinationNumber phone email address birthDate plate handle workplace rareCombination identifier'.split(
    ' ',
  );
const spans = {},
  perGroup = {},
  notes = {},
  lengths = [];
const seen = new Set();
for (const file of ['positive.jsonl', 'clean.jsonl'])
  for (const line of readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')) {
    const { text, gold, group } = readNote(line, '?');
    if (seen.has(text)) throw new Error(`Twice: ${text}`);
    seen.add(text);
    if (/[{}@]{|\}|@(?:[A-Z]{1,6}|ff|mm)\b(?!\.|[A-Z@])/.test(text)) throw new Error(`Mark left: ${text}`);
    notes[group] = (notes[group] ?? 0) + 1;
    lengths.push(text.length);
    if (group.startsWith('clean') !== (gold.length === 0)) throw new Error(`Spans: ${line}`);
    for (const s of gold) {
      if (
        !TYPES.includes(s.type) ||
        s.end <= s.start ||
        text.slice(s.start, s.end).trim() !== text.slice(s.start, s.end)
      )
        throw new Error(`Span: ${line}`);
      spans[s.type] = (spans[s.type] ?? 0) + 1;
      if (s.type === 'name') perGroup[group] = (perGroup[group] ?? 0) + 1;
      if (/Number$/.test(s.type)) {
        const d = text.slice(s.start, s.end).normalize('NFKC').replace(/\D/g, '').slice(-10);
        let sum = 0;
        [...d].forEach((c, i) => {
          const x = c * (i % 2 ? 1 : 2);
          sum += x > 9 ? x - 9 : x;
        });
        if (d.length !== 10 || sum % 10 || !/^\d{6}(238|239|98\d)/.test(d) || (s.type[0] === 'c') !== d[4] >= 6)
          throw new Error(`Number: ${line}`);
      }
    }
  }
lengths.sort((a, b) => a - b);
console.log(
  JSON.stringify(
    {
      notes,
      spans,
      namesPerGroup: perGroup,
      total: seen.size,
      length: {
        min: lengths[0],
        median: lengths[lengths.length >> 1],
        p95: lengths[Math.floor(lengths.length * 0.95)],
        max: lengths.at(-1),
      },
    },
    null,
    1,
  ),
);
