import type { Match, Page } from './page.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

const PROFILE =
  /(?<![\p{L}\d])(?:https?:\/\/)?(?:www\.|m\.)?(?:facebook|fb|instagram|linkedin|tiktok|twitter|x|snapchat|youtube|twitch|github|vk|t|onlyfans|threads|pinterest|reddit)\.(?:com|me|tv|se|net)\/(?:in\/|add\/|user\/|u\/|c\/|profile\.php\?id=)?@?[\p{L}\d._-]{2,60}/giu;
const AT_NAME = /(?<![\p{L}\d@./])@ ?[\p{L}\d_](?:[\p{L}\d_.-]{0,38}[\p{L}\d_])?/gu;
const TAGGED = /(?<![\p{L}\d])[\p{L}\d_.]{2,32}#\d{4}(?!\d)/gu;
const NETWORK =
  'insta(?:gram)?|snap(?:chat|pen)?|tik ?tok|discord|kik|telegram|twitter|messenger|facebook|fejan|fejjan|fb|face|steam|skype|signal|whatsapp|twitch|reddit|tinder|badoo|flashback|youtube|linkedin|xbox|psn|playstation|roblox|fortnite|minecraft|onlyfans|threads|bluesky|mastodon|jodel|blogg(?:en)?';
const ACCOUNT =
  'användarnamn(?:et)?|användare(?:n)?|användar-?id|nick(?:name|et|namn)?|alias(?:et)?|profil(?:en|namn|namnet)?|konto(?:t|namn|namnet)?|gamertag|gamer-?tag|spelnamn|chattnamn|signatur(?:en)?|kanal(?:en)?|handle|login|inloggning(?:snamn)?';
const NAMED =
  'kallar sig|går under(?: namnet)?|heter|namnet|namn|under namnet|som|är|med namnet|på|via|hon|han|hen|klienten|där';
const SAYS_NETWORK = new RegExp(
  `(?<!\\p{L})(?:(?:${NETWORK})(?:-?(?:${ACCOUNT}|namn|kanal))?|${ACCOUNT}|kallar sig|online|nätet|chatt(?:en)?|sociala medier)(?!\\p{L})`,
  'iu',
);
/** A word that only a user name looks like: digits or an underscore or a point inside it. */
const CANDIDATE =
  /(?<![\p{L}\d@._/-])(?=[\p{L}\d._-]{3,40}(?![\p{L}\d._-]))(?:\p{L}+[._-]?\d[\p{L}\d._-]*|[\p{L}\d]*_[\p{L}\d._-]*|[\p{L}\d-]{2,}\.[\p{L}\d._-]{2,}|x{1,2}\p{L}+x{1,2}|\p{L}+-\d+)[\p{L}\d_]|(?<![\p{L}\d@._/-])\p{L}{2,20}(?:_\p{L}{2,20})+/giu;
/** "användarnamn mammatilltre", "snap: lillis": the word right after is the name, whatever it looks like. */
const RIGHT_AFTER = new RegExp(
  `(?<!\\p{L})(?:(?:${NETWORK})(?:-?(?:${ACCOUNT}|namn|kanal))?|${ACCOUNT})(?:(?:\\s?[:=]\\s?| (?:${NAMED})(?: (?:${NAMED}))? )["'”]?([\\p{L}\\d_][\\p{L}\\d_.-]{2,38})|,? ["'”]([\\p{L}\\d_][\\p{L}\\d_. -]{1,38})["'”])`,
  'giu',
);
const NAMED_AFTER = new RegExp(`(?<!\\p{L})(?:${ACCOUNT})[ :]+["'”]?([\\p{L}\\d_][\\p{L}\\d_.-]{2,38})`, 'giu');
const BEFORE_CAPITAL_NAME = new RegExp(
  `(?<!\\p{L})(?:${NETWORK})(?:-?(?:${ACCOUNT}|namn|kanal|kanalen))? (?:(?:som|under namnet|med namnet|heter) )?(?=\\p{L})`,
  'gu',
);
const CAPITAL_NAME = /^\p{Lu}[\p{L}'-]{1,30}(?: \p{Lu}[\p{L}'-]{0,30}){1,3}/u;
const NAMED_ON = new RegExp(
  `(?:heter|kallar sig|är|som|hittas som) ["'”]?([\\p{L}\\d_][\\p{L}\\d_.-]{2,38})["'”]? (?:på|i|via) (?:${NETWORK}|nätet|chatten|internet)(?!\\p{L})`,
  'giu',
);
/** "följ zebulia på tiktok": any word that is no Swedish word and no name. */
const WORD_ON = new RegExp(
  `(?<![\\p{L}\\d@._-])([\\p{L}\\d_][\\p{L}\\d_.-]{3,38}) på (?:${NETWORK}|nätet)(?!\\p{L})`,
  'giu',
);
/** "snap elinisolen": nothing stands between, and the word is no Swedish word. */
const BARE_AFTER = new RegExp(
  `(?<!\\p{L})(?:${NETWORK})(?:-?(?:${ACCOUNT}|namn|kanal))? ([a-z\\dåäö][a-z\\dåäö._-]{3,38})(?![\\p{L}\\d])`,
  'gu',
);
const NO_NAME = new Set(
  'messenger story stories live reels reel chat chatt chatten marketplace grupp gruppen konto kontot sida sidan inlägg dm saknas finns okänt okänd nej inte eller och samt via med bara vill kan har'.split(
    ' ',
  ),
);
/** How the words begin of which one stands in every text that has a user name, at most four letters each. */
const BEGINNINGS = new Set(
  'inst snap tikt tik disc kik twit mess face feja fejj fb stea skyp sign what twit redd tind bado flas yout link xbox psn play robl mine only thre blue mast jode blog nick alia prof game chat kana logi inlo näte'.split(
    ' ',
  ),
);
/** The same for beginnings that common words share. */
const PIECES =
  'telegram fortnite användar konto spelnamn handle kallar chatt alias nick profil blogg snap insta tok gram face book fb kanal login signatur tag tube'.split(
    ' ',
  );
