/** An address part from a name: "LOKUS Älvkarleby" becomes "alvkarleby" when "LOKUS" is the local word for a group. */
export function slugOf(name: string, localWord = ''): string {
  const own = name.toLowerCase().startsWith(`${localWord.toLowerCase()} `) ? name.slice(localWord.length) : name;
  const slug = own
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return slug === '' ? 'grupp' : slug;
}

export function freeSlug(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    if (!taken.includes(`${wanted}-${number}`)) return `${wanted}-${number}`;
  }
}
