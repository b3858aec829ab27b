/** What the cells of a hand-written line mean: the right reading, worked out from the author's own lists. */
import type { Places, Source } from './source.ts';

export interface Age {
  readonly min: number;
  readonly max: number;
  readonly approx: boolean;
}

export interface When {
  readonly date: string | null;
  readonly isoWeek: string | null;
  readonly from: string;
  readonly to: string;
  /** Text the author wrote instead of the usual form, or null. */
  readonly shown: string | null;
}

interface Mark {
  readonly slip: boolean;
  /** Type of the slip, or why it is none. */
  readonly label: string;
  readonly text: string;
}

const day = 86_400_000;

function isoDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** `2018-W05` is the week whose Thursday lies in 2018; its Monday decides the month. */
function mondayOf(week: string): number {
  const year = Number(week.slice(0, 4));
  const fourth = Date.UTC(year, 0, 4);
  const firstMonday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * day;
  return firstMonday + (Number(week.slice(6)) - 1) * 7 * day;
}

export function whenOf(cell: string): When {
  const at = cell.indexOf('=');
  const meant = at < 0 ? cell : cell.slice(0, at);
  const shown = at < 0 ? null : cell.slice(at + 1);
  if (/^\d{4}-W\d\d$/.test(meant)) {
    const monday = mondayOf(meant);
    return { date: null, isoWeek: meant, from: isoDate(monday), to: isoDate(monday + 6 * day), shown };
  }
  const time = Date.parse(meant);
  if (!/^\d{4}-\d\d-\d\d$/.test(meant) || isoDate(time) !== meant) throw new Error(`not a date: ${cell}`);
  return { date: meant, isoWeek: null, from: meant, to: meant, shown };
}

export function ageOf(text: string): Age | null {
  const single = /^(ca )?(\d{1,2})$/.exec(text);
  if (single !== null) {
    const years = Number(single[2]);
    return { min: years, max: years, approx: single[1] !== undefined };
  }
  if (text === '' || text === '-' || text === '–' || text === 'n/a' || text === '?') return null;
  throw new Error(`age: ${text}`);
}

export function wordOf(source: Source, list: string, shown: string): string {
  const meant = source.words.get(list)?.get(shown.trim());
  if (meant === undefined) throw new Error(`${list}: no meaning for "${shown}"`);
  return meant;
}

export function municipalityOf(source: Source, places: Places, shown: string): string {
  const own = source.words.get('place')?.get(shown);
  if (own !== undefined) return own;
  if (places[shown] !== undefined) return shown;
  const found = Object.entries(places).filter(([, localities]) => localities.includes(shown));
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`place "${shown}" stands in ${found.length} lists`);
  return first[0];
}

/** Splits the marks from the text: `{phone:070…}` is an identity slip, `{!why:text}` resembles one and is none. */
export function unmark(text: string): { shown: string; marks: Mark[] } {
  const marks: Mark[] = [];
  const shown = text.replace(/\{(!?)([^:{}]+):([^{}]*)\}/g, (_all, sign: string, label: string, inner: string) => {
    marks.push({ slip: sign === '', label, text: inner });
    return inner;
  });
  if (/[{}]/.test(shown)) throw new Error(`mark left in: ${text}`);
  return { shown, marks };
}

/** `[id]text` in an obstacle cell names the recurring obstacle that the text describes. */
export function obstacleOf(text: string): { id: string | null; shown: string } {
  const found = /^\[(\w+)\](.*)$/s.exec(text);
  return found === null ? { id: null, shown: text } : { id: found[1] ?? null, shown: found[2] ?? '' };
}
