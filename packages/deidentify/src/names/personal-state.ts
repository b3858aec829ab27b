import type { Page } from '../reading/page.ts';
import { PERSONAL_STATES } from '../words/person-words.ts';
import type { Token } from '../words/tokens.ts';

const STATE = [...PERSONAL_STATES].join('|');
/** "är gravid", "var nöjd", "är en tuff kille", "har fått avslag", "fick låna": of no thing, whatever names the subject. */
const PERSONAL = new RegExp(
  `^ (?:(?:är|e|va|var|blev|blir|verkar|verkade|känner sig|kände sig|har varit|har blivit) (?:(?:inte|ej|också|fortfarande|nu|ju|lite|mycket|väldigt|helt|ganska|fortsatt|åter|redan|idag|i dag) ){0,2}(?:${STATE}|trött|nöjd|missnöjd|glad|arg|rädd|lugn|stressad|nervös|blyg|tystlåten|pigg|besviken|tveksam|motiverad|kallad|intresserad|född|gift|skild|mamma|pappa|förälder|med (?:på mötet|oss)|(?:en )?(?:\\p{L}+,? (?:och )?){0,2}(?:person|kille|tjej|man|kvinna|kollega|kompis|ung\\p{L}*|förälder|deltagare))|har (?:fått (?:(?:nytt |nya |ett nytt |en ny )?(?:hjälpmedel|körkort\\p{L}*|rullator|rullstol|hörapparat\\p{L}*|glasögon)|avslag|jobb|arbete|praktik\\p{L}*|bostad|lägenhet|tid|barn|diagnos\\p{L}*)|slutat (?:röka|dricka|äta)|(?:inte )?(?:hört av sig|ringt|svarat)|svårt att|ont|ångest)|(?:ska|skall|vill|kan|får|fick|måste|behöver|bör) (?:inte |också |själv )?(?:höra av sig|ringa|låna|träffa|börja (?:på|praktik)|komma (?:tillbaka|hit|hem|igen)|söka|stöd (?:med|i|av)|hjälp med|gå (?:hem|hos|på|till)|vila|flytta|jobba|bo)|(?:går|gick) (?:hos|hem|på|i (?:terapi|skolan))|saknar (?:körkort|barnomsorg|bostad)|(?:har|hade) (?:sambo|fru|man|barn|körkort)|visade (?:bilder|mig|upp)|hörs (?:inte|int|ej|aldrig) av|(?:hör|hörde) (?:inte |int |ej |aldrig )?av sig)(?!\\p{L})`,
  'u',
);

/** Whether what follows a word is said of nobody but people. */
export const isPersonally = (page: Page, { end }: Token): boolean => PERSONAL.test(page.after(end, 60));

/** "i köket säger att hon", "från Klövsjö vill ha": where somebody is or comes from, and what only people do. */
const FROM_PLACE =
  /^ (?:i|på|från) \p{L}+ (?:säger|sa|sade|menar|tycker|tror|berättar|berättade|undrar|undrade|ringer|ringde|mejlade|vill (?:ha|byta|börja|komma|prata)|hälsar|skjutsar|hör av sig|hörde av sig|har lovat|lovade)(?!\p{L})/u;
/** Words that are cut off or lack a vowel end otherwise: "Barnm", "Vikarn". */
const WHOLE = /^\p{L}{2,}[aeiouyåäö]\p{L}?$/u;
export const speaksFromPlace = (page: Page, { lower, end }: Token): boolean =>
  WHOLE.test(lower) && FROM_PLACE.test(page.after(end, 50));
