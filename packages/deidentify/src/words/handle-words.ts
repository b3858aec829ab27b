import { remembering } from '../reading/remembering.ts';

const NETWORK =
  'insta(?:gram)?s?|ig|snap(?:chat|pen|chatten)?|tik ?tok(?:en)?|discord|kik|telegram|twitter|messenger|facebook|fejan|fejjan|fb|face|steam|skype|signal|whatsapp|twitch|reddit|tinder|badoo|flashback|youtube|linkedin|xbox|psn|playstation|roblox|fortnite|minecraft|onlyfans|threads|bluesky|mastodon|jodel|blogg(?:en)?|tradera|blocket|vinted|spotify|pinterest|familjeliv|strava|podd(?:en)?|soundcloud|patreon|happypancake|match|grindr|bumble|wattpad|tumblr|viber|ratata|bereal|vsco|wechat|weibo|imo|zalo|kakao|kakaotalk|clubhouse|quora|lemmy|rumble|dreamhack|x-konto|bsky|vänförfrågan|swish-alias|github|gitlab|behance|dribbble|etsy|deviantart|letterboxd|goodreads|geocaching|chess|lichess|ravelry|ebay|itch|kofi|substack|medium|artstation|bandcamp|mixcloud|runkeeper|garmin|sellpy|plick|linktree|wordfeud|duolingo|runescape|valorant|cs2|csgo|etsy-butik(?:en)?|(?:blocket|tradera|vinted|sellpy)-?säljare(?:n)?';
const ACCOUNT =
  'användarnamn(?:et)?|användare(?:n)?|användar-?id|nick(?:name|et|namn)?|alias(?:et)?|profil(?:en|namn|namnet)?|konto(?:t|n|namn|namnet)?|gamertag|gamer-?tag|spelnamn(?:et)?|avatarnamn(?:et)?|chattnamn(?:et)?|signatur(?:en)?|kanal(?:en)?|handle|login|inloggning(?:snamn)?|namn(?:et)?|id|grupp(?:en)?|sida(?:n)?';
const NAMED =
  'kallar sig|går under(?: namnet)?|heter|e|namnet|namn|under namnet|som|är|med namnet|på|via|hon|han|hen|klienten|där|under|finns|finns på';
const NAME = '(?:live:)?[\\p{L}\\d_][\\p{L}\\d_.-]{2,38}';

/** What a word says about a user name beside it. */
export type Place = 'network' | 'account' | 'verb';

const IS_NETWORK = new RegExp(`^(?:${NETWORK})(?:-?(?:${ACCOUNT})|-\\p{L}+(?:en|et|n|namn))?$`, 'u');
const IS_ACCOUNT =
  /^(?:användarnamn(?:et)?|användare(?:n)?|användar-?id|\p{L}*nick(?:name|et|namn)?|alias(?:et)?|profil(?:en|namn|namnet)?|konto(?:t|namn|namnet)?|gamertag|gamer-?tag|spelnamn(?:et)?|avatarnamn(?:et)?|chattnamn(?:et)?|signatur(?:en)?|kanal(?:en)?|handle|login|inlogg|inloggn|inloggning(?:s|snamn)?|anv|user|username|(?:dator|system|nät|skol|elev|lms-|kurs|student|mejl|gäst|spel|lärplattforms|teams-?|canvas-?)(?:konto|kontot|namn|namnet)|online|nätet|(?:grupp)?chatt(?:en)?|servern?|konton(?:a)?|nätnamn(?:et)?|kalender-?id|\p{L}*karaktär(?:en)?|\p{L}*forumet|\p{L}{3,}kanal(?:en)?|\p{L}*(?:nät|dejt|dejting|spel|chatt|forum|fejk|musik|artist|gäst|säljar|användar)profil(?:en)?|användare|medier|bloggaren|streamern|youtubern|tiktokaren|tiktokern|influencern|poddaren|gamern)$/u;
const IS_VERB =
  /^(?:spelar|spelade|skriver|skrev|skrivit|publicera(?:r|de|t)|rapparen|artisten|chattar|chattade|bloggar|bloggade|streamar|streamade|twittrar|säljer|postar|lajvar|(?:rapportera|blockera|tagga)(?:r|t|de)?|poddar|loggar?|loggade|loggat|inloggad|inloggat|moderator(?:n)?|admin(?:en)?|snapp?a(?:r|de|t)?|adda(?:r|de|t)?|kallar|kallas|hittas|följ|kommentarsfält(?:et)?|kommentarer(?:na)?)$/;

/** The same as `placeOf` for whoever remembers the answer. */
export function readPlace(word: string): Place | null {
  if (IS_NETWORK.test(word)) return 'network';
  if (IS_ACCOUNT.test(word)) return 'account';
  return IS_VERB.test(word) ? 'verb' : null;
}

