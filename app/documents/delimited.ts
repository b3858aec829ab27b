/** A table as a file that Swedish Excel opens: semicolons, a byte order mark, lines ended as Windows does. */
export type FileCell = string | number | null;

const byteOrderMark = '\uFEFF';

// A cell that begins like this is a formula to a spreadsheet, whoever wrote it (OWASP: CSV injection).
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

function cellText(cell: FileCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  const text = formula.test(cell) ? `'${cell}` : cell;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function delimitedFile(lines: readonly (readonly FileCell[])[]): string {
  return byteOrderMark + lines.map((line) => `${line.map(cellText).join(';')}\r\n`).join('');
}
