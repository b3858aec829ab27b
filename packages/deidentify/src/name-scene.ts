import { NAME } from './lists.ts';
import type { Page } from './page.ts';
import { ROLE } from './scene-words.ts';
import type { Token } from './tokens.ts';
import { ROLES } from './word-roles.ts';
import { TELLS } from './word-tells.ts';

/** A word and what stands around it, as far as it matters for whether it names a person. */
export interface Scene {
  token: Token;
  /** Classes of the word, or of the word without its genitive s. */
  kind: number;
  genitive: boolean;
  /** A given name or surname of the lists. */
  person: boolean;
  given: boolean;
  /** Ordinary Swedish, and not one of the names that hardly ever are. */
  ordinary: boolean;
  previous: string;
  following: string;
  /** Words in front say that a person follows: "enligt", "hennes mamma", "pratat med". */
  before: boolean;
  /** The word opens a clause and a person's verb follows: "x vill". */
  after: boolean;
  /** A genitive before what belongs to a person: "xs mamma". */
  belongs: boolean;
  somebody: boolean;
  /** Stands after "i", "på", "vid" or after travelling to or from. */
  inPlace: boolean;
  /** Words around say that it is a project, a firm, a disease. */
  thing: boolean;
  /** "projekt x": said of no person, in any case. */
  thingBefore: boolean;
  /** What stands around is said of services: "plats på x", "x har fullt". */
  service: boolean;
  /** An article or possessive in front: "en x", "sin x". */
  article: boolean;
  /** A preposition in front, or "ta upp", "bokat in": a person, or much else. */
  loosely: boolean;
  nextSurname: boolean;
  /** "Jan och Maj är": joined with another name of the lists. */
  andName: boolean;
  /** Right after the short name of an office: AF Nora, VC Mora. */
  afterOffice: boolean;
  /** Initials in front: K. Lövgren. */
  initials: boolean;
}

/** What services do and people do not. */
const SERVICE_AFTER =
  /^ ?(?:(?:är|var|blir) (?:en |ett )?(?:insats|projekt|verksamhet|metod|nedlag|fullbelag|stäng|öppen för|full(?:t)?(?!\p{L})|slut(?!\p{L})|avslutad|pausad)|har (?:fullt|kö|plats|platser|lediga?|intag|inga platser|ingen plats|öppet|stängt|väntetid)|finns (?:inte|i|på|kvar|även|för|också)|startar|startade|passar|kostar|vänder sig|riktar sig|ligger (?:i|på|nere)|bedrivs|upphör|upphörde|pågår|avslutas|avslutades|lades ner|läggs ner|drivs|finansieras|kan ta emot|tar emot|erbjuder|erbjöd|stänger|öppnar|utvärderas|används (?:som|för|på|av|i)|användes|delas ut|delades ut|installeras|blommar|blommade|såddes|planterades|planteras|gallras|beskärs|skördas|skördades|infaller|omnämns|(?:är|var) (?:även |också )?(?:(?:ett )?arbetsnamn|namnet på|temat|dagens|veckans|månadens|stängt|stängd))(?!\p{L})/u;
/** What leads to a service: "inskriven på x", "remiss till x", "provat x". */
const SERVICE_BEFORE =
  /(?:(?:anvisad|hänvisad|remitterad|inskriven|skrivs in|skrivits in|placerad|remiss|kö|kötid|plats|platser|start|startar|startat|deltar|deltagit|deltog|delta|deltagare|deltagarna|sökt|ansökt|söker|anmäld|aktualiserad|antagen|avslutad|avslutas|utskriven|intag|studiebesök|coach|handledare|personalen|gruppen|medel|insatsen|insatser) (?:till|i|på|hos|från|vid|inom)|(?:provat|prövat|testat|avslutat|påbörjat|genomgått|fullföljt|avbrutit|gått|via|genom|inom|t\.? ?ex\.?|typ|såsom|och med)) $/u;
