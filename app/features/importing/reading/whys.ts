import type { Text } from '../../../kernel/text.ts';

/** Why a cell was not read, or not wholly. */
export const whys = {
  date: { sv: 'Datumet kan inte läsas', en: 'The date cannot be read' },
  year: {
    sv: 'Året framgår inte; ange vilket år bladet gäller',
    en: 'The year is not given; state which year the sheet is about',
  },
  party: { sv: 'Ingen känd part; välj vad skrivningen betyder', en: 'No known party; choose what this spelling means' },
  sex: { sv: 'Könet kan inte läsas', en: 'The sex cannot be read' },
  age: { sv: 'Åldern kan inte läsas', en: 'The age cannot be read' },
  ageYear: { sv: 'Åldern kräver ärendets år, som saknas', en: 'The age needs the year of the case, which is missing' },
  income: {
    sv: 'Ingen känd ersättning; välj vad skrivningen betyder',
    en: 'No known income source; choose what this spelling means',
  },
  tick: { sv: 'Varken kryss, ja eller nej', en: 'Neither a tick, yes nor no' },
  several: {
    sv: 'Flera kryss där bara ett kan gälla; det första användes',
    en: 'Several ticks where only one can hold; the first was used',
  },
  errorCell: { sv: 'Cellen innehåller ett formelfel', en: 'The cell holds a formula error' },
  missingResult: {
    sv: 'Formeln är sparad utan sitt resultat; öppna filen i Excel och spara om den',
    en: 'The formula was saved without its result; open the file in Excel and save it again',
  },
  comment: { sv: 'En kommentar på cellen; den läses inte in', en: 'A comment on the cell; it is not imported' },
  partly: (rest: string): Text => ({
    sv: `Läst, men orden ”${rest}” förstods inte`,
    en: `Read, but the words “${rest}” were not understood`,
  }),
} as const;
