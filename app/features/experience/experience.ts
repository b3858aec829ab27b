/** Who writes down what was learnt: the same who keep the catalogue and its list of projects. */
export const writers = ['coordinator', 'office', 'administrator'] as const;

export const mostTags = 12;

/** What somebody wrote with commas between, each once, as it was written first. */
export function tagsOf(typed: string): string[] {
  const tags = new Map<string, string>();
  for (const part of typed.split(/[,;\n]/)) {
    const tag = part.trim().replace(/\s+/g, ' ');
    if (tag !== '' && !tags.has(tag.toLowerCase())) tags.set(tag.toLowerCase(), tag);
  }
  return [...tags.values()];
}

const swedish = new Intl.Collator('sv', { caseFirst: 'upper' });

/** The tags of all, each once, for a list to choose from: with capitals if anybody wrote it so, whoever came first. */
export function choicesOf(all: readonly (readonly string[])[]): string[] {
  return tagsOf(all.flat().sort(swedish.compare).join(','));
}

export function hasTag(tags: readonly string[], wanted: string | undefined): boolean {
  return !wanted || tags.some((tag) => tag.toLowerCase() === wanted.toLowerCase());
}