const SIGNS = /[@#_]|\.(?:com|me|se|tv|net)\//;
/** After these even an ordinary word is a user name. */
const SURE_LABEL = /^(?:användarnamn(?:et)?|nick(?:name)?|alias|gamertag|signatur(?:en)?)(?:\s?[:=]| är)/;
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|txt|jpe?g|png|zip|csv|json|msg|html?|se|com|nu|org|net|eu|gov)$/i;

/** User names and profiles of social media, games and forums. */
export function findHandles(page: Page, tokens: readonly Token[], words: Vocabulary): Match[] {
  const matches: Match[] = [];
  const { text } = page;
  const named = tokens.some((token) => BEGINNINGS.has(token.lower.slice(0, 4)));
  if (!named && !SIGNS.test(text) && !PIECES.some((piece) => page.lower.includes(piece))) return matches;
  const add = (start: number, length: number, score: number, why: string): void => {
    matches.push({ start, end: start + length, type: 'handle', score, why });
  };
  for (const m of text.matchAll(PROFILE)) add(m.index, m[0].length, 0.9, 'handle.address');
  for (const m of text.matchAll(AT_NAME)) {
    const name = m[0].slice(1).trim().toLowerCase();
    if (!words.isAllowed(name)) add(m.index, m[0].length, 0.86, 'handle.at');
  }
  for (const m of text.matchAll(TAGGED)) add(m.index, m[0].length, 0.86, 'handle.tag');
  for (const m of text.matchAll(CANDIDATE)) {
    if (FILE.test(m[0])) continue;
    const near =
      SAYS_NETWORK.test(page.before(m.index, 60)) || SAYS_NETWORK.test(page.after(m.index + m[0].length, 30));
    if (near) add(m.index, m[0].length, 0.8, 'handle.network');
    else if (/\p{L}_\p{L}|\p{L}_\d/u.test(m[0])) add(m.index, m[0].length, 0.5, 'handle.shape');
  }
  for (const pattern of [RIGHT_AFTER, NAMED_AFTER, NAMED_ON]) {
    for (const m of text.matchAll(pattern)) {
      const name = (m[1] ?? m[2] ?? '').replace(/[.-]+$/, '');
      if (name.length < 3 || FILE.test(name)) continue;
      const lower = name.toLowerCase();
      const capital = /^\p{Lu}\p{Ll}+$/u.test(name);
      if (
        NO_NAME.has(lower) ||
        (words.isListed(lower) && !SURE_LABEL.test(m[0].toLowerCase())) ||
        (capital && words.nameClasses(lower) !== 0) ||
        (capital && words.isOrdinary(lower))
      )
        continue;
      add(m.index + m[0].lastIndexOf(name), name.length, 0.7, 'handle.account');
    }
  }
  for (const m of page.lower.matchAll(BARE_AFTER)) {
    const name = (m[1] ?? '').replace(/[._-]+$/, '');
    if (
      name.length < 4 ||
      NO_NAME.has(name) ||
      FILE.test(name) ||
      words.isOrdinary(name) ||
      words.nameClasses(name) !== 0
    )
      continue;
    add(m.index + m[0].lastIndexOf(name), name.length, 0.55, 'handle.account');
  }
  for (const m of page.lower.matchAll(WORD_ON)) {
    const name = m[1] ?? '';
    if (NO_NAME.has(name) || words.isOrdinary(name) || words.nameClasses(name) !== 0 || words.isMisspelt(name))
      continue;
    add(m.index, name.length, 0.55, 'handle.account');
  }
  for (const m of page.lower.matchAll(BEFORE_CAPITAL_NAME)) {
    const start = m.index + m[0].length;
    const name = CAPITAL_NAME.exec(text.slice(start, start + 120))?.[0];
    if (name !== undefined) add(start, name.length, 0.96, 'handle.network');
  }
  return matches;
}
