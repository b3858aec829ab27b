import { attributeLabel, joined, small, unitOf, valueInside, yesNoLabel } from './labels.ts';
import type { Attribute, ChoiceAttribute, ChoiceSetAttribute, Language, NumberAttribute, Words } from './types.ts';
import type { NumberRange, OptionRange, Range, Where } from './where.ts';
import { whereRule } from './where-rule.ts';
import { orderedWords, ruleWords } from './words.ts';
import { phrases } from './words-data.ts';

type Say = (typeof phrases)[Language];

/** A span without the ends that the attribute has anyway; whole numbers up to one are ”under” the next. */
function spanWords(attribute: NumberAttribute, { min, max, above, below }: NumberRange, say: Say): string {
  if (min !== undefined && min === max) return String(min);
  const hasLow = min !== undefined && min !== attribute.min;
  const hasHigh = max !== undefined && max !== attribute.max;
  if (hasLow && hasHigh) return `${min}–${max}`;
  const isWhole = attribute.whole !== false && Number.isInteger(max);
  const low = above === undefined ? (hasLow ? `${say.atLeast} ${min}` : '') : `${say.above} ${above}`;
  const top = hasHigh ? (isWhole ? `${say.below} ${max + 1}` : `${say.atMost} ${max}`) : '';
  const high = below === undefined ? top : `${say.below} ${below}`;
  return joined(
    [low, high].filter((part) => part !== ''),
    say.and,
  );
}

/** ”under 30 år”: an age needs no label. ”under 14 månader utan arbete”: nor does a unit that the label begins with. */
function numberWords(attribute: NumberAttribute, range: NumberRange, language: Language): string {
  const say = phrases[language];
  const span = spanWords(attribute, range, say);
  const unit = unitOf({ ...attribute, label: '', labelEn: '' }, language);
  if (attribute.id === 'age') return `${span}${unit}${say.old}`;
  const label = small(attributeLabel(attribute, language));
  return unit !== '' && label.startsWith(unit.trim()) ? `${span} ${label}` : `${label} ${span}${unit}`;
}

function choiceWords(attribute: ChoiceAttribute, ids: readonly string[], language: Language): string {
  const label = small(attributeLabel(attribute, language));
  const ordered = orderedWords(attribute, ids, language);
  if (ordered !== undefined) return `${label} ${ordered}`;
  const say = phrases[language];
  const labelsOf = (isIn: boolean) =>
    attribute.values.filter(({ id }) => ids.includes(id) === isIn).map((value) => valueInside(value, language));
  const [values, others] = [labelsOf(true), labelsOf(false)];
  const words =
    others.length > 0 && others.length < values.length
      ? `${say.not} ${joined(others, say.or)}`
      : joined(values, say.or);
  return `${label}: ${words}`;
}

function setWords(
  attribute: ChoiceSetAttribute,
  { hasAll = [], hasNone = [] }: OptionRange,
  language: Language,
): string {
  const say = phrases[language];
  const labelsOf = (ids: readonly string[]) =>
    attribute.values.filter(({ id }) => ids.includes(id)).map((value) => valueInside(value, language));
  const isNone = hasNone.length === attribute.values.length && hasNone.length > 1;
  const none = isNone
    ? small(attributeLabel(attribute, language))
    : joined(labelsOf(hasNone), hasNone.length > 1 ? say.or : '');
  return [
    hasAll.length > 0 ? joined(labelsOf(hasAll), say.and) : '',
    hasNone.length > 0 ? `${hasAll.length > 0 ? `${say.but} ` : ''}${say.without} ${none}` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function rangeWords(attribute: Attribute, range: Range, language: Language): string {
  const values: readonly unknown[] = Array.isArray(range) ? range : [];
  switch (attribute.kind) {
    case 'number':
      return numberWords(attribute, range as NumberRange, language);
    case 'choice':
      return choiceWords(attribute, values.map(String), language);
    case 'choiceSet':
      return setWords(attribute, range as OptionRange, language);
    case 'boolean':
      return small(yesNoLabel(attribute, values[0] === true, language));
    case 'date':
      return small(ruleWords(whereRule({ [attribute.id]: range }), [attribute], language).replace(/\.$/, ''));
  }
}

/**
 * A combination of values as short noun phrases, one for each attribute, in both languages: ”under 30 år”, ”utan
 * sjukpenning”, ”inte inskriven på Arbetsförmedlingen”.
 */
export function whereWords(where: Where, attributes: readonly Attribute[]): readonly Words[] {
  return Object.entries(where).flatMap(([id, range]): Words[] => {
    const attribute = attributes.find((one) => one.id === id);
    return attribute ? [{ sv: rangeWords(attribute, range, 'sv'), en: rangeWords(attribute, range, 'en') }] : [];
  });
}
