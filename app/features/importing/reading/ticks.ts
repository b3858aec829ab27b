import type { Basic } from './case-row.ts';
import type { ColumnValues } from './column-values.ts';
import type { Field } from './fields.ts';
import { foldWords } from './folding.ts';
import { matchHeader } from './header-match.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Columns that are ticked: "Ersättning" over "Sjukpenning | FS | A-kassa", or a column "GK" with ja and nej. */
export interface TickedColumn {
  readonly field: Field;
  readonly marks: string;
}

const MOSTLY = 0.85;

const basicWords: readonly { basic: Basic; pattern: RegExp }[] = [
  {
    basic: 'jointAssessment',
    pattern:
      /^(?:gk|gemensam kartläggning|gemensam kartl|joint assessment|joint mapping)(?: gjord| begärd| provat| done| tried)?$/,
  },
  {
    basic: 'coordinatedPlan',
    pattern:
      /^(?:sip|samsip|samordnad individuell plan|coordinated individual plan|coordinated plan)(?: gjord| finns| provat| done| tried)?$/,
  },
  {
    basic: 'contact',
    pattern: /^(?:kontakt|kontakt tagen|tagit kontakt|egen kontakt|contact|contacted|contact made)$/,
  },
];

export function tickedValue(labels: readonly string[], values: ColumnValues, words: Vocabulary): TickedColumn | null {
  const own = labels.at(-1) ?? '';
  if (own === '' || values.ticks < MOSTLY || values.filled === 0) return null;
  const plain = foldWords(own.replace(/\([^)]*\)/g, ' '));
  const basic = basicWords.find(({ pattern }) => pattern.test(plain));
  if (basic) return { field: 'tried', marks: basic.basic };
  const group = matchHeader(labels.slice(0, -1).join(' '));
  const sex = words.sex(own);
  if (sex && (group.sex !== undefined || plain.length > 2)) return { field: 'sex', marks: sex.value };
  if (group.municipality !== undefined || labels.length === 1) {
    const municipality = words.municipality(own);
    if (municipality) return { field: 'municipality', marks: municipality.value };
  }
  const party = words.party(own);
  const income = words.incomeSources(own);
  if (group.incomeSources !== undefined && income?.value[0]) return { field: 'incomeSources', marks: income.value[0] };
  if (group.party !== undefined && party) return { field: 'party', marks: party.value };
  if (income?.value[0] && income.rest === '' && !party) return { field: 'incomeSources', marks: income.value[0] };
  return party && party.confidence >= 0.9 ? { field: 'party', marks: party.value } : null;
}
