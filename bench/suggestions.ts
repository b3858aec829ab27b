import { join } from 'node:path';
import { countiesIn } from '../app/features/importing/reading/evaluate.ts';
import { suggestInThread } from '../app/features/obstacles/suggest/in-thread.ts';
import { readCounty } from '../app/features/obstacles/suggest/testing/evaluate.ts';
import { ms, quantile } from './figures.ts';
import { root } from './house.ts';

const cases = 10_000;
const turns = 3;
const sheetNames = ['county-sodermanland', 'county-varmland'];

/** Each text of two counties’ sheets, together with the others in turn. */
export async function measureSuggestions(): Promise<string> {
  const folder = join(root, 'app/features/importing/examples');
  const counties = await countiesIn(folder);
  const sheets = await Promise.all(sheetNames.map((name) => readCounty(join(folder, `${name}.xlsx`), counties)));
  const texts = sheets.flatMap((sheet) => sheet.texts);
  const made = Array.from({ length: cases }, (_, at) => {
    const one = texts[at % texts.length]?.text ?? '';
    const other = texts[Math.floor(at / texts.length) % texts.length]?.text ?? '';
    return { id: `c${at}`, text: `${one}. ${other}` };
  });
  const times: number[] = [];
  let steps = 0;
  let found = 0;
  for (let turn = 0; turn < turns; turn += 1) {
    const begun = performance.now();
    const groups = await suggestInThread(made, () => {
      steps += 1;
    });
    times.push(performance.now() - begun);
    found = groups.length;
  }
  const letters = made.reduce((sum, { text }) => sum + text.length, 0);
  return (
    `${cases} cases of one group, made of the ${texts.length} texts of two counties’ sheets, two in each (${Math.round(letters / cases)} letters a case), read in a thread ` +
    `of its own: median ${ms(quantile(times, 0.5))} of ${turns} readings, longest ${ms(Math.max(...times))}, with the thread’s beginning; ` +
    `progress told ${Math.round(steps / turns)} times in each; ${found} suggestions. Wanted: ≤ 5 s.`
  );
}
