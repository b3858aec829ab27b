import { NAME } from './lists.ts';
import type { Page } from './page.ts';
import {
  AFTER_INVERTED,
  ARTICLES,
  BEFORE_ANYONE,
  BEFORE_PERSON,
  BEFORE_THING,
  BELONGS,
  CONTACT,
  HELPING,
  IN_PLACE,
  ON_PERSON,
  PERSON_VERB,
  TRAVEL,
} from './person-words.ts';
import type { Token } from './tokens.ts';

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
  nextSurname: boolean;
  /** "Jan och Maj är": joined with another name of the lists. */
  andName: boolean;
  /** Right after the short name of an office: AF Nora, VC Mora. */
  afterOffice: boolean;
  /** Initials in front: K. Lövgren. */
  initials: boolean;
}

const THING_AFTER =
  /^ ?(?:kommun|kommuns|län|socken|församling|ab|hb|kb|aktiebolag|vårdcentral|vc|skola|folkhögskola|syndrom|sjukdom|centrum|beroendemottagning|beroendecentrum|mottagning|mottagningen|gymnasiet|hovrätt|kyrka|kyrkan|förskola|äldreboende|boende|behandlingshem|familjecentral|torg|park|plats|gata|backe|stiftelse|fond|pris|priset|dagen|metod|skala|index|enkät|modell|teori|kurs|grupp|gruppen|rehab|arena|erbjuder|finansieras|ligger nere|har kö|har plats|har fullt|har öppet|stänger|tar emot|drivs|sidor|meddelanden|ekonomi|bank|inkasso|finans|försäkring|försäkringar|\p{L}{0,12}sjukhus|ungdom|station|bibliotek|universitet|gymnasium|hotell|program|modellen|metoden|projektet|skalan|test|testet|gås|himmelsfärd\p{L}*)(?!\p{L})/u;
/** Houses, groups and works that stand before their name: "tjejjouren Stella". */
const THING_BEFORE =
  /^\p{L}{2,}(?:huset|jouren|mottagningen|centralen|gården|hemmet|boendet|skolan|kliniken|teamet|enheten|gruppen|projektet|programmet|kollektivet|caféet|kaféet|föreningen|stiftelsen|klubben|kören|laget|kyrkan|församlingen|biblioteket|butiken|verkstaden|kursen|linjen|ligan|partiet|bolaget|firman|appen|metoden|modellen|insatsen|verksamheten|satsningen|kampanjen|podden|boken|filmen|serien|spelet|sjukhuset|hotellet|restaurangen|torget|parken|skogen|sjön|berget|orten|staden|kommunen|systemet|programvaran|tjänsten|tidningen|hunden|katten|hästen|båten|kennel|märket)$/u;
/** What services do and people do not. */
const SERVICE_AFTER =
  /^ ?(?:(?:är|var|blir) (?:en |ett )?(?:insats|projekt|verksamhet|metod|nedlag|fullbelag|stäng|öppen för|full(?:t)?(?!\p{L})|slut(?!\p{L})|avslutad|pausad)|har (?:fullt|kö|plats|platser|lediga?|intag|inga platser|ingen plats|öppet|stängt|väntetid)|finns (?:inte|i|på|kvar|även|för|också)|startar|startade|passar|kostar|vänder sig|riktar sig|ligger (?:i|på|nere)|bedrivs|upphör|upphörde|pågår|avslutas|avslutades|lades ner|läggs ner|drivs|finansieras|kan ta emot|tar emot|erbjuder|erbjöd|stänger|öppnar|utvärderas)(?!\p{L})/u;
/** What leads to a service: "inskriven på x", "remiss till x", "provat x". */
const SERVICE_BEFORE =
  /(?:(?:anvisad|hänvisad|remitterad|inskriven|skrivs in|skrivits in|placerad|remiss|kö|kötid|plats|platser|start|startar|startat|deltar|deltagit|deltog|delta|deltagare|deltagarna|sökt|ansökt|söker|anmäld|aktualiserad|antagen|avslutad|avslutas|utskriven|intag|studiebesök|coach|handledare|personalen|gruppen|medel|insatsen|insatser) (?:till|i|på|hos|från|vid|inom)|(?:provat|prövat|testat|avslutat|påbörjat|genomgått|fullföljt|avbrutit|gått|via|genom|inom|t\.? ?ex\.?|typ|såsom|och med)) $/u;
/** What one does with medicines. */
const MEDICINE_BEFORE =
  /(?:äter|tar|tagit|medicin(?:erar|eras|erad|en|er)?|tabl(?:ett|etter)?\.?|insatt på|satt in|sätts in|sätta in|sätter in|utsatt|sätter ut|ordinera[dts]|utskriven|utskrivet|dos(?:en)?|behandla[dts]|behandling|biverkningar|beroende|missbruk|missbrukar|byt(?:t|er)|höj(?:t|er)|sänk(?:t|er)|recept|injektion(?:er)?|sprutor?|preparatet|läkemedl\p{L}*|depå)(?: med| av| på| mot| till| från)? $/u;
