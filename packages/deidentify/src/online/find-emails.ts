import { MARKS } from '../reading/marks.ts';
import { cuesOf, matchesNear, placesOf } from '../reading/near.ts';
import type { Match, Page } from '../reading/page.ts';
import { placeOf } from '../words/handle-words.ts';
import { TELLS } from '../words/word-tells.ts';

/** Both parts are bounded (RFC 5321, 4.5.3.1), so no text makes the search slower than linear. */
const LOCAL = "[\\p{L}\\d_][\\p{L}\\d._%+'-]{0,63}";
/** No label ends with a dash: "anna@example.se-". */
const LABEL = '[\\p{L}\\d]{1,63}(?:-{1,2}[\\p{L}\\d]{1,63}){0,5}';
/** After a whole address a blank or a comma ends it: "anna@example.se. Ring", but "anna@example. se" and "anna@example,se". */
const OPEN = '(?<!\\.\\p{L}{2,24})';
const BLANK = '[ \\n]';
const EMAIL = new RegExp(
  `(?<![\\p{L}\\d])${LOCAL}(?:["”]?@{1,2}|${BLANK}@${BLANK}?|@${BLANK})${LABEL}(?:${BLANK}?\\.{1,2}${LABEL}|${OPEN} ?\\.${BLANK}${LABEL}){0,5}(?:${OPEN} ?, ?\\p{L}{2,4}(?![\\p{L}\\d]))?`,
  'gu',
);
const SPOKEN_AT =
  ' ?[([{<] ?(?:at|a|snabel[ -]?a|@) ?[)\\]}>] ?| (?:snabel[ -]?a|alfakrull) | kanelbulle (?=[\\p{L}\\d-]{1,63}(?: ?\\.\\p{L}| ?[([{]| punkt | dot ))|(?<= punkt [\\p{L}\\d]{1,30}) at | at (?=[\\p{L}\\d-]{2,30} ?(?:punkt|dot|[([{]))| -at- |_at_| at (?=(?:[\\p{L}\\d-]{2,30}\\.){1,3}\\p{L}{2,6}(?![\\p{L}\\d]))';
