/** What stands behind the prefix in the number of a question, as HEB-26-0417. */
const YEAR_AND_NUMBER = /-\d{2}-\d{4,}$/;

/** Whether words are a number that the association itself gives: only who asked the question can tell whom it is about. */
export function ownNumbers(prefixes: readonly string[] = []): (words: string) => boolean {
  const own = new Set(prefixes);
  return (words) => {
    const behind = own.size > 0 ? YEAR_AND_NUMBER.exec(words) : null;
    return behind !== null && own.has(words.slice(0, behind.index));
  };
}
