interface At {
  readonly sheet: string;
  readonly row: number;
}

/** What is said of each row, found quickly. */
export function byRow<One extends At>(all: readonly One[]): (at: At) => readonly One[] {
  const rows = new Map<string, One[]>();
  for (const one of all) {
    const before = rows.get(keyOf(one));
    if (before) before.push(one);
    else rows.set(keyOf(one), [one]);
  }
  return (at) => rows.get(keyOf(at)) ?? [];
}

const keyOf = ({ sheet, row }: At): string => `${row} ${sheet}`;
