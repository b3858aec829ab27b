import { blank } from './pieces.ts';

const spaces = (word: string): string => ' '.repeat(word.length);

/** Stands for `eller` where it does not join two conditions: ”sfi C eller bättre”. */
const joinedTail = /\beller (?=(bättre|högre|mer|mera|motsvarande|uppåt|däröver|likvärdigt)(?!\p{L}))/giu;
const mayCome =
  '(?:kan|får) (?:du |man )?(?:söka|ansöka|delta|vara med|komma|anmäla|få)[^,.]{0,30}?|är (?:du )?(?:hjärtligt |varmt )?välkom(?:men|na)(?: att \\p{L}+| till oss)?|är (?:insatsen|detta) för dig';

/** What says the same in other words or marks a place in a list, written as the reader knows it. Places are kept. */
const rewritten: readonly (readonly [RegExp, (words: string) => string])[] = [
  [/(?<!\p{L})alternativt(?!\p{L})/giu, (word) => 'eller'.padEnd(word.length)],
  [/(?<!\p{L})och\/eller(?!\p{L})/giu, (word) => 'eller'.padEnd(word.length)],
  [
    /(?<!\p{L})(?:på\s+)?(?:helt eller delvis|hel-?\s*(?:eller|\/|och)\s*deltid|heltid eller deltid|deltid eller heltid)(?!\p{L})/giu,
    spaces,
  ],
  [joinedTail, (words) => '·'.repeat(words.length)],
  [
    /(?<!\p{L})eller (?:(?:de|den|dem|personer|du) )?som(?: (?:har|är|får|uppbär))?(?=\s)/giu,
    (words) => 'eller'.padEnd(words.length),
  ],
  // ”A och personer med B”: both groups.
  [
    /(?<!\p{L})(?:och|samt) (?:de|dem|den|du|dig|personer|ungdomar) (?:med|som (?:har|är|får|uppbär))(?=\s)/giu,
    (words) => 'eller'.padEnd(words.length),
  ],
  // ”Läkarremiss: ja”
  [/:\s*(?:ja|krävs|obligatoriskt?|(?:ska|måste) (?:finnas|bifogas)|bifogas)\s*$/iu, spaces],
  // ”Sfi, kurs C”
  [/(?<=(?<!\p{L})sfi),(?=\s+(?:kurs|nivå)\s)/giu, spaces],
  [/[;,]\s*annars (?:behövs|krävs) (?:det )?(?:ingen|inget|inga|inte|ej)[^;.]*$/iu, spaces],
  [/^\s*undantag\s*:(?=.*(?<!\p{L})(?:inte|ej)(?!\p{L}))/iu, spaces],
  // ”Stödet kan ges när A är bedömd”
  [/^\s*\p{L}+ (?:kan )?(?:ges|beviljas|sökas|erbjudas) (?:när|om)(?=\s)/iu, spaces],
  // ”Passar inte dig som har A”: the denial reaches what follows.
  [
    /(?<=(?<!\p{L})(?:passar|gäller|riktar sig|vänder sig|är|ges)\s+(?:inte|ej)\s+(?:\p{L}+\s+){0,2}(?:dig|den|de|dem|er|personer)\s+)som (?:har|är|får|uppbär|bor)(?=\s)/giu,
    spaces,
  ],
  [/^\s*(?:du|den|alla|de) som (?:söker|ansöker|deltar|vill delta)(?=\s)/iu, spaces],
  // ”1) A 2) B”
  [/(?<=^|\s|:)(?<!\([^)]*)\d{1,2}\)(?=\s+\p{L})/gu, (mark) => ';'.padEnd(mark.length)],
  [/^\s*[a-e]\)\s/giu, spaces],
  // ”Ingen som har A tas emot”, ”du kan inte delta om du har A”
  [
    /^\s*(?:ingen|inga(?:\s\p{L}+)?)\s+som(?=\s(?:är|har|får|bor|uppbär)\s.*\s(?:tas emot|antas|får delta|kan delta|omfattas)\s*$)/iu,
    (words) => 'inte'.padStart(words.length),
  ],
  [
    /^\s*(?:du |man |personen )?(?:kan|får) (?:du |man )?(?:inte|ej) (?:söka|ansöka|delta|vara med|komma)(?: till oss)? om (?:du|man|personen)(?=\s)/iu,
    (words) => 'inte'.padStart(words.length),
  ],
  // ”För att delta krävs A”
  [/^\s*för att [^,.]{1,60}?\s(?=(?:krävs|behövs|behöver|ska|skall|måste|kräver)\s)/iu, spaces],
  [
    /(?<!\p{L})för att (?:få |kunna |ha rätt att )?(?:delta|söka|vara med|komma i fråga|få plats|vara aktuell|antas|tas emot)(?!\p{L})/giu,
    spaces,
  ],
  // ”Om du har A kan du söka”
  [
    /^\s*om (?:du|man|personen)(?=\s.*\s(?:(?:kan|får) (?:du|man|personen|hen) (?:söka|ansöka|delta|vara med|komma|få)|är (?:du|man) välkommen))/iu,
    spaces,
  ],
  [
    /^\s*(?:varmt )?(?:välkommen|välkomna|hör av dig|ring|kontakta|kom|sök|anmäl dig)(?:\s[^,.?]{0,30}?)? om du(?=\s)/iu,
    spaces,
  ],
  // ”Du kan söka om du är …”
  [
    new RegExp(
      `^\\s*(?:du|man|då|personen|deltagaren)?\\s*(?:${mayCome})\\s*,?\\s*om (?:du|man|personen|deltagaren)(?=\\s)`,
      'iu',
    ),
    spaces,
  ],
  [
    new RegExp(`(?<=\\S)\\s*,?\\s*(?:så )?(?:${mayCome})\\s*,?\\s*om (?:du|man)(?=\\s)`, 'iu'),
    (words) => ' och'.padEnd(words.length),
  ],
];

/** ”A, till exempel A1 eller A2”: the examples ask for nothing more. */
const examples =
  /(?<=\p{L}{4,}\)?)(?:,|\s)\s*(?:efter |vid |som )?(?:t\.?\s?ex\.?|exempelvis|till exempel|såsom|bland annat|bl\.?\s?a\.?)\s[^()]*?(?=$|,\s*(?:och|samt|som|med|men)\s)/iu;
const leading = /(?<!\p{L})(?:med|har|av|vid|som|för|inom|från|:)\s*$/iu;

function withoutExamples(text: string, isKnown: (words: string) => boolean): string {
  const found = examples.exec(text);
  const before = /[^,;:]*$/u.exec(text.slice(0, found?.index))?.[0] ?? '';
  if (!found || leading.test(before) || !isKnown(before)) return text;
  return blank(text, found.index, found.index + found[0].length);
}

/** A sentence as the reader knows it; `isKnown` says whether words name a condition. */
export function prepared(sentence: string, isKnown: (words: string) => boolean): string {
  let text = withoutExamples(sentence, isKnown);
  for (const [pattern, write] of rewritten) text = text.replace(pattern, (words: string) => write(words));
  return text;
}
