import type { Cell } from '../../../documents/spreadsheet-grid.ts';
import { dayOf, daySerial } from './calendar.ts';
import { readDateText, type WrittenDate } from './date-text.ts';

/** Day numbers of 2000-01-01 and 2049-12-31; outside it a five-digit number is not believed to be a day. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 54_788;
const SHIFT_1904 = 1462;
const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2079;

/** The date a cell holds, whatever it is stored as; null when it holds none or one that cannot be meant. */
export function readDateCell(cell: Cell, daysFrom1904: boolean): WrittenDate | null {
  const written = readAny(cell, daysFrom1904);
  if (written?.year != null && (written.year < EARLIEST_YEAR || written.year > LATEST_YEAR)) return null;
  return written && cell.formula !== undefined ? { ...written, form: 'formula' } : written;
}

function readAny(cell: Cell, daysFrom1904: boolean): WrittenDate | null {
  if (cell.value instanceof Date) return fromIso(dayOf(cell.value), 'dateCell');
  if (typeof cell.value === 'number') return fromNumber(cell.value, daysFrom1904, 'yymmddNumber');
  if (typeof cell.value !== 'string') return null;
  const text = cell.value.trim();
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return fromNumber(Number(text.replace(',', '.')), daysFrom1904, 'yymmddText');
  return readDateText(text);
}

function fromNumber(
  number: number,
  daysFrom1904: boolean,
  dateForm: 'yymmddNumber' | 'yymmddText',
): WrittenDate | null {
  const whole = Math.floor(number);
  const serial = daysFrom1904 ? whole + SHIFT_1904 : whole;
  if (serial >= FIRST_SERIAL && serial <= LAST_SERIAL) return fromIso(daySerial(whole, daysFrom1904), 'serialNumber');
  if (whole !== number) return null;
  const digits = whole < 100_000 && whole >= 10_000 ? `0${whole}` : String(whole);
  if (!/^\d{6}$|^(19|20)\d{6}$/.test(digits)) return null;
  const written = readDateText(digits);
  return written ? { ...written, form: dateForm } : null;
}

function fromIso(iso: string, form: 'dateCell' | 'serialNumber'): WrittenDate {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { precision: 'day', year, month, day, week: null, form };
}