/** "filmen om x", "sånger av x". */
const WORKS_OF_ART = new Set(
  'boken böckerna böcker bok filmen filmerna film pjäsen romanen romaner sagan sagorna sagor serien tv-serien musikalen operan dokumentären avsnittet låten låtar sången sånger visan visor dikten dikter musik musiken novellen noveller'.split(
    ' ',
  ),
);
const LOOSE = new Set(
  'till t från fr med m av åt hos för mot möte träff uppföljn uppföljning avstämning samtal sett avslutar avsluta avslutat tog coachar handleder'.split(
    ' ',
  ),
);
/** "ta upp x", "bokat in x", "lämnade över x". */
const LOOSE_VERBS: ReadonlyMap<string, RegExp> = new Map([
  ['upp', /^(?:ta|tar|tog|tagit|sök|söka|sökt|sökte|följ|följa|följt|sätt|sätta|leta)$/],
  ['in', /^(?:bok|skriv|skrev|kalla|släpp|lägg)/],
  ['över', /^(?:lämna|ta$|tar$|tog$|tagit$)/],
]);
const ONE_LETTER = new Set(['i', 'å', 'o', 'e', 'ä', 'm', 'à']);
const KIN = new Set(
  'sambon sambo mamman mamma pappan pappa frun mannen maken makan brodern systern barnen familjen dottern sonen föräldrarna kompisen'.split(
    ' ',
  ),
);
/** What offices have too: "Ivo:s beslut". */
const OF_OFFICE =
  /^(?:beslut|plan|svar|besked|utredning|personal|handläggare|arbete|uppgifter|behov|nya|första|andra)$/;
const FEASTS = new Set(['lucia', 'valborg', 'mårten', 'allhelgona']);
const FEAST_BEFORE = new Set('efter före innan till vid kring runt på under över sedan inför'.split(' '));
const WORK_LINK = new Set(['om', 'av', 'med']);
const MG_AFTER = /^ ?\d+ ?mg/;
/** What one does with medicines. */
const MEDICINE_BEFORE =
  /(?:äter|tar|tagit|medicin(?:erar|eras|erad|en|er)?|tabl(?:ett|etter)?\.?|insatt på|satt in|sätts in|sätta in|sätter in|utsatt|sätter ut|ordinera[dts]|utskriven|utskrivet|dos(?:en)?|behandla[dts]|behandling|biverkningar|beroende|missbruk|missbrukar|byt(?:t|er)|höj(?:t|er)|sänk(?:t|er)|recept|injektion(?:er)?|sprutor?|preparatet|läkemedl\p{L}*|depå)(?: med| av| på| mot| till| från)? $/u;
