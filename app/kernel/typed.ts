// Forms send text, and nothing for what was left empty; the API sends the types themselves.
export const blankIsMissing = (value: unknown): unknown =>
  value === null || (typeof value === 'string' && value.trim() === '') ? undefined : value;
export const oneIsMany = (value: unknown): unknown =>
  value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value];
// Line ends as typed in any system; no control characters, which PostgreSQL refuses (NUL) or screens garble.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed.
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
export const tidy = (value: string): string =>
  value.replace(/\r\n?/g, '\n').replace(unprintable, '').trim().normalize('NFC');

/** A code as it is meant, whatever was typed between its digits. */
export const ungrouped = (value: string): string => value.replace(/[\s.\-–]/g, '');

/** A file as the API sends it, where nothing but text can be sent: its name, and its bytes in Base64. */
export const apiFile = {
  type: 'object',
  properties: { name: { type: 'string' }, base64: { type: 'string', contentEncoding: 'base64' } },
  required: ['name', 'base64'],
};

export function toFile(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('base64' in value)) return value;
  const { name, base64 } = value;
  if (typeof name !== 'string' || typeof base64 !== 'string' || !/^[\w+/=\s-]*$/.test(base64)) return value;
  return new File([Buffer.from(base64, 'base64')], name);
}