const SPOKEN_DOT = ' ?[([{<] ?(?:dot|punkt|\\.) ?[)\\]}>] ?| punkt | dot |\\.| \\. ';
const IN_WORDS = new RegExp(
  `(?<![\\p{L}\\d])(?:[\\p{L}\\d-]{1,30} punkt ){0,3}${LOCAL}(?:${SPOKEN_AT})${LABEL}(?:(?:${SPOKEN_DOT})${LABEL}){0,4}`,
  'gu',
);
const BRACKETED = /[([{<] ?[a@]/;
/** What every address in words holds. */
const AT_IN_WORDS = /[([{<] ?[a@s]|[ _-](?:at[ _-]|snabel|alfakrull|kanelbulle)/g;
const TOP_LEVEL = /[.,][ \n]?\p{L}{2,24}$/u;
/** Where mailboxes of people in Sweden are: what stands behind "@" with a blank before it may be a user name as well. */
const USUAL_TOP = /[.,][ \n]?(?:se|com|nu|org|net|eu|no|dk|fi|info|biz|de|uk|pl|io|me|app)$/;
const BREAKS = /\s/;
/** Sign with a blank before it and none behind, or a word for it that is also an English word. */
const LOOSE = /^(\S+)(?:\s@(?=\S)| at (?=[^ ]+$))/;
/** Mailboxes of an office, not of a person. */
const OFFICE =
  /^(?:info|kontakt|registrator|kundtj[aä]nst|reception(?:en)?|support|no-?reply|kommun(?:en)?|kansli(?:et)?|myndighet(?:en)?|post|arkiv|socialtjanst(?:en)?|ame|diarie|diariet|region|dataskydd|dataskyddsombud|press|upphandling|faktura|faktura|ekonomi|forbundet|servicecenter|kontaktcenter|webmaster|admin|office|contact|help|mail)\s?@/;

/** Parts that name an office, a team or where it is, never somebody: "dso@", "finsam.norr@", "team-vuxen@". */
const OFFICE_PART =
  /^(?:\p{L}+(?:namnd|nämnd|kontor|forvaltning|förvaltning|enhet|team|grupp|mottagning|forbund|förbund)(?:en|et)?|dso|dpo|gdpr|finsam|samordning|samverkan|samordningsforbund(?:et)?|forbund(?:et)?|team|teamet|grupp(?:en)?|enhet(?:en)?|mottagning(?:en)?|kontor(?:et)?|kansli(?:et)?|sekretariat(?:et)?|myndighetsbrevlada|brevlada|funktion|namnd(?:en)?|nämnd(?:en)?|styrelse(?:n)?|ledning(?:en)?|avdelning(?:en)?|projekt(?:et)?|boka|bokning(?:ar)?|anmalan|anmälan|kurs(?:er)?|utbildning(?:ar)?|rehab|vuxen|vuxna|unga|ungdom|arbetsmarknad|arbete|af|fk|kommun(?:en)?|region(?:en)?|stad(?:en)?|norr|soder|söder|oster|öster|vaster|väster|norra|sodra|södra|ostra|östra|vastra|västra|centrum|hr|lon|lön|it|helpdesk|servicedesk|support|tolk(?:formedling|förmedling)?|vaxel|växel|info|kontakt|post|registrator|jour(?:en)?|lokaler?|service|kundservice|ekonomi|faktura|fakturor|inkop|inköp|nyhetsbrev|webb|synpunkter|visselblasning|visselblåsning|samtliga|alla|parter|larm|vaktmastare|vaktmästeri|remiss(?:er)?|ssn|ivo|bibliotek(?:et)?|skola(?:n)?|sfi|komvux|halsocentral|vardcentral(?:en)?|vårdcentral(?:en)?|vc|\d{1,4})$/u;

/** A mailbox whose every part names an office. */
function isOfficeBox(address: string, isPlace: (word: string) => boolean): boolean {
  const at = address.indexOf('@');
  const parts = address.slice(0, at).trim().split(/[._-]/);
  return (
    OFFICE.test(address) ||
    (parts.some((part) => OFFICE_PART.test(part)) && parts.every((part) => OFFICE_PART.test(part) || isPlace(part)))
  );
}

/** Mailboxes that anybody gets; what stands before the sign is then chosen by a person. */
const FREE =
  /@ ?(?:gmail|googlemail|hotmail|outlook|live|msn|icloud|me|yahoo|proton(?:mail)?|telia|bredband|comhem|spray|tele2|passagen|home|gmx)\./;
const LEAST_WORD = 4;
/** Spellings of one part that are tried. */
const MOST_FORMS = 40;

/** "remiss.smarta@", "sakerhet@": å, ä and ö are left out of addresses, so each a and o is tried as one. */
function isWord(part: string, isListed: (word: string) => boolean): boolean {
  let forms = [part];
  for (let at = 0; at < part.length; at++) {
    const others = part[at] === 'a' ? ['å', 'ä'] : part[at] === 'o' ? ['ö'] : [];
    if (others.length === 0 || forms.length > MOST_FORMS) continue;
    forms = forms.flatMap((form) => [form, ...others.map((letter) => form.slice(0, at) + letter + form.slice(at + 1))]);
  }
  return forms.some(isListed);
}

/** Every part of the mailbox is an ordinary word and none a name: it may be an office's. */
function isOfWords(page: Page, address: string, words: MailWords): boolean {
  if (page.left.looks <= 0) return false;
  page.left.looks--;
  const parts = address.slice(0, address.indexOf('@')).trim().split(/[._-]/);
  return (
    !FREE.test(address) &&
    parts.some((part) => part.length >= LEAST_WORD) &&
    parts.every(
      (part) =>
        OFFICE_PART.test(part) || (part.length >= LEAST_WORD && !words.isGiven(part) && isWord(part, words.isListed)),
    )
  );
}

/** What the rules for addresses ask of the word lists. */
interface MailWords {
  isPlace(word: string): boolean;
  isGiven(word: string): boolean;
  isListed(word: string): boolean;
}

/** "skriv till @elin.berg", "works at example.se": an ordinary word before the sign, or an end that no mailbox has. */
function isLoose(address: string, words: MailWords): boolean {
  const local = LOOSE.exec(address)?.[1];
  // "Korta anställningar. @tant.agat": a sentence ends before the sign.
  if (local?.endsWith('.')) return true;
  if (local === undefined || !/^\p{L}+$/u.test(local)) return false;
  return !USUAL_TOP.test(address) || (words.isListed(local) && !words.isGiven(local));
}

export function findEmails(page: Page, tells: number, words: MailWords): Match[] {
  const matches: Match[] = [];
  const add = (start: number, length: number, score: number, why: string): void => {
    matches.push({ start, end: start + length, type: 'email', score, why });
  };
  if ((page.marks & MARKS.at) !== 0) {
    for (const m of matchesNear(EMAIL, page.text, placesOf('@', page.text))) {
      const spaced = BREAKS.test(m[0]);
      const whole = TOP_LEVEL.test(m[0]);
      const address = m[0].toLowerCase();
      // "Tiktok @ elle.x.belle": the name of a network in front.
      if (spaced && (!whole || placeOf(m[0].slice(0, m[0].indexOf('@')).trim().toLowerCase()) === 'network')) continue;
      if (spaced && isLoose(address, words)) continue;
      const office = isOfficeBox(address, words.isPlace);
      const score = office ? 0.3 : whole && isOfWords(page, address, words) ? 0.45 : whole ? 0.97 : 0.8;
      add(m.index, m[0].length, score, office ? 'email.office' : whole ? 'email.pattern' : 'email.incomplete');
    }
  }
  if ((tells & TELLS.spoken) !== 0 || ((page.marks & MARKS.bracket) !== 0 && BRACKETED.test(page.lower)))
    for (const m of matchesNear(IN_WORDS, page.lower, cuesOf(AT_IN_WORDS, page.lower)))
      if (!isLoose(m[0], words)) add(m.index, m[0].length, 0.96, 'email.inWords');
  return matches;
}
