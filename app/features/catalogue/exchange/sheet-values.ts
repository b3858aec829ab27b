import type { Principal, ServiceKind } from '../service.ts';

/** How people write in lists of services, read as an entry has it. What cannot be read stays as it was written, or empty. */

const principalWords: readonly [RegExp, Principal][] = [
  [/ideell|stiftelse|förening|kooperativ/i, 'nonProfit'],
  [/kommun/i, 'municipality'],
  [/arbetsförmedl|\baf\b/i, 'employmentService'],
  [/försäkringskass|\bfk\b/i, 'socialInsuranceAgency'],
  [/region|landsting|\bvc\b/i, 'region'],
];

/** The first one named when several share the service. */
export function principalOfText(text: string): Principal | null {
  const found = principalWords
    .map(([pattern, principal]) => ({ at: text.search(pattern), principal }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  return found[0]?.principal ?? null;
}

/** Names of municipalities in the text; null for the whole county. */
export function municipalitiesOfText(text: string, known: readonly string[]): string[] | null {
  const named = known.filter((name) => new RegExp(`(?<!\\p{L})${name}s?(?!\\p{L})`, 'iu').test(text));
  if (named.length > 0) return named;
  if (text.trim() === '' || /\b(hela|samtliga|alla)\b/i.test(text)) return null;
  return text
    .split(/[,/;]| och /)
    .map((part) => part.replace(/\bkommun(er|erna)?\b/i, '').trim())
    .filter(Boolean);
}

/** The longer end of a range; 0 = no queue. */
export function weeksOfText(text: string): number | null {
  if (/\bing(en|a)\b|drop-?in/i.test(text)) return 0;
  const range = /(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?\s*(mån|år)?/i.exec(text);
  if (!range) return null;
  const weeks = Number(range[2] ?? range[1]);
  const unit = range[3]?.toLowerCase();
  return Math.round(unit === 'mån' ? weeks * (52 / 12) : unit === 'år' ? weeks * 52 : weeks);
}

/** How long a service lasts, when that is said in weeks or months. */
export function lengthOfText(text: string): number | null {
  return /\d\s*(v\b|veck|mån|år)/i.test(text) ? weeksOfText(text) : null;
}

export function agesOfText(text: string): { from: number | null; to: number | null } {
  const [first, second] = [...text.matchAll(/\d{1,3}/g)].map(([digits]) => Number(digits));
  if (first === undefined) return { from: null, to: null };
  if (second !== undefined) return { from: first, to: second };
  return /^\s*(till|t\.?o\.?m|högst|under|upp)/i.test(text) ? { from: null, to: first } : { from: first, to: null };
}

const phone = /(?:tel(?:efon)?\.?\s*:?\s*)?(\+?\d[\d\s()-]{5,}\d)/i;

/** Function first: what is left when the number has been taken out. */
export function contactOfText(text: string): { contact: string; phone: string } {
  const found = phone.exec(text);
  const rest = found ? text.replace(found[0], '') : text;
  return { contact: rest.replace(/[\s,;:]+$/, '').trim(), phone: found?.[1]?.trim() ?? '' };
}

export function linksOfText(text: string): string[] {
  return text
    .split(/\s+/)
    .map((one) => (/^www\./i.test(one) ? `https://${one}` : one))
    .filter((one) => /^https?:\/\/[^\s]+\.[^\s]+$/i.test(one) && URL.canParse(one));
}

const kindWords: readonly [RegExp, ServiceKind][] = [
  [/individuell plan|kartläggning \(gk\)|samordna(re|d)|rehabcoach|rehabkoordinator|koordinator|team/i, 'coordination'],
  [/arbetsträning|praktik\b|arbetsprövning|socialt företag/i, 'workTraining'],
  [/studie|utbildning|sfi|kaa\b|aktivitetsansvar/i, 'education'],
  [/lönebidrag|anställning|sius|ips\b|jobb/i, 'job'],
  [/smärt|stress|samtalsgrupp|kbt|rehab|utredning|behandling/i, 'health'],
  [/motivation|förbered|bryggan|coach/i, 'preparatory'],
  [/boendestöd|budget|ombud|sysselsättning|daglig|träffpunkt|språkcaf/i, 'social'],
];

/** By the name first, since content names much else; a suggestion that somebody may change. */
export function kindOfText(name: string, content = ''): ServiceKind {
  const of = (text: string) => kindWords.find(([pattern]) => pattern.test(text))?.[1];
  return of(name) ?? of(content) ?? 'other';
}
