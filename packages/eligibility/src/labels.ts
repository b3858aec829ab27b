import type { Attribute, AttributeValue, Language } from './types.ts';
import {
  abbreviations,
  alwaysCapital,
  englishUnits,
  negatedOpeners,
  openersAfterNot,
  participleEndings,
  participles,
  verbsBeforeNot,
} from './words-data.ts';

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function joined(items: readonly string[], word: string): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${word} ${items.at(-1)}`;
}

/** Small first letter inside a sentence, but not of an abbreviation (AF, LSS) or a name (Arbetsförmedlingen, Swedish). */
export function small(text: string): string {
  const [first = ''] = text.split(/[^\p{L}]/u, 1);
  const isWord = /^\p{Lu}\p{Ll}/u.test(text) && !alwaysCapital.has(first);
  return isWord ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** `registeredAtEmploymentService` → `registered at employment service`: identifiers are English. */
function spelled(id: string): string {
  return id
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .split(' ')
    .map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.toLowerCase()))
    .map((word) => (abbreviations.has(word) ? word.toUpperCase() : word))
    .join(' ');
}

export function attributeLabel(attribute: Attribute, language: Language): string {
  return language === 'sv' ? attribute.label : (attribute.labelEn ?? capital(spelled(attribute.id)));
}

export function valueLabel(value: AttributeValue, language: Language): string {
  if (language === 'sv' || value.id === value.label) return value.label;
  return value.labelEn ?? capital(spelled(value.id));
}

/** The same inside a sentence. A value that is its own identifier is a name (a municipality). */
export function valueInside(value: AttributeValue, language: Language): string {
  return value.id === value.label ? value.label : small(valueLabel(value, language));
}

/** The unit after a number, left out where the label already says it. */
export function unitOf(attribute: Attribute, language: Language): string {
  if (attribute.kind !== 'number' || attribute.unit === undefined) return '';
  const unit =
    language === 'sv' ? attribute.unit : (attribute.unitEn ?? englishUnits[attribute.unit] ?? attribute.unit);
  return attributeLabel(attribute, language).toLowerCase().includes(unit.toLowerCase()) ? '' : ` ${unit}`;
}

function swedishNo(label: string): string | undefined {
  const words = label.split(' ');
  const first = words[0]?.toLowerCase() ?? '';
  if (openersAfterNot.has(first)) return `Inte ${small(label)}`;
  const opener = negatedOpeners[first];
  if (opener !== undefined) return capital([opener, ...words.slice(1)].join(' '));
  const verb = words.findIndex((word) => verbsBeforeNot.has(word.toLowerCase()));
  if (verb > 0) return [...words.slice(0, verb + 1), 'inte', ...words.slice(verb + 1)].join(' ');
  const last = words.at(-1)?.toLowerCase() ?? '';
  const isParticiple = participles.has(last) || (last.length > 5 && words.length > 1 && /(?:erad|erat)$/.test(last));
  if (words.length > 1 && isParticiple && participleEndings.test(last)) {
    return [...words.slice(0, -1), 'inte', last].join(' ');
  }
  return undefined;
}

function englishNo(label: string): string {
  const words = label.split(' ');
  const first = words[0]?.toLowerCase() ?? '';
  const last = words.at(-1)?.toLowerCase() ?? '';
  if (/ed$/.test(first) || ['part', 'full', 'on', 'in', 'at', 'sick', 'able'].includes(first)) {
    return `Not ${small(label)}`;
  }
  if (words.length > 1 && (/ed$/.test(last) || last === 'done')) {
    return [...words.slice(0, -1), 'not', last].join(' ');
  }
  return `No ${small(label)}`;
}

/** How yes and no to a boolean attribute are said: the attribute's own words, or made from its label. */
export function yesNoLabel(attribute: Attribute, answer: boolean, language: Language): string {
  const own = attribute.words?.[language];
  if (own) return answer ? own.yes : own.no;
  const label = attributeLabel(attribute, language);
  if (answer) return label;
  if (language === 'en') return englishNo(label);
  return swedishNo(label) ?? `${label}: nej`;
}
