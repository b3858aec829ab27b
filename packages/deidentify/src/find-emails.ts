import { allMatches } from './all-matches.ts';
import { placeOf } from './handle-words.ts';
import { MARKS } from './marks.ts';
import type { Match, Page } from './page.ts';
import { TELLS } from './word-tells.ts';

/** Both parts are bounded (RFC 5321, 4.5.3.1), so no text makes the search slower than linear. */
const LOCAL = "[\\p{L}\\d_][\\p{L}\\d._%+'-]{0,63}";
const LABEL = '[\\p{L}\\d][\\p{L}\\d-]{0,62}';
/** After a whole address a blank or a comma ends it: "anna@example.se. Ring", but "anna@example. se" and "anna@example,se". */
const OPEN = '(?<!\\.\\p{L}{2,24})';
const EMAIL = new RegExp(
  `(?<![\\p{L}\\d])${LOCAL}(?:@| @ |@ )${LABEL}(?: ?\\.${LABEL}|${OPEN} ?\\. ${LABEL}){0,5}(?:${OPEN} ?, ?\\p{L}{2,4}(?![\\p{L}\\d]))?`,
  'gu',
);
const SPOKEN_AT =
  ' ?[([{<] ?(?:at|a|snabel-?a|@) ?[)\\]}>] ?| (?:snabel-?a|alfakrull|kanelbulle) |(?<= punkt [\\p{L}\\d]{1,30}) at | at (?=[\\p{L}\\d-]{2,30} ?(?:punkt|dot|[([{]))';
const SPOKEN_DOT = ' ?[([{<] ?(?:dot|punkt|\\.) ?[)\\]}>] ?| punkt | dot |\\.| \\. ';
const IN_WORDS = new RegExp(
  `(?<![\\p{L}\\d])(?:[\\p{L}\\d-]{1,30} punkt ){0,3}${LOCAL}(?:${SPOKEN_AT})${LABEL}(?:(?:${SPOKEN_DOT})${LABEL}){0,4}`,
  'gu',
);
const BRACKETED = /[([{<] ?[a@]/;
const TOP_LEVEL = /[.,] ?\p{L}{2,24}$/u;
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

export function findEmails(page: Page, tells: number, words: MailWords): Match[] {
  const matches: Match[] = [];
  const add = (start: number, length: number, score: number, why: string): void => {
    matches.push({ start, end: start + length, type: 'email', score, why });
  };
  if ((page.marks & MARKS.at) !== 0) {
    for (const m of allMatches(EMAIL, page.text)) {
      const spaced = m[0].includes(' ');
      const whole = TOP_LEVEL.test(m[0]);
      // "Tiktok @ elle.x.belle": the name of a network in front.
      if (spaced && (!whole || placeOf(m[0].slice(0, m[0].indexOf('@')).trim().toLowerCase()) === 'network')) continue;
      const address = m[0].toLowerCase();
      const office = isOfficeBox(address, words.isPlace);
      const score = office ? 0.3 : whole && isOfWords(page, address, words) ? 0.45 : whole ? 0.97 : 0.8;
      add(m.index, m[0].length, score, office ? 'email.office' : whole ? 'email.pattern' : 'email.incomplete');
    }
  }
  if ((tells & TELLS.spoken) !== 0 || ((page.marks & MARKS.bracket) !== 0 && BRACKETED.test(page.lower)))
    for (const m of allMatches(IN_WORDS, page.lower)) add(m.index, m[0].length, 0.9, 'email.inWords');
  return matches;
}
