import type { Text } from '../../kernel/text.ts';
import { incomeSourceNames } from '../cases/index.ts';
import { partyNames } from '../organisation/index.ts';
import type { LeftOutReason } from './drafts.ts';
import type { Basic, Party, Sex, IncomeSource as WrittenSource } from './reading/case-row.ts';
import type { Field } from './reading/fields.ts';
import type { MappedField } from './reading/mapping.ts';
import type { ImportState } from './store.ts';

export const closedWords: Text = {
  sv: 'Listan är redan importerad eller borttagen. Läs in filen på nytt.',
  en: 'The list is already imported or deleted. Read the file anew.',
};

export const noCasesWords: Text = {
  sv: 'Ingen lista med ärenden hittades i filen. En lista behöver en rubrikrad, till exempel Datum, Från, Kommun och Fråga, och minst ett ärende.',
  en: 'No list of cases was found in the file. A list needs a row of headings, for example Date, From, Municipality and Question, and at least one case.',
};

export const stateNames: Record<ImportState, Text> = {
  open: { sv: 'Läst, inte importerad', en: 'Read, not imported' },
  carriedOut: { sv: 'Importerad', en: 'Imported' },
  undone: { sv: 'Ångrad', en: 'Undone' },
  discarded: { sv: 'Borttagen utan import', en: 'Deleted without import' },
};

export const fieldNames: Record<Field, Text> = {
  nr: { sv: 'Nummer i listan', en: 'Number in the list' },
  date: { sv: 'Datum', en: 'Date' },
  year: { sv: 'År', en: 'Year' },
  month: { sv: 'Månad', en: 'Month' },
  day: { sv: 'Dag', en: 'Day' },
  week: { sv: 'Vecka', en: 'Week' },
  party: { sv: 'Part', en: 'Party' },
  unit: { sv: 'Enhet hos parten', en: 'Unit of the party' },
  municipality: { sv: 'Kommun eller ort', en: 'Municipality or place' },
  age: { sv: 'Ålder', en: 'Age' },
  sex: { sv: 'Kön', en: 'Sex' },
  ageAndSex: { sv: 'Ålder och kön', en: 'Age and sex' },
  incomeSources: { sv: 'Ersättning', en: 'Income source' },
  unemployedSince: { sv: 'Arbetslös sedan', en: 'Unemployed since' },
  need: { sv: 'Frågan', en: 'The question' },
  targetGroup: { sv: 'Målgrupp', en: 'Target group' },
  code: { sv: 'Kod', en: 'Code' },
  tried: { sv: 'Vad som är prövat', en: 'What was tried' },
  advice: { sv: 'Rådet', en: 'The advice' },
  outcome: { sv: 'Vad som hände sedan', en: 'What happened then' },
  obstacle: { sv: 'Hinder', en: 'Obstacle' },
  other: { sv: 'Annat: ta med texten', en: 'Other: keep the text' },
  ignore: { sv: 'Ta inte med', en: 'Do not import' },
};

export const listPartyNames: Record<Party, Text> = {
  ...partyNames,
  personOrRelative: { sv: 'Person eller anhörig', en: 'Person or relative' },
};

export const sexNames: Record<Sex, Text> = {
  female: { sv: 'Kvinna', en: 'Woman' },
  male: { sv: 'Man', en: 'Man' },
};

export const writtenSourceNames: Record<WrittenSource, Text> = {
  ...incomeSourceNames,
  zeroSgi: { sv: 'Nollplacerad (SGI)', en: 'Zero SGI' },
  selfSupport: { sv: 'Egen försörjning', en: 'Supports themselves' },
  parentalBenefit: { sv: 'Föräldrapenning', en: 'Parental benefit' },
  establishmentBenefit: { sv: 'Etableringsersättning', en: 'Establishment benefit' },
  studentFinance: { sv: 'Studiestöd', en: 'Student finance' },
  pension: { sv: 'Pension', en: 'Pension' },
};

export const basicNames: Record<Basic, Text> = {
  jointAssessment: { sv: 'GK', en: 'Joint assessment (GK)' },
  coordinatedPlan: { sv: 'SIP', en: 'SIP' },
  contact: { sv: 'Kontakt', en: 'Contact' },
};

export const mappedNames: Record<MappedField, Text> = {
  party: { sv: 'Part', en: 'Party' },
  municipality: { sv: 'Kommun', en: 'Municipality' },
  sex: { sv: 'Kön', en: 'Sex' },
  incomeSources: { sv: 'Ersättning', en: 'Income source' },
};

export const leftOutNames: Record<LeftOutReason, Text> = {
  slip: { sv: 'Du lämnade ut raden: den kan peka ut någon', en: 'You left the row out: it may point somebody out' },
  stillPointsOut: {
    sv: 'Texten kan fortfarande peka ut någon när cellerna läses ihop. Ändra i filen och läs in den igen.',
    en: 'The text may still point somebody out when the cells are read together. Change the file and read it again.',
  },
  noDate: { sv: 'Det framgår inte när frågan kom', en: 'It does not say when the question came' },
  strangeDate: { sv: 'Datumet är i framtiden eller före 1990', en: 'The date is in the future or before 1990' },
  duplicate: { sv: 'Finns redan', en: 'Is here already' },
};
