const opens = 7;
const closes = 17;

const swedishClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  weekday: 'short',
  hour: '2-digit',
  hourCycle: 'h23',
});

function isOffice(at: Date): boolean {
  const parts = Object.fromEntries(swedishClock.formatToParts(at).map(({ type, value }) => [type, value]));
  const hour = Number(parts.hour);
  return parts.weekday !== 'Sat' && parts.weekday !== 'Sun' && hour >= opens && hour < closes;
}

const quarter = 15 * 60_000;

/** The moment itself on a weekday between 7 and 17 in Sweden, otherwise the next time that it is. */
export function nextOfficeTime(at: Date): Date {
  if (isOffice(at)) return at;
  // Clocks are put forward and back by whole hours, so the answer is found quarter by quarter, within four days.
  let next = new Date(Math.ceil((at.getTime() + 1) / quarter) * quarter);
  while (!isOffice(next)) next = new Date(next.getTime() + quarter);
  return next;
}