/** A network, an account or what one does there; null for nearly every word. */
export const placeOf = remembering(readPlace);

const LABEL = `^[\\p{L}-]+(?:\\.namn)?(?: tok)?`;
/** "användarnamn: mammatilltre", "snap → lillis", "tiktok (ronja)": the word right after is the name, whatever it looks like. */
const RIGHT_AFTER = new RegExp(
  `${LABEL}(?:(?:\\s?(?:[:=»>]|->)\\s?| [-–] | (?:${NAMED})(?: (?:${NAMED}))? | \\()["'”]?(${NAME})|,? ["'”]([\\p{L}\\d_][\\p{L}\\d_. -]{1,38})["'”])`,
  'iu',
);
/** "användarnamn mammatilltre", "sitt användarnamn, vitvarg". */
/** "youtubekanal om fiske, gamergubben, med", "från ett gammalt konto till kompisfrank efter". */
export const RENAMED = new RegExp(
  `^[\\p{L}-]+(?: (?!till )\\p{L}+){0,2}(?: till |, )(${NAME})(?=[,.!?\\n]|$| (?:efter|men|och|sedan|igår|i går|i dag|för))`,
  'iu',
);
const AFTER_ACCOUNT = new RegExp(`${LABEL}(?: \\p{L}+(?=: ))?[ :,]+["'”]?(${NAME})`, 'iu');
/** "alias på Flashback är Grusgubben" */
const ON_NETWORK = new RegExp(`^[\\p{L}-]+ (?:på|i) [\\p{L}-]+(?: är|:| heter) ["'”]?(${NAME})`, 'iu');
/** "kontona kodknackarn och stickadeljus" */
const AND_ACCOUNT = new RegExp(`^kontona ${NAME}(?:,| och| samt| &) (${NAME})`, 'iu');
/** "whatsappnamnet Sjöbusen" */
export const NAMED_BY = /^\p{L}{3,}namn(?:et)? (\p{Lu}\p{L}{3,30})(?!\p{L})/u;
/** "heter kvarntomten där", "kallar sig Trollkarlen i Sunne på nätet" */
export const CALLED_THERE =
  /(?<!\p{L})(?:heter|kallar sig|kallas) ["'”]?([\p{L}\d_][\p{L}\d_.-]{2,30}(?: (?:(?:i|på|av|från|den) )?\p{Lu}\p{L}{1,20}){0,2})["'”]? (?:där|(?:överallt )?på nätet|i chatten|på chatten|i appen|i spelet|online)(?!\p{L})/uy;
/** "messenger, m.stjarnfors", "insta, kvastmumma.", "snap?? bulten.b": the last word of a line. */
export const LAST_AFTER = /^[\p{L}-]+(?:, |[?!]+ )([\p{Ll}\d_][\p{Ll}\d_.-]{3,37}[\p{Ll}\d_])[.!]?(?=$|\n)/u;
/** "känd på nätet som Gubbröra", "på nätet kallas hon Sparven" */
export const ONLINE_AS =
  /(?<!\p{L})(?:(?:känd|kallad) på nätet (?:som|för)|på nätet (?:känd som|kallad|(?:kallas|heter) (?:han|hon|hen)|kallar (?:han|hon|hen) sig)) ["'”]?(\p{Lu}[\p{L}\d_.-]{3,30})(?![\p{L}\d_])/gu;
export const BARE_AFTER = new RegExp(`${LABEL} ([a-z\\dåäö][a-z\\dåäö._-]{3,38})(?![\\p{L}\\d])`, 'u');
export const CAPITAL_AFTER =
  /^[\p{L}-]+(?: |: ?| » | - )(?:(?:som|under namnet|med namnet|heter(?: hon| ho| han| hen)?|är|e|namnet är) )?(\p{Lu}[\p{L}'-]{1,30}(?: \p{Lu}[\p{L}'-]{0,30}){1,3}(?: \d{1,4})?)/u;
/** Before a name on a network: "heter robbaneko på discord". */
export const SAYS_NAME = /(?:heter|kallar sig|är|som|hittas som) $/i;
/** "spelar under namnet x", "chattar som x". */
export const DOES_AS = new RegExp(
  `^\\p{L}+(?: [\\p{L}\\d.:-]+){0,4}? (under namnet|under|som|sig) ["'”]?(\\p{Lu}\\p{L}+ \\p{Lu}\\p{L}+|${NAME})`,
  'u',
);
/** After these even an ordinary word is a user name. */
export const SURE_LABEL =
  /^(?:(?:användar|profil|konto|chatt|spel|nät|skärm|zoom|visnings)-?namn(?:et)?|nick(?:name)?|alias|gamertag|signatur(?:en)?)(?:\s?[:=,]| är)/i;
/** A word that only a user name looks like: digits or an underscore or a point inside it. */
export const CANDIDATE =
  /(?<![\p{L}\d@._/-])(?=[\p{L}\d._-]{3,40}(?![\p{L}\d._-]))(?:\p{L}+[._-]?\d[\p{L}\d._-]*|[\p{L}\d]*_[\p{L}\d._-]*|[\p{L}\d-]{2,}\.[\p{L}\d._-]{2,}|x{1,2}\p{L}+x{1,2}|\p{L}+-\d+)[\p{L}\d_]|(?<![\p{L}\d@._/-])\p{L}{4,30}_(?![\p{L}\d_])|(?<![\p{L}\d@._/-])\p{L}{2,20}(?:_\p{L}{2,20})+/gu;

/** "lägg till gurkmajja i gruppchatten" */
export const INVITED =
  /(?:lägg(?:a|er)? till|lagt till|bjud(?:a|er)? in|bjudit in|bjöd in|ta(?:r|git)? bort|släng(?:a|er)? ut|slängt ut) ([\p{L}\d_.-]{4,30}) (?:i|på|ur|till) $/iu;
/** "rapporterat saraispiken för" */
export const REPORTED =
  /^(?:[Rr]apportera|[Bb]lockera|[Tt]agga)\p{L}* ([\p{Ll}\d_.-]{5,30}) (?:för|på|från|i|till|efter)(?!\p{L})/u;
/** "kör podden under namnet Skogsmullen" */
export const UNDER_NAME =
  /^\p{L}+(?: \p{L}+){0,3}? under (?:namnet|aliaset|signaturen|pseudonymen) ["'”]?([\p{L}\d_.-]{4,30})/u;

/** "Twitch-namn frostnupen" */
export const LOWER_NAMED_BY = /^[\p{L}-]{3,}-?namn(?:et)? ([\p{Ll}\d_.-]{5,30})(?![\p{L}\d_])/u;
/** "känd som Tussan i Tärnsjö på bloggen" */
export const KNOWN_AS =
  /(?<!\p{L})känd som ["'”]?([\p{L}\d_][\p{L}\d_.-]{2,30}(?: (?:(?:i|på|av|från|den) )?\p{Lu}\p{L}{1,20}){0,2})["'”]? på (?:nätet|bloggen|sin blogg|forumet|insta\p{L}*|[Ii]nsta\p{L}*|[Ff]acebook|[Yy]ou[Tt]ube|[Tt]ik[Tt]ok|[Ss]nap\p{L}*|[Tt]witch|[Dd]iscord|[Ff]lashback)(?!\p{L})/gu;
/** "i kommentarsfältet från skejtpappan", "kommentarerna under inlägget kommer från grillkungen" */
export const COMMENTED =
  /^[Kk]ommentar(?:sfält(?:et)?|er(?:na)? (?:under|på|till) \p{L}+)(?: \p{L}+){0,2}? från ([\p{Ll}\d_.-]{5,30})(?!\p{L})/u;
export const SIGNED = /^(?:(?:nätnamn(?:et)?|signaturen|alias(?:et)?|pseudonymen|nicket)[ :]|profilen )/iu;

/** What is asked beside a network, an account and several accounts. */
export const OF_NETWORK = [RIGHT_AFTER];
export const OF_ACCOUNT = [RIGHT_AFTER, AFTER_ACCOUNT, ON_NETWORK];
export const OF_ACCOUNTS = [...OF_ACCOUNT, AND_ACCOUNT];

/** What files and pages end in. */
export const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|txt|jpe?g|png|zip|csv|json|msg|html?|se|com|nu|org|net|eu|gov)$/i;

/** Pages of somebody on a network. */
export const PROFILE =
  /(?<![\p{L}\d])(?:https?:\/\/)?(?:www\.|m\.)?(?:facebook|fb|instagram|linkedin|tiktok|twitter|x|snapchat|youtube|twitch|github|vk|t|onlyfans|threads|pinterest|reddit|soundcloud|patreon)\.(?:com|me|tv|se|net)\/(?:in\/|add\/|user\/|u\/|c\/|groups\/|profile\.php\?id=)?@?[\p{L}\d._-]{2,60}/gu;
/** A page of anybody's on a site of anybody: "behance.net/lovisah_form", "etsy.com/shop/nalochtrad". */
export const PAGE_OF =
  /(?<![\p{L}\d@./-])(?:https?:\/\/)?(?:www\.|m\.)?[a-z\d-]{2,20}\.(?:com|net|tv|me|io|gg|co|org|app)\/(?:(?:in|add|user|users|people|profile|shop|artist|c|u)\/)?@?([\p{L}\d_][\p{L}\d._-]{2,38}[\p{L}\d_])(?![\p{L}\d_/])/gu;
/** What addresses of pages and profiles hold. */
export const SITE = /\.[a-z]{2,3}\//g;