export const SURNAME_ENDING =
  /^\p{L}{2,}(?:sson|sdotter|qvist|kvist|quist|ström|berg|bergh|lund|lundh|gren|strand|dahl|blad|bladh|blom|stedt|städt|löf|löv|mark|holm|man|felt|feldt|fält|hielm|hjelm|stråle|stierna|stjerna|sköld|krantz|crantz|bäck|beck|ell|én|lin|din|sten|zon|son|sen|vall|fors|lind|ander|roth|stam|klint|brink|hage|hed|skog|bom|ić|ic|ović|ski|ska|wicz|enko|dze|yan|zadeh|pour|oglu)s?$/u;
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

  word(index: number): string {
    return this.tokens[index]?.lower ?? '';
  }

  /** The word before, when only a blank or an opening mark stands between. */
  previous(index: number): string {
    const gap = this.tokens[index]?.gap;
    return index > 0 && gap !== undefined && OPENING.test(gap) ? this.word(index - 1) : '';
  }

  following(index: number): string {
    const next = this.tokens[index + 1];
    return next && CLOSING.test(next.gap) ? next.lower : '';
  }

  private isBefore(index: number, previous: string): boolean {
    const [second, third] = [this.word(index - 2), this.word(index - 3)];
    if (BEFORE_PERSON.has(previous)) return true;
    if (BEFORE_ANYONE.has(previous)) return CONTACT.has(second) || CONTACT.has(third);
    return (previous === 'på' || previous === 'i') && ON_PERSON.has(second);
  }

  private isInPlace(index: number, previous: string): boolean {
    const second = this.word(index - 2);
    // "i Stig och Sara", "i Tierp och Heby"
    if (/^(?:och|o|eller|samt)$/.test(previous) && IN_PLACE.has(this.previous(index - 1)))
      return this.tokens[index - 2]?.capital === true;
    if (IN_PLACE.has(previous)) return !ON_PERSON.has(second);
    return (previous === 'till' || previous === 'från') && TRAVEL.has(second);
  }

  /** Beside a service, a medicine or a place in a list: "Navet, Stegen och x", "Sertralin och x". */
  private isListedThing(index: number): boolean {
    const previous = this.tokens[index - 1];
    // "Freja eller BankID"
    const choice = this.word(index + 1) === 'eller' ? this.tokens[index + 2] : undefined;
    if (choice?.capital === true && this.isThing(choice)) return true;
    const gap = this.tokens[index]?.gap;
    const joined =
      previous !== undefined && /^(?:och|o|eller|samt|resp)$/.test(previous.lower) ? this.tokens[index - 2] : undefined;
    const other = gap === ', ' || gap === '/' ? previous : joined;
    return other?.capital === true && this.isThing(other);
  }

  private isThing({ about: { kind } }: Token): boolean {
    return (kind & (NAME.other | NAME.place)) !== 0 && (kind & (NAME.given | NAME.surname)) === 0;
  }

  private isService(token: Token): boolean {
    if (MEDICINE_BEFORE.test(this.page.before(token.start, 24)) || /^ ?\d+ ?mg/.test(this.page.after(token.end, 8)))
      return true;
    return SERVICE_AFTER.test(this.page.after(token.end, 30)) || SERVICE_BEFORE.test(this.page.before(token.start, 24));
  }

  /** What follows a whole name can make it a thing's: Astrid Lindgrens barnsjukhus. */
  isThingAfter(end: number): boolean {
    return THING_AFTER.test(this.page.after(end, 24));
  }

  private isJoined(index: number, token: Token): boolean {
    if (!token.capital) return false;
    const other = /^(?:och|o|eller|samt)$/.test(this.word(index + 1)) ? this.tokens[index + 2] : undefined;
    return other?.capital === true && (other.about.kind & NAME.given) !== 0;
  }

  read(index: number, token: Token): Scene {
    const { kind, genitive, ordinary } = token.about;
    const previous = this.previous(index);
    const following = this.following(index);
    const before = this.isBefore(index, previous);
    const opens = token.first || BEFORE_ANYONE.has(previous) || BEFORE_PERSON.has(previous);
    const inverted = HELPING.has(previous) && AFTER_INVERTED.has(following);
    const after = inverted || (opens && PERSON_VERB.has(following));
    const belongs = /[sxz]$/.test(token.lower) && BELONGS.has(following);
    const next = this.tokens[index + 1];
    const nextSurname =
      next?.capital === token.capital &&
      !next.allCaps &&
      next.gap === ' ' &&
      ((next.about.kind & NAME.surname) !== 0 || SURNAME_ENDING.test(next.lower));
    return {
      token,
      kind,
      genitive,
      person: (kind & (NAME.given | NAME.surname)) !== 0,
      given: (kind & NAME.given) !== 0,
      ordinary,
      previous,
      following,
      before,
      after,
      belongs,
      somebody: before || after || belongs || nextSurname,
      inPlace: this.isInPlace(index, previous),
      thing:
        token.capital &&
        ((BEFORE_THING.has(previous) && !token.gap.includes(':')) ||
          THING_BEFORE.test(previous) ||
          /s(?:ankt|:t|:ta) $/.test(this.page.before(token.start, 6)) ||
          THING_AFTER.test(this.page.after(token.end, 24).replace(/^s /, ' '))),
      thingBefore: /^(?:projekt|projektet|insatsen|gruppen|programmet|verksamheten|kursen)$/.test(previous),
      service: token.capital && (this.isService(token) || this.isListedThing(index)),
      article: ARTICLES.has(previous),
      nextSurname,
      andName: this.isJoined(index, token),
      afterOffice: this.tokens[index - 1]?.allCaps === true && token.gap === ' ',
      initials: token.capital && INITIALS.test(this.page.text.slice(Math.max(0, token.start - 9), token.start)),
    };
  }
}
