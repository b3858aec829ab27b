import type { IncomeSource, Party, Sex } from './case-row.ts';
import { fold, saysNothing } from './folding.ts';
import { type Glossary, meaningsOf } from './glossary.ts';
import { recogniseIncomes } from './incomes.ts';
import type { MappedField, ValueMappings } from './mapping.ts';
import { recogniseParty } from './party.ts';
import { readSex } from './person-facts.ts';
import type { PlaceFinder } from './places.ts';
import type { Recognised } from './recognised.ts';

/** What values stand for: first what a person decided, then built-in words, then the file's own list of abbreviations. */
export interface Vocabulary {
  readonly party: (text: string) => Recognised<Party> | null;
  readonly sex: (text: string) => Recognised<Sex> | null;
  readonly municipality: (text: string) => Recognised<string> | null;
  readonly incomeSources: (text: string) => Incomes | null;
}

type Incomes = Recognised<readonly IncomeSource[]> & { readonly rest: string };

export const noValues: ValueMappings = { party: {}, municipality: {}, sex: {}, incomeSources: {} };

const common = { sv: 'Vanlig skrivning', en: 'Common spelling' };
const inList = { sv: 'Finns i länets ortlista', en: "In the county's list of places" };
const decided = { sv: 'Valt av en person', en: 'Chosen by a person' };
const abbreviates = (place: string) => ({ sv: `Kommunen ${place}`, en: `The municipality ${place}` });
const listed = (meaning: string) => ({
  sv: `Filens egen lista: ”${meaning}”`,
  en: `The file's own list: “${meaning}”`,
});

/** The same few spellings return in thousands of rows. */
function remembering<Result>(find: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = find(text);
    if (text.length <= 80 && known.size < 5000) known.set(text, result);
    return result;
  };
}

export function vocabulary(places: PlaceFinder, glossary: Glossary, values: ValueMappings = noValues): Vocabulary {
  function decide<Value>(field: MappedField, text: string): { value: Value | null } | null {
    const map: Readonly<Record<string, unknown>> = values[field];
    const key = fold(text);
    return Object.hasOwn(map, key) ? { value: (map[key] ?? null) as Value | null } : null;
  }
  function look<Value, Found extends Recognised<Value>>(
    field: MappedField,
    text: string,
    builtIn: (text: string) => Found | null,
    make: (value: Value) => Found,
  ): Found | null {
    const choice = decide<Value>(field, text);
    if (choice) return choice.value === null ? null : make(choice.value);
    if (saysNothing(text) && field !== 'incomeSources') return null;
    const found = builtIn(text);
    if (found && found.confidence > 0.6) return found;
    for (const meaning of meaningsOf(glossary, text, field)) {
      const explained = builtIn(meaning);
      if (explained) return { ...explained, confidence: 0.85, why: listed(meaning) };
    }
    return found;
  }
  const sexes = (text: string): Recognised<Sex> | null => {
    const value = readSex(text);
    return value && { value, confidence: 1, why: common };
  };
  const municipalities = (text: string): Recognised<string> | null => {
    const value = places.find(text);
    if (value) return { value, confidence: 1, why: inList };
    const short = places.findShort(text);
    return short ? { value: short, confidence: 0.7, why: abbreviates(short) } : null;
  };
  const partyOrPlace = (text: string): Recognised<Party> | null => {
    const party = recogniseParty(text);
    if (party) return party;
    const named = places.findInitials(text) ?? places.find(text);
    // Less than half sure, so that a column of places is never taken for a column of parties.
    return named ? { value: 'municipality', confidence: 0.45, why: abbreviates(named) } : null;
  };
  const sure = <Value>(value: Value) => ({ value, confidence: 1, why: decided });
  return {
    party: remembering((text) => look<Party, Recognised<Party>>('party', text, partyOrPlace, sure)),
    sex: remembering((text) => look<Sex, Recognised<Sex>>('sex', text, sexes, sure)),
    municipality: remembering((text) => look<string, Recognised<string>>('municipality', text, municipalities, sure)),
    incomeSources: remembering((text) =>
      look<readonly IncomeSource[], Incomes>('incomeSources', text, recogniseIncomes, (value) => ({
        ...sure(value),
        rest: '',
      })),
    ),
  };
}
