import { type CountAudience, type CountKind, countAudiences, countKinds, whoMaySee } from '../../app/kernel/counts.ts';
import { figures } from './figures.ts';
import { places } from './places.ts';
import { services, ways } from './ways.ts';

const audiences = Object.keys(countAudiences) as CountAudience[];
const kinds = Object.keys(countKinds) as CountKind[];

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const code = (text: string): string => `\`${text}\``;

/** `docs/counts.md`, made from what the application uses and what the tests hold it to. */
export function countsDocument(): string {
  const treated = kinds.map((kind) => [
    `${countKinds[kind].en} (${code(kind)})`,
    ...audiences.map((audience) => whoMaySee[kind][audience]),
  ]);
  const waysRows = Object.entries(ways)
    .filter(([, kind]) => kind !== 'rows')
    .map(([way, kind]) => [code(way), kind]);
  const placeRows = Object.entries(places).map(([file, list]) => [code(file), Object.keys(list).join(', ')]);
  const queryRows = Object.entries(figures).flatMap(([query, list]) => {
    const counted = Object.entries(list).filter(([, kind]) => kind !== 'measure');
    return counted.length === 0
      ? []
      : [[code(query), counted.map(([path, kind]) => `${code(path)} ${kind}`).join(', ')]];
  });
  return `# Who may see which count

Made from \`app/kernel/counts.ts\` and \`test/counts\`; do not edit. After a change: \`npx vitest run --project pure test/house/counts.test.ts -u\`.

${table(['What is counted', ...audiences.map((audience) => countAudiences[audience].en)], treated)}

- **exact**: the number as it is.
- **protected**: through \`packages/disclosure\`. A table is published with so many figures hidden that nobody can tell
  whether a hidden small one is 0, small, or the limit; a count by itself is shown from the limit up. The limit is the
  association's setting "hide counts below", 5 unless changed (\`docs/settings.md\`).
- **never**: not at all.

Somebody who is several of these is the first that fits, from the left. What is counted for a file that a page offers is for
the reader of the page, and the file says who may read it; what is made to leave the group is *leaving*.

## How it is held

1. Nobody counts what they may not read: row-level security holds every query to the reader's rows, except through the ways
   below. The test reads them from the database's catalogue; one that is not declared fails it.
2. A count from such a way of people who are not to be told apart is a \`HeldCount\` (\`app/kernel/counts.ts\`). It cannot be
   added, printed or sent; \`showCount\` and \`showTable\` take it out and ask the table above.
3. Every line of the application in which SQL counts is declared with its kind.
4. Every number in the answer of every query is declared: what it counts, or that it counts nobody. Pages, charts, files
   and API responses are drawn from these answers and from nothing else. The test asks every query as everybody who may, and
   refuses a number whose kind is *never* for them, and a small one whose kind is *protected*.
5. Every file that writes letters is declared, with what it counts in them: only what everybody may have exactly.

What it does not see: a number that a query has put into a sentence, and a row that the test's county has nothing for.

## Ways past the reader's own rows

${table(['function or view', 'kind'], waysRows)}

What reads as Farled itself (jobs, login) is the third way; of its files in features these count for somebody:
${Object.entries(services)
  .filter(([, kind]) => kind !== 'rows')
  .map(([file, kind]) => `${code(file)} (${kind})`)
  .join(', ')}. What they leave for people to read is in the answers below.

## Where SQL counts

${table(['file', 'kinds'], placeRows)}

## Numbers in answers that count people or their matters

${table(['query', 'numbers'], queryRows)}
`;
}
