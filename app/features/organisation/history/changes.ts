/** Only what differs, for the history: names and plain values, as people read them. */
export function changesBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Record<string, { from: unknown; to: unknown }> {
  const changes: Record<string, { from: unknown; to: unknown }> = {};
  for (const name of Object.keys(after)) {
    const from = before[name] ?? null;
    const to = after[name] ?? null;
    if (JSON.stringify(from) !== JSON.stringify(to)) changes[name] = { from, to };
  }
  return changes;
}

/** For something new: everything that was filled in. */
export function allNew(after: Readonly<Record<string, unknown>>): Record<string, { from: unknown; to: unknown }> {
  return changesBetween({}, after);
}