const INITIALS = /(?<![\p{L}\d.–-])(?:\p{Lu}\. ?){1,3}$/u;
const OPENING = /^[ \t]?["'(:]?[ \t]?["'(]?$|^: ?$|^\. ?$/;
const CLOSING = /^['"”)]?:?s? ?['"(]?$/;

export class SceneReader {
  private readonly page: Page;
  private readonly tokens: readonly Token[];

  constructor(page: Page, tokens: readonly Token[]) {
    this.page = page;
    this.tokens = tokens;
  }

  private tells(index: number, bit: number): boolean {
    return ((this.tokens[index]?.about.tells ?? 0) & bit) !== 0;
  }

  private word(index: number): string {
    return this.tokens[index]?.lower ?? '';
  }

  private plays(index: number, role: number): boolean {
    return ((this.tokens[index]?.about.roles ?? 0) & role) !== 0;
  }

  /** The word before, when only a blank or an opening mark stands between. */
  private previous(index: number): Token | undefined {
    const gap = this.tokens[index]?.gap;
    if (index === 0 || gap === undefined) return undefined;
    return gap === ' ' || OPENING.test(gap) ? this.tokens[index - 1] : undefined;
  }

  private following(index: number): Token | undefined {
    const next = this.tokens[index + 1];
    const near = next && (next.gap === ' ' || CLOSING.test(next.gap)) ? next : undefined;
    if (near?.lower.length !== 1) return near;
    // "yergalem b undrar": a surname's first letter.
    const behind = this.tokens[index + 2];
    return !ONE_LETTER.has(near.lower) && behind?.gap === ' ' ? behind : near;
  }

  /** "modellen heter x": a thing has a name too. `roles`: of the word before. */
  private isThingCalled(index: number, roles: number): boolean {
    return (roles & ROLES.called) !== 0 && this.plays(index - 2, ROLES.beforeThing);
  }

  private isBefore(index: number, previous: string, roles: number): boolean {
    if ((roles & ROLES.beforePerson) !== 0) return !this.isThingCalled(index, roles);
    if ((previous === 'var' || previous === 'är') && this.word(index - 2) === 'det' && this.word(index + 1) === 'som')
      return true;
    if ((roles & ROLES.beforeAnyone) !== 0)
      return this.plays(index - 2, ROLES.contact) || this.plays(index - 3, ROLES.contact);
    if (previous === 'upp') return this.word(index - 2).startsWith('ring');
    return (previous === 'på' || previous === 'i') && this.plays(index - 2, ROLES.onPerson);
  }

  private isInPlace(index: number, previous: string, roles: number): boolean {
    // "i Stig och Sara", "i Tierp och Heby"
    if ((roles & ROLES.joins) !== 0 && ((this.previous(index - 1)?.about.roles ?? 0) & ROLES.inPlace) !== 0)
      return this.tokens[index - 2]?.capital === true;
    if ((roles & ROLES.inPlace) !== 0) return !this.plays(index - 2, ROLES.onPerson);
    // "kille på 22 från Dorotea", "33 år, Vilhelmina.": a town's name behind a person's years.
    const token = this.tokens[index];
    if (token !== undefined && (token.about.kind & NAME.place) !== 0 && !this.plays(index - 2, ROLES.contact)) {
      if (
        previous === 'från' ||
        (token.gap === ', ' && /(?:\d[a-z]?|\d år)$/.test(this.page.before(token.start - 2, 5)))
      )
        return true;
    }
    return (previous === 'till' || previous === 'från') && this.plays(index - 2, ROLES.travel);
  }

  /** Beside a service, a medicine or a place in a list: "Navet, Stegen och x", "Sertralin och x". */
  private isListedThing(index: number): boolean {
    const previous = this.tokens[index - 1];
    // "Freja eller BankID"
    const choice = this.word(index + 1) === 'eller' ? this.tokens[index + 2] : undefined;
    if (choice?.capital === true && this.isThing(choice)) return true;
    const gap = this.tokens[index]?.gap;
    const joined =
      previous !== undefined && (this.plays(index - 1, ROLES.joins) || previous.lower === 'resp')
        ? this.tokens[index - 2]
        : undefined;
    const other = gap === ', ' || gap === '/' ? previous : joined;
    return other?.capital === true && (other.about.roles & ROLES.greeting) === 0 && this.isThing(other);
  }

  private isThing({ about: { kind } }: Token): boolean {
    return (kind & (NAME.other | NAME.place)) !== 0 && (kind & (NAME.given | NAME.surname)) === 0;
  }

  /** S:t Olof, Sankta Maria. */
  private isSaint(index: number): boolean {
    const previous = this.word(index - 1);
    if (previous === 'sankt' || previous === 'sankta') return true;
    return (previous === 't' || previous === 'ta') && this.tokens[index - 1]?.gap === ':';
  }

  /** "Stora Björn", "Nya Klara": rooms, farms and groups. */
  private isSized(index: number): boolean {
    const previous = this.tokens[index - 1];
    return previous?.capital === true && this.tokens[index]?.gap === ' ' && this.plays(index - 1, ROLES.size);
  }

  /** "Efter Lucia", "Valborg är kansliet stängt": a day. */
  private isFeast(index: number, token: Token): boolean {
    if (!FEASTS.has(token.lower)) return false;
    return FEAST_BEFORE.has(this.word(index - 1)) || (token.first && /^(?:är|var|blir)$/.test(this.word(index + 1)));
  }

  private isService(index: number, token: Token): boolean {
    const before = this.tells(index - 1, TELLS.service);
    const after = this.tokens[index + 1];
    if (WORK_LINK.has(this.word(index - 1)) && WORKS_OF_ART.has(this.word(index - 2))) return true;
    if (before && SERVICE_BEFORE.test(this.page.before(token.start, 24))) return true;
    if (after?.gap === ' ' && SERVICE_AFTER.test(this.page.after(token.end, 30))) return true;
    if (this.page.hasDigits && MG_AFTER.test(this.page.after(token.end, 8))) return true;
    return this.tells(index - 1, TELLS.medicine) && MEDICINE_BEFORE.test(this.page.before(token.start, 24));
  }

  /** What follows a whole name can make it a thing's: Astrid Lindgrens barnsjukhus. */
  isThingAfter(index: number): boolean {
    const next = this.tokens[index + 1];
    if (next === undefined || (next.gap !== ' ' && next.gap !== 's ' && next.gap !== "'s ")) return false;
    return (next.about.tells & TELLS.afterThing) !== 0;
  }

  private hasInitials({ start }: Token): boolean {
    const { text } = this.page;
    if (text[start - 1] !== '.' && text[start - 2] !== '.') return false;
    return INITIALS.test(text.slice(Math.max(0, start - 9), start));
  }

  private isJoined(index: number, token: Token): boolean {
    if (!token.capital) return false;
    const other = this.plays(index + 1, ROLES.joins) ? this.tokens[index + 2] : undefined;
    return other?.capital === true && (other.about.kind & NAME.given) !== 0;
  }

  /** "Ailo, kurator": what somebody is, right behind. */
  private hasRole(index: number): boolean {
    const next = this.tokens[index + 1];
    return next?.gap === ', ' && !next.capital && ROLE.test(next.lower);
  }

  /** "Ailo:s pappa" */
  private ownsByColon(index: number): boolean {
    const [next, owned] = [this.tokens[index + 1], this.tokens[index + 2]];
    if (next?.gap !== ':' || next.lower !== 's' || owned === undefined) return false;
    return (owned.about.roles & ROLES.belongs) !== 0 && !OF_OFFICE.test(owned.lower);
  }

  read(index: number, token: Token): Scene {
    const { kind, genitive, ordinary } = token.about;
    const previousToken = this.previous(index);
    const previous = previousToken?.lower ?? '';
    const roles = previousToken?.about.roles ?? 0;
    const followingToken = this.following(index);
    const nextRoles = followingToken?.about.roles ?? 0;
    const feast = this.isFeast(index, token);
    const before = this.isBefore(index, previous, roles) && !feast;
    const opens =
      token.first ||
      token.gap === ', ' ||
      token.gap === ' - ' ||
      (roles & (ROLES.beforeAnyone | ROLES.beforePerson)) !== 0;
    const inverted = (roles & ROLES.helping) !== 0 && (nextRoles & ROLES.afterInverted) !== 0;
    const paired = (nextRoles & ROLES.joins) !== 0 && KIN.has(this.word(index + 2));
    const after = inverted || this.hasRole(index) || (opens && ((nextRoles & ROLES.personVerb) !== 0 || paired));
    const belongs = ((nextRoles & ROLES.belongs) !== 0 && /[sxz]$/.test(token.lower)) || this.ownsByColon(index);
    const next = this.tokens[index + 1];
    const nextSurname =
      next?.capital === token.capital &&
      !next.allCaps &&
      next.gap === ' ' &&
      ((next.about.kind & NAME.surname) !== 0 || (next.about.tells & TELLS.surname) !== 0);
    return {
      token,
      kind,
      genitive,
      person: (kind & (NAME.given | NAME.surname)) !== 0,
      given: (kind & NAME.given) !== 0,
      ordinary,
      previous,
      following: followingToken?.lower ?? '',
      before,
      after,
      belongs,
      somebody: before || after || belongs || nextSurname,
      inPlace: this.isInPlace(index, previous, roles),
      thing:
        token.capital &&
        (feast ||
          ((roles & ROLES.beforeThing) !== 0 && !token.gap.includes(':')) ||
          (previous !== '' && this.tells(index - 1, TELLS.thingBefore)) ||
          this.isSaint(index) ||
          this.isThingAfter(index) ||
          this.isSized(index) ||
          this.isThingCalled(index, roles)),
      thingBefore: (roles & ROLES.measure) !== 0 || feast,
      service: token.capital && (this.isService(index, token) || this.isListedThing(index)),
      article: (roles & ROLES.article) !== 0,
      loosely: LOOSE.has(previous) || (LOOSE_VERBS.get(previous)?.test(this.word(index - 2)) ?? false),
      nextSurname,
      andName: this.isJoined(index, token),
      afterOffice: this.tokens[index - 1]?.allCaps === true && token.gap === ' ',
      initials: token.capital && this.hasInitials(token),
    };
  }
}
