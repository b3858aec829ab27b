import { addDays, momentAt } from '../../kernel/clock.ts';
import type { Text } from '../../kernel/text.ts';

/** What an association may decide how long to keep. */
export const retentionKinds = ['caseTexts', 'reporters', 'letters', 'auditLog'] as const;
export type RetentionKind = (typeof retentionKinds)[number];

interface KindWords {
  name: Text;
  /** What disappears, and from when its time is counted. */
  what: Text;
  /** What stays. */
  stays: Text;
}

export const kindWords: Record<RetentionKind, KindWords> = {
  caseTexts: {
    name: { sv: 'Texter i frågor', en: 'Texts of questions' },
    what: {
      sv: 'Frågan, samtalet, rådets texter, ändringarna och handtaget. Tiden räknas från när frågan fick sitt utfall eller drogs tillbaka.',
      en: 'The question, the dialogue, the texts of the advice, the changes and the handle. The time runs from its outcome or withdrawal.',
    },
    stays: {
      sv: 'Nummer, datum, kategorier och utfall står kvar, så att statistiken inte ändras.',
      en: 'Number, dates, categories and outcome stay, so that the statistics do not change.',
    },
  },
  reporters: {
    name: { sv: 'Vem som rapporterade ett hinder', en: 'Who reported an obstacle' },
    what: {
      sv: 'Kopplingen mellan en rapport och den som skrev den. Tiden räknas från när rapporten togs om hand.',
      en: 'The tie between a report and its author. The time runs from when the report was handled.',
    },
    stays: { sv: 'Rapporten och hindret står kvar.', en: 'The report and the obstacle stay.' },
  },
  letters: {
    name: { sv: 'Adresser i skickade brev', en: 'Addresses of sent letters' },
    what: {
      sv: 'Raden om att ett brev skickades, med mottagarens e-postadress. Tiden räknas från när brevet skickades.',
      en: 'The line that a letter was sent, with its recipient’s e-mail address. The time runs from when it was sent.',
    },
    stays: { sv: 'Det som brevet handlade om står kvar.', en: 'What the letter was about stays.' },
  },
  auditLog: {
    name: { sv: 'Loggen över vem som gjort vad', en: 'The log of who did what' },
    what: {
      sv: 'De äldsta raderna i loggen. Tiden räknas från när raden skrevs.',
      en: 'The oldest lines of the log. The time runs from when a line was written.',
    },
    stays: {
      sv: 'Resten av kedjan kan fortfarande kontrolleras, från den första raden som är kvar.',
      en: 'The rest of the chain can still be verified, from the first line that is left.',
    },
  },
};

/** The moment before which something is due, on a day of the same number or the last one of a shorter month. */
export function dueBefore(today: string, months: number): Date {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return momentAt(addDays(first.toISOString().slice(0, 10), Math.min(day, last) - 1), '00:00');
}

export const refusals = {
  noPeriod: {
    sv: 'Ingen tid är beslutad för det här. Skriv in beslutet först.',
    en: 'No period is decided for this. Enter the decision first.',
  },
  nothing: { sv: 'Inget är äldre än den beslutade tiden.', en: 'Nothing is older than the decided period.' },
  waiting: {
    sv: 'Ett förslag om det här väntar redan på ett beslut.',
    en: 'A proposal about this already waits for a decision.',
  },
  own: {
    sv: 'Du föreslog det själv. Någon annan behöver besluta.',
    en: 'You proposed it yourself. Somebody else has to decide.',
  },
  decided: { sv: 'Det är redan beslutat.', en: 'It is already decided.' },
  reason: { sv: 'Skriv varför det inte ska gallras.', en: 'Write why it shall not be disposed of.' },
} satisfies Record<string, Text>;
