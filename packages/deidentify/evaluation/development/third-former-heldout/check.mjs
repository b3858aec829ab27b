// node check.mjs READ-NOTES.ts: form, spans, check digits, series, no two notes alike.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const { readNote } = await import(pathToFileURL(process.argv[2]).href);
const all = new Map();
const texts = new Set();
const lengths = [];
let wrong = 0;
const bad = (why, text) => {
  wrong++;
  console.log('WRONG', why, JSON.stringify(text).slice(0, 160));
};
for (const file of ['positive.jsonl', 'clean.jsonl'])
  for (const line of readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')) {
    const { text, gold, group } = readNote(line, 'none');
    if (texts.has(text)) bad('twice', text);
    texts.add(text);
    if (/[{}[\]]/.test(text)) bad('left over mark', text);
    if (file === 'clean.jsonl' ? gold.length : !gold.length) bad('spans', text);
    lengths.push(text.length);
    const row = all.get(group) ?? { notes: 0 };
    row.notes++;
    for (const s of gold) {
      row[s.type] = (row[s.type] ?? 0) + 1;
      const span = text.slice(s.start, s.end);
      if (!span || span !== span.trim()) bad('blank', span);
      if (/Number$/.test(s.type)) {
        const d = span.replace(/\D/g, '').slice(-10);
        let sum = 0;
        for (let i = 0; i < 10; i++) {
          const v = d[i] * (i % 2 ? 1 : 2);
          sum += v > 9 ? v - 9 : v;
        }
        if (
          sum % 10 ||
          !/^(98[01]|23[89])$/.test(d.slice(6, 9)) ||
          Number(d.slice(4, 6)) > 60 !== (s.type === 'coordinationNumber')
        )
          bad('number', span);
      }
      if (s.type === 'phone') {
        const d = span
          .replace(/\(0\)/, '')
          .replace(/\D/g, '')
          .replace(/^(0046|46)/, '0');
        if (
          !/^(070174060[5-9]|07017406[1-9]\d|0846500 ?4\d\d|031390060\d|03139006[0-4]\d|0313900650|040628040\d|04062804[0-4]\d|0406280450|09803192\d\d)$/.test(
            d,
          )
        )
          bad('phone', span);
      }
      if (s.type === 'email' && !/[@.]example\.(se|com|org)$/i.test(span)) bad('email', span);
      if (s.type === 'plate' && !/^[A-HJ-PR-UW-Z]{3}[\s-]?\d\d[\dA-Z]$/i.test(span)) bad('plate', span);
    }
    all.set(group, row);
  }
for (const [g, r] of all) console.log(g.padEnd(20), JSON.stringify(r));
const total = {};
for (const r of all.values()) for (const k in r) total[k] = (total[k] ?? 0) + r[k];
lengths.sort((a, b) => a - b);
console.log(
  'total',
  JSON.stringify(total),
  'lengths',
  lengths[0],
  lengths[lengths.length >> 1],
  lengths.at(-1),
  'wrong',
  wrong,
);
