// Word and PowerPoint refuse a file with characters that XML does not know; marks that turn the direction of reading can
// make a text look like another one (Unicode Technical Report 36, section 3.4).
const unwanted = /(?![\t\n])\p{Cc}|\p{Cs}|[\u2028-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** Text as every kind of file can hold it: no control characters, no halves of characters, lines ended one way. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unwanted, '');
}
