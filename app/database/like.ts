/** A pattern for `like` that means the text as it stands, whatever signs it holds. */
export const asWritten = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** A pattern for `like` that finds the text anywhere. */
export const somewhere = (text: string): string => `%${asWritten(text)}%`;
