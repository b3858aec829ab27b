/** Who looks for contacts and can say how long it took. */
export const seekers = ['caseOfficer', 'teamWorker'] as const;

/** Who sees how it changes: everybody whom it concerns, and no manager, so that it never becomes a measure of an employee. */
export const readers = [
  'caseOfficer',
  'coordinator',
  'teamWorker',
  'groupMember',
  'groupChair',
  'office',
  'boardMember',
] as const;

/** One click each. */
export const usualMinutes = [5, 15, 30, 60] as const;
export const mostMinutes = 480;
export const monthsShown = 12;

/** The months before this one, the oldest first. */
export function monthsBefore(today: string, count: number): string[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.UTC(year, month - 1 - count + index, 1)).toISOString().slice(0, 10),
  );
}
