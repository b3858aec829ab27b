import type { Language, Text } from '../kernel/text.ts';

/** The fixed words of the design floor; whatever a page says about its own matter is passed in. */
const words = {
  skip: { sv: 'Till innehållet', en: 'Skip to content' },
  menu: { sv: 'Huvudmeny', en: 'Main menu' },
  breadcrumbs: { sv: 'Du är här', en: 'You are here' },
  help: { sv: 'Hjälp för den här sidan', en: 'Help for this page' },
  accessibility: { sv: 'Tillgänglighet', en: 'Accessibility' },
  otherLanguage: { sv: 'English', en: 'Svenska' },
  passed: { sv: 'passerat', en: 'passed' },
  now: { sv: 'här är vi', en: 'we are here' },
  ahead: { sv: 'återstår', en: 'ahead' },
  late: { sv: 'försenat', en: 'late' },
  skipped: { sv: 'inte aktuellt', en: 'not applicable' },
  tooFew: { sv: 'för få', en: 'too few' },
  wholeWay: { sv: 'Farled från fråga till svar', en: 'Fairway from question to answer' },
  optional: { sv: 'frivilligt', en: 'optional' },
  choose: { sv: 'Välj', en: 'Choose' },
  yes: { sv: 'Ja', en: 'Yes' },
  no: { sv: 'Nej', en: 'No' },
  dontKnow: { sv: 'Vet inte', en: 'Don’t know' },
  errorTitle: { sv: 'Rätta det här och skicka igen', en: 'Correct this and send again' },
  sortedUp: { sv: 'sorterad stigande', en: 'sorted ascending' },
  sortedDown: { sv: 'sorterad fallande', en: 'sorted descending' },
  sortBy: { sv: 'Sortera på', en: 'Sort by' },
  filter: { sv: 'Filtrera raderna', en: 'Filter the rows' },
  noRowsLeft: { sv: 'Ingen rad innehåller det du skrev.', en: 'No row contains what you typed.' },
  rowsShown: { sv: 'rader visas', en: 'rows shown' },
  scrollTable: { sv: 'tabell, går att rulla i sidled', en: 'table, scrolls sideways' },
  nothingHere: { sv: 'Här finns inget ännu.', en: 'Nothing here yet.' },
  pages: { sv: 'Sidor', en: 'Pages' },
  page: { sv: 'Sida', en: 'Page' },
  of: { sv: 'av', en: 'of' },
  previous: { sv: 'Förra sidan', en: 'Previous page' },
  next: { sv: 'Nästa sida', en: 'Next page' },
  showAsTable: { sv: 'Visa som tabell', en: 'Show as a table' },
  howWeCount: { sv: 'Så räknar vi', en: 'How we count' },
  change: { sv: 'Ändra', en: 'Change' },
  copy: { sv: 'Kopiera', en: 'Copy' },
  copied: { sv: 'Kopierat', en: 'Copied' },
  copyFailed: { sv: 'Markera texten och kopiera den själv', en: 'Select the text and copy it yourself' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, Text>;

export type Word = keyof typeof words;

export function say(language: Language, word: Word): string {
  return words[word][language];
}

/** The eight marks of the fairway, in their one order. */
const steps = {
  question: { sv: 'Fråga', en: 'Question' },
  advice: { sv: 'Råd', en: 'Advice' },
  outcome: { sv: 'Utfall', en: 'Outcome' },
  obstacle: { sv: 'Hinder', en: 'Obstacle' },
  decision: { sv: 'Beslut', en: 'Decision' },
  action: { sv: 'Åtgärd', en: 'Action' },
  effect: { sv: 'Effekt', en: 'Effect' },
  answer: { sv: 'Svar', en: 'Answer' },
} satisfies Record<string, Text>;

export type StepKey = keyof typeof steps;

export const stepKeys = Object.keys(steps) as readonly StepKey[];

export function stepName(language: Language, step: StepKey): string {
  return steps[step][language];
}
