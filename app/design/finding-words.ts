import type { FindingType } from '@farled/deidentify';
import type { Text } from '../kernel/text.ts';

/** What a colleague confirms when it is kept: the same as in the gate (`app/kernel/identity.ts`). */
export const confirmedTypes: readonly FindingType[] = ['personalNumber', 'coordinationNumber', 'phone'];

/** Words beside a finding, the same from the server and in the browser. */
export const findingWords = {
  list: { sv: 'Att ta ställning till i texten', en: 'To decide about in the text' },
  replace: { sv: 'Byt till ”{word}”', en: 'Change to “{word}”' },
  notName: { sv: 'Det är inget namn', en: 'It is not a name' },
  notIdentifier: { sv: 'Det pekar inte ut någon', en: 'It points out nobody' },
  whyKeep: { sv: 'Varför kan det stå kvar?', en: 'Why can it stay?' },
  whyKeepHint: { sv: 'Skriv inget namn här heller.', en: 'Write no name here either.' },
  secondPerson: {
    sv: 'En kollega bekräftar innan texten visas för andra.',
    en: 'A colleague confirms it before others see the text.',
  },
  /** The same as the gate says. */
  reasonNames: {
    sv: 'Skälet innehåller något som kan peka ut en person. Skriv om det.',
    en: 'The reason itself contains something that may point out a person. Rewrite it.',
  },
  kept: { sv: 'står kvar med ditt skäl', en: 'stays, with your reason' },
  send: { sv: 'Skicka', en: 'Send' },
  undo: { sv: 'Ångra', en: 'Undo' },
  onServer: {
    sv: 'Skriv inget som pekar ut en person. Texten granskas innan den sparas.',
    en: 'Write nothing that points out a person. The text is checked before it is saved.',
  },
  inBrowser: {
    sv: 'Texten granskas här i webbläsaren. Inget är skickat.',
    en: 'The text is checked here in the browser. Nothing has been sent.',
  },
  notWhileWriting: {
    sv: 'Skriv inget som pekar ut en person. Texten granskas inte medan du skriver, utan när du skickar den.',
    en: 'Write nothing that points out a person. The text is not checked while you write, but when you send it.',
  },
  replaceOrExplain: {
    sv: 'Byt ut det, eller berätta varför det kan stå kvar.',
    en: 'Replace it, or say why it can stay.',
  },
  none: { sv: 'Inget att ta ställning till i texten.', en: 'Nothing to decide about in the text.' },
  one: { sv: 'Ett ställe i texten att ta ställning till.', en: 'One place in the text to decide about.' },
  several: { sv: '{word} ställen i texten att ta ställning till.', en: '{word} places in the text to decide about.' },
} satisfies Record<string, Text>;
