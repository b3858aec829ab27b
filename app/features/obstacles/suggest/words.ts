/** A word of a text as it stands there, and the forms by which it is looked up. */
export interface Word {
  readonly written: string;
  /** Lower case; the whole word, and the parts of one with hyphens. An ending after a colon (AF:s) is left out. */
  readonly forms: readonly string[];
  readonly sentence: number;
}

// A time of day is one word (06.15); a share in percent too, with its sign, so that it is never taken for a number of years.
const wordPattern = /\d{1,2}[.:]\d{2}(?!\d|[.:]\d)|[\p{L}\p{N}]+(?:[-:][\p{L}\p{N}]+)*(?:\s?%)?/gu;
// An abbreviation's full stop (”kartl. nu”, ”ek. bistånd”) ends no sentence: the next one begins with a capital.
const sentenceEnd = /[!?\n]|\.(?=\s+\p{Lu}|\s*$)/gu;

export function wordsOf(text: string): Word[] {
  const ends = [...text.matchAll(sentenceEnd)].map((match) => match.index);
  let sentence = 0;
  return [...text.normalize('NFC').matchAll(wordPattern)].map((match) => {
    while (sentence < ends.length && (ends[sentence] ?? 0) < match.index) sentence += 1;
    const whole = match[0].toLowerCase().replace(/:\p{L}{1,3}$/u, '');
    // An e-tjänst is no tjänst, an e-legitimation no legitimation.
    const isCompound = whole.includes('-') && !whole.startsWith('e-');
    return { written: match[0], forms: [whole, ...(isCompound ? whole.split('-') : [])], sentence };
  });
}

/**
 * A word without its endings, so that forms of one word are counted together. Definite and plural endings of nouns, and
 * the neuter ending that stemmers of Swedish leave (beslutet, beslut); never shorter than four letters.
 */
export function stemOf(word: string): string {
  for (const ending of endings) {
    if (word.length - ending.length >= 4 && word.endsWith(ending)) return word.slice(0, -ending.length);
  }
  return word;
}

const endings = [
  'arnas',
  'ernas',
  'ornas',
  'arna',
  'erna',
  'orna',
  'ande',
  'ende',
  'aren',
  'ades',
  'ens',
  'ets',
  'ade',
  'are',
  'ast',
  'en',
  'et',
  'ar',
  'er',
  'or',
  'as',
  'es',
  'an',
  'ad',
  'a',
  'e',
  's',
].toSorted((a, b) => b.length - a.length);

/** Words that say nothing of the matter: grammar, and what everybody writes of persons and days. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'och att det som en ett på är av för med till den har de om inte var i han hon hen vi man kan ska så från när men eller då nu ' +
    'sig mig oss dem dig sin sitt sina hans hennes deras vår vårt våra min mitt mina din ditt dina detta denna dessa där här vad ' +
    'vem vilken vilket vilka hur varför vart sedan efter före under över utan mellan mot vid hos enligt enl ca cirka samt också även ' +
    'bara redan ännu än mer mest mycket många mindre några någon något alla allt varje annan annat andra samma själv blir blev bli ' +
    'vara varit hade ha får fick få vill ville kunna kunde skulle skall måste bör borde går gick gå kommer kom komma gör gjorde ' +
    'göra säger sa säga tar tog ta ger gav ge finns fanns finnas ingen inget inga ej aldrig år månad månader mån vecka veckor dag ' +
    'dagar tid gång gånger person personen personer personens kvinna kvinnan man mannen ung unga klient klienten deltagare deltagaren ' +
    'brukare brukaren patient patienten hjälp behöver behov behövs vet tycker kanske gärna hela del två tre fyra fem sex sju åtta nio tio ' +
    'första andra gäller bra ny nya nytt idag igen in ut upp ner fram tillbaka dit hit både antingen varken dock ju väl eftersom medan'
  ).split(' '),
);

/** Words that everybody writes of anything: months, days, verbs and adjectives of every day. They say little of the matter. */
const general =
  'januari februari mars april maj juni juli augusti september oktober november december jan feb mar apr jun ' +
  'jul aug sept sep okt nov dec måndag tisdag onsdag torsdag fredag lördag söndag morgon kväll natt dagarna ' +
  'veckan månaden året åren timme timmar minuter idag igår imorgon nyligen snart sen tidigare senare senast ' +
  'länge längre alltid ofta ibland sällan genast hela halva börja börjar började börjat sluta slutar slutade ' +
  'slutat kommit gått gjort sagt tagit varit blivit fått gett gav satt sätter sätta ställa ställer ställt ' +
  'lägga lägger lagt ligga ligger låg stå står stod hålla håller höll låta låter hitta hittar hittade sitta ' +
  'sitter bo bor bodde använda använder visa visar visade visat heta heter mena menar anse anser ansåg anses ' +
  'tro tror trodde tänka tänker känna känner kände höra hör hörde se ser såg sett läsa läser prata pratar ' +
  'pratade tala talar berätta berättar fråga frågar frågade frågan frågor svara ringa ringer ringde skriva ' +
  'skriver skrev skrivit skicka skickar skickade skickat lämna lämnar lämnade lämnat söka söker sökte sökt ' +
  'köpa köper bygga hämta hämtar följa följer följde leda leder bära bör sagts sägs ges gavs tas togs görs ' +
  'finna funnits nå når nådde ändra ändrar ändrade byta byter bytte flytta flyttar flyttade flyttat vänta ' +
  'försöka försöker försökte försökt lyckas lyckades hinna hinner hann orka orkar orkade klara klarar klarade ' +
  'fungera fungerar fungerade funkar funkade passa passar bero beror tycks verkar hända händer hänt pågå pågår ' +
  'gälla krävs äta äter dricka sova köra kör åka åker resa välja väljer beställa beställer delas dela delar ' +
  'stor stora stort större liten lilla små litet mindre lång långa långt kort korta hög höga högt låga lågt ' +
  'gammal gamla gammalt tidig tidigt sent ensam ensamma egen eget egna olika lika vanlig vanliga svår svårt ' +
  'svåra lätt lätta enkel enkelt enkla klar klart rätt fel säker säkert viktig viktigt möjlig möjligt omöjlig ' +
  'omöjligt fri fritt full fullt fulla hel halv annars ytterligare enda direkt just nästan ungefär ganska ' +
  'väldigt mycket lite nog alls helt delvis främst särskilt i stället istället bland inom trots tack pga dvs ' +
  't.ex sådan sådant sådana samtidigt hittills numera redan förr sak saker sätt del fall exempel plats steg år ' +
  'gången sida sidan hand handen grund slut början mitten problem situation läge läget orsak skäl anledning ' +
  'mål möjlighet chans val folk människa människor barn son dotter mamma pappa fru maken hustru sambo vän ' +
  'vänner kollega chef chefen familj hem hemma hus';

/** By their stems, as texts are read. */
export const generalStems: ReadonlySet<string> = new Set(general.split(' ').map(stemOf));
