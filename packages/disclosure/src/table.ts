import type { CountTable, PublishOptions } from './types.ts';
import type { Problem } from './verify.ts';

/** More people than live on Earth, and every sum of that many cells is still exact. */
const most = 10_000_000_000;
const mostCells = 100_000;

/** What is wrong with a table or its options, in words; empty when nothing is. */
export function tableProblems({ rows, columns, counts }: CountTable, options: PublishOptions = {}): Problem[] {
  const problems: Problem[] = [];
  const say = (sv: string, en: string): number => problems.push({ sv, en });
  if (rows.length === 0 || columns.length === 0)
    say('Tabellen behöver minst en rad och en kolumn.', 'The table needs at least one row and one column.');
  if (rows.length * columns.length > mostCells)
    say(`Tabellen får ha högst ${mostCells} tal.`, `The table may have at most ${mostCells} counts.`);
  for (const labels of [rows, columns]) {
    const twice = labels.find((label, index) => labels.indexOf(label) !== index);
    if (twice !== undefined) say(`”${twice}” finns två gånger.`, `“${twice}” is there twice.`);
  }
  if (counts.length !== rows.length)
    say(
      `Det finns ${rows.length} rader men ${counts.length} listor med tal.`,
      `There are ${rows.length} rows but ${counts.length} lists of counts.`,
    );
  counts.forEach((row, index) => {
    if (row.length !== columns.length)
      say(
        `Rad ${index + 1} har ${row.length} tal och ska ha ${columns.length}.`,
        `Row ${index + 1} has ${row.length} counts and should have ${columns.length}.`,
      );
    const wrong = row.find((count) => !Number.isInteger(count) || count < 0 || count > most);
    if (wrong !== undefined)
      say(
        `Rad ${index + 1} har ${wrong}: det ska vara ett antal personer.`,
        `Row ${index + 1} has ${wrong}: it should be a number of people.`,
      );
  });
  const { threshold, mostHidden } = options;
  if (threshold !== undefined && (!Number.isInteger(threshold) || threshold < 2 || threshold > 1000))
    say('Tröskeln ska vara ett heltal från 2 till 1000.', 'The threshold should be a whole number from 2 to 1000.');
  if (mostHidden !== undefined && !(mostHidden >= 0 && mostHidden <= 1))
    say('mostHidden ska vara mellan 0 och 1.', 'mostHidden should be between 0 and 1.');
  return problems;
}
