import { MARKS } from '../reading/marks.ts';
import type { Page } from '../reading/page.ts';
import { codeAt, isDigit } from '../reading/units.ts';
import { NAME } from '../words/lists.ts';
import { MEDICINE_BEFORE, PLANTED, SUNG, TOPIC } from '../words/scene-words.ts';
import type { Token } from '../words/tokens.ts';
import { opensSentence, tokenAt } from '../words/tokens.ts';
import { HINTS } from '../words/word-hints.ts';
import { ROLES } from '../words/word-roles.ts';
import { hasInnerCapital } from '../words/word-shape.ts';
import { TELLS } from '../words/word-tells.ts';

/** Rooms, cars, animals and groups that have names as people have. */
const NAMED_THING =
  /(?:rum|rummet|rummen|salen|salar|salarna|lokalen|lokalerna|grupperna|gruppen|bilen|bilarna|bussen|bussarna|hästen|hästarna|hunden|hundarna|katten|katterna|båten|båtarna|avdelningen|avdelningarna|huset|husen|kaninerna|getterna|(?<!\p{L})korna|hönsen)$/u;
const CODE = /^ (?:\d|\p{Lu}{3})/u;
/** Between a name and what it is. */
const BEFORE_APPOSITION = new Set([',', ', ', ' (', ' ( ', ' -', ' - ', ' –', ' – ']);
const MOST_LISTED = 5;

/** What services do and people do not. */
export const SERVICE_AFTER =
  /^ ?(?:(?:är|var|blir) (?:en |ett )?(?:insats|projekt|verksamhet|metod|nedlag|fullbelag|stäng|öppen för|full(?:t)?(?!\p{L})|fulltecknad|överbokad|bokad till|öppen(?! med| för| om)|slut(?!\p{L})|avslutad|pausad)|har (?:fullt|kö|plats|platser|lediga?|intag|inga platser|ingen plats|öppet|stängt|väntetid)|finns (?:inte|i|på(?! \p{L}+ som )|kvar|även|för|också)|startar|startade|passar|kostar|vänder sig|riktar sig|ligger (?:i|på|nere)|bedrivs|upphör|upphörde|pågår|avslutas|avslutades|lades ner|läggs ner|drivs|finansieras|kan ta emot|tar emot|erbjuder|erbjöd|stänger|öppnar|utvärderas|används (?:som|för|på|av|i)|användes|delas ut|delades ut|installeras|blommar|blommade|växer(?! upp| in i| ur)|vissnar|vissnade|gror|grodde|(?:har )?slagit ut|slår ut|doftar|kraschar|kraschade|buggar|laggar|hänger sig|laddas (?:ner|om)|uppdateras|uppdaterades|uppgraderas|uppgraderades|avinstallerades|installerades|startas om|servas|repareras|lagas|är (?:nedlagt?|ur funktion|trasig[t]?|sönder|urladdad|offline|låst)|drog in|bedarrade|lade till|lägger till|trafikerar|avgår|går i trafik|spelas|spelades|visades på|sändes|sänds|gavs ut|ges ut|såddes|planterades|planteras|gallras|beskärs|skördas|skördades|infaller|omnämns|(?:är|var) (?:även |också )?(?:(?:ett )?arbetsnamn|namnet på|temat|dagens|veckans|månadens|stängt|stängd))(?!\p{L})/u;
/** Of this nobody is the subject. */
const ONLY_SERVICES =
  /^ ?(?:(?:är|var|blir) (?:en |ett |även |också )?(?:insats|projekt|verksamhet|metod|nedlag|fullbelag|stäng|fulltecknad|överbokad|pausad|namnet|arbetsnamn|temat|dagens|veckans|månadens|ur funktion|trasig|sönder|urladdad|offline|låst)|har (?:platser|lediga?|intag|inga platser|öppet|stängt|väntetid|slagit)|bedrivs|upphör|lades|läggs|drivs|finansieras|utvärderas|använd|delas|delades|install|blomm|växer|viss|gro|doftar|krasch|bugg|lagg|hänger|laddas|uppdat|uppgrad|avinst|startas|servas|repar|lagas|slår|drog|bedarr|lade|lägger|trafik|avgår|går i|spelas|visades|sänd|gavs|ges|såd|plant|gallr|besk|skörd|infaller|omnämns|riktar|vänder sig)/u;
/** Of these each has their own, though houses and diseases are named after people too. */
const OWNED =
  /^(?:boende|skola|sjukdom|ekonomi|kurs|grupp|bank|försäkring|försäkringar|kommun|program|bankid|eid|enkät|test|sidor|meddelanden|rehab|mottagning|vårdcentral|station)$/;
const OWN_ONLY = /^(?:ekonomi|bankid|eid|försäkring|försäkringar|enkät|test|program)$/;
/** Names of what speaks, signs and is played as well. */
const NAMES_OF_PRODUCTS = new Set('freja siri alexa vega uno fia alma'.split(' '));
/** What leads to a service: "inskriven på x", "remiss till x", "provat x". */
const SERVICE_BEFORE =
  /(?:licens(?:er)? (?:för|till|i)|(?:anvisad|hänvisad|remitterad|inskriven|skrivs in|skrivits in|placerad|remiss|kö|kötid|plats|platser|start|startar|startat|deltar|deltagit|deltog|delta|deltagare|deltagarna|sökt|ansökt|söker|anmäld|aktualiserad|antagen|avslutad|avslutas|utskriven|intag|studiebesök|coach|handledare|personalen|gruppen|medel|insatsen|insatser) (?:till|i|på|hos|från|vid|inom)|(?:provat|prövat|testat|avslutat|påbörjat|genomgått|fullföljt|avbrutit|gått|via|genom|inom|t\.? ?ex\.?|typ|såsom|och med)) $/u;
/** "skrivarna leasas av x", "licenser för x", "trycks hos x": who delivers, and what is paid for. */
const SUPPLIED =
  /(?<!\p{L})(?:(?:licens(?:er|erna)?|abonnemang(?:et)?|serviceavtal(?:et)?|ramavtal(?:et)?) (?:för|till|hos|med|på)|(?:köps|hyrs|leasas|levereras|tillverkas|trycks|tryckts|upphandlas|upphandlats) (?:in |upp )?(?:av|från|hos)|inköp(?:en|et)? hos|(?:skickas|skapas|redigeras) (?:med|via)|(?:resor|biljetter|hotell)(?:na|en)? bokas (?:hos|via)|(?:provtagning(?:en)?|prover(?:na)? lämnas) (?:hos|via|på)) $/u;
const SUPPLIER_BEFORE = 36;
/** "filmen om x", "sånger av x". */
const WORKS_OF_ART = new Set(
  'boken böckerna böcker bok filmen filmerna film pjäsen romanen romaner sagan sagorna sagor serien tv-serien musikalen operan dokumentären avsnittet låten låtar sången sånger visan visor dikten dikter musik musiken novellen noveller'.split(
    ' ',
  ),
);
const FEAST_BEFORE = new Set('efter före innan till vid kring runt på under över sedan inför'.split(' '));
const WORK_LINK = new Set(['om', 'av', 'med']);
const MG_AFTER = /^ ?\d+ ?mg/;

/** Who delivers and what is bought stands behind these with a colon. */
const LABEL_OF_THING =
  /^(?:\p{L}*leverantör(?:er|en)?|(?:kompletterande |privat )?aktör(?:er|en)?|(?:verksamhets|journal|ekonomi|besluts|it-)system(?:et)?|fabrikat|märke|försäkringsbolag|hyresvärd|typsnitt|bildbank|appar?|webbläsare)$/u;
const THEORY = /(?:modell|teori|metod|skala|pyramid|trappa|index|test)\p{L}* enligt $/u;
const STATE = /^(?:är|var|blir|blev|har|hade|ska|kan|får|fick|ligger|står|går|kommer|startar|slutar|börjar)$/;

/** "Handläggare på bolaget: Ylva" */
const isGivenBehindColon = ({ gap, about }: Token): boolean =>
  gap.includes(':') && !about.ordinary && (about.kind & NAME.given) !== 0 && (about.kind & NAME.sure) !== 0;

/** "via Karin", but not "via Freja" */
const isSomebodyVia = ({ lower, about }: Token, previous: string): boolean => {
  if (previous !== 'via' || about.ordinary || NAMES_OF_PRODUCTS.has(lower)) return false;
  const surname = (about.kind & NAME.surname) !== 0 && (about.tells & TELLS.surname) !== 0;
  return (about.kind & NAME.sure) !== 0 || surname;
};

/** Reads whether a capital word names a thing: a service, a day, a medicine, a work of art, a machine. */
export class ThingReader {
  private readonly page: Page;
  private readonly tokens: readonly Token[];

  constructor(page: Page, tokens: readonly Token[]) {
    this.page = page;
    this.tokens = tokens;
  }

  private tells(index: number, bit: number): boolean {
    return ((tokenAt(this.tokens, index)?.about.tells ?? 0) & bit) !== 0;
  }

  private hints(index: number, bit: number): boolean {
    return ((tokenAt(this.tokens, index)?.about.hints ?? 0) & bit) !== 0;
  }

  private word(index: number): string {
    return tokenAt(this.tokens, index)?.lower ?? '';
  }

  private plays(index: number, role: number): boolean {
    return ((tokenAt(this.tokens, index)?.about.roles ?? 0) & role) !== 0;
  }

  /** "modellen heter x": a thing has a name too. `roles`: of the word before. */
  isCalled(index: number, roles: number): boolean {
    if ((roles & ROLES.called) !== 0) return this.isNamedThing(index - 2);
    // "Salarna heter numera Alma, Hilma och Selma."
    const before = this.firstListed(index) - 1;
    const called = before > 0 && /^(?:numera|nu|också)$/.test(this.word(before)) ? before - 1 : before;
    return this.plays(called, ROLES.called) && this.isNamedThing(called - 1);
  }

  /** The first of the capital words that are listed up to this one, where a word leads to it; -1 where none does. */
  private firstListed(index: number): number {
    let at = index;
    while (index - at < MOST_LISTED && this.tokens[at]?.capital === true) {
      const gap = this.tokens[at]?.gap;
      if (gap === ', ') at -= 1;
      else if (gap === ' ' && this.plays(at - 1, ROLES.joins)) at -= 2;
      else return gap === ' ' ? at : -1;
    }
    return -1;
  }

  /** One of several things whose kind stands before the first. */
  private isOneOfThings(index: number): boolean {
    return this.hints(this.firstListed(index) - 1, HINTS.severalThings);
  }

  private isNamedThing(index: number): boolean {
    return this.plays(index, ROLES.beforeThing) || NAMED_THING.test(this.word(index));
  }

  /** "Freja OrgID", "en röd Kia", "sammanträdesrum Eken" */
  private isProduct(index: number, previous: string): boolean {
    if (previous !== '' && this.hints(index - 1, HINTS.beforeProduct)) return true;
    const next = this.tokens[index + 1];
    return next?.capital === true && next.gap === ' ' && hasInnerCapital(next);
  }

  /** Beside a service, a medicine or a place in a list: "Navet, Stegen och x", "Sertralin och x". */
  private isListedThing(index: number): boolean {
    const previous = tokenAt(this.tokens, index - 1);
    // "Freja eller BankID"
    const choice = this.word(index + 1) === 'eller' ? this.tokens[index + 2] : undefined;
    if (choice?.capital === true && this.isListed(choice)) return true;
    const gap = this.tokens[index]?.gap;
    const joined =
      previous !== undefined && (this.plays(index - 1, ROLES.joins) || previous.lower === 'resp')
        ? tokenAt(this.tokens, index - 2)
        : undefined;
    const other = gap === ', ' || gap === '/' ? previous : joined;
    // "på TikTok, Robert vågar inte": a clause of its own.
    if (gap === ', ' && ((this.tokens[index]?.about.kind ?? 0) & NAME.given) !== 0 && this.isSubject(index))
      return false;
    // "Nej, Mia"
    if (other?.first === true && other.about.ordinary) return false;
    return other?.capital === true && (other.about.roles & ROLES.greeting) === 0 && this.isListed(other);
  }

  private isListed({ about: { kind } }: Token): boolean {
    return (kind & (NAME.other | NAME.place)) !== 0 && (kind & (NAME.given | NAME.surname)) === 0;
  }

  /** S:t Olof, Sankta Maria. */
  private isSaint(index: number): boolean {
    const previous = this.word(index - 1);
    if (previous === 'sankt' || previous === 'sankta') return true;
    return (previous === 't' || previous === 'ta') && tokenAt(this.tokens, index - 1)?.gap === ':';
  }

  /** "Stora Björn", "Nya Klara": rooms, farms and groups. */
  private isSized(index: number): boolean {
    const previous = tokenAt(this.tokens, index - 1);
    return previous?.capital === true && this.tokens[index]?.gap === ' ' && this.plays(index - 1, ROLES.size);
  }

  /** "Efter Lucia", "Valborg är kansliet stängt": a day. */
  isFeast(index: number, token: Token): boolean {
    if ((token.about.hints & HINTS.feast) === 0) return false;
    return (
      FEAST_BEFORE.has(this.word(index - 1)) ||
      (token.first && /^(?:är|var|blir|börjar|slutar|infaller|firas|firades|närmar)$/.test(this.word(index + 1)))
    );
  }

  /** What is said around is said of services, medicines and works of art; `loosely`: and of people. */
  serviceAt(index: number, token: Token): 'no' | 'loosely' | 'surely' {
    if (this.isListedThing(index) || this.isApposition(index)) return 'surely';
    if (WORK_LINK.has(this.word(index - 1)) && WORKS_OF_ART.has(this.word(index - 2))) return 'surely';
    if (this.page.hasDigits && this.hasDigitBehind(token) && MG_AFTER.test(this.page.after(token.end, 8)))
      return 'surely';
    if (this.tells(index - 1, TELLS.medicine) && MEDICINE_BEFORE.test(this.page.before(token.start, 24)))
      return 'surely';
    const near = this.tokens[index + 1]?.gap === ' ';
    const does = near && this.hints(index + 1, HINTS.doesAsService);
    const after = does && SERVICE_AFTER.test(this.page.after(token.end, 30));
    const before = this.tells(index - 1, TELLS.service) && !this.isAtOffice(index);
    if (!after && !(before && SERVICE_BEFORE.test(this.page.before(token.start, 24)))) return 'no';
    const only = near && ONLY_SERVICES.test(this.page.after(token.end, 30));
    return only || NAMES_OF_PRODUCTS.has(token.lower) ? 'surely' : 'loosely';
  }

  private hasDigitBehind({ end }: Token): boolean {
    return isDigit(codeAt(this.page.text, end)) || isDigit(codeAt(this.page.text, end + 1));
  }

  /** "via Lena på AME": somebody, and where. */
  isAtOffice(index: number): boolean {
    const [link, office] = [this.tokens[index + 1], this.tokens[index + 2]];
    return (
      this.word(index - 1) === 'via' &&
      link?.gap === ' ' &&
      office?.capital === true &&
      /^(?:på|hos|från)$/.test(link.lower)
    );
  }

  /** What follows a whole name can make it a thing's: Astrid Lindgrens barnsjukhus. */
  isThingAfter(index: number): boolean {
    const next = this.tokens[index + 1];
    if (next?.gap === ' ' && next.capital && next.lower === 'hus') return true;
    // "Namn: Samakab Kurs: …": the next label of a form.
    if (next?.capital && this.tokens[index + 2]?.gap.startsWith(':')) return false;
    if (next === undefined || (next.gap !== ' ' && next.gap !== 's ' && next.gap !== "'s ")) return false;
    // "Elins boende"
    const token = this.tokens[index];
    const owner = token?.about;
    if (owner?.kind === 0 && !owner.ordinary && token?.lower.endsWith('s') && OWN_ONLY.test(next.lower)) return false;
    if (owner?.genitive && (owner.kind & NAME.sure) !== 0 && OWNED.test(next.lower) && !this.isSurnameOf(index))
      return false;
    return (next.about.tells & TELLS.afterThing) !== 0;
  }

  /** "Astrid Lindgrens", "Sankt Olofs" */
  private isSurnameOf(index: number): boolean {
    return this.tokens[index]?.gap === ' ' && tokenAt(this.tokens, index - 1)?.capital === true;
  }

  /** "Musik: Abba och Kent", "Vi sjöng Bellman": what was read, played or eaten. */
  private isTopic(index: number, start: number): boolean {
    const acts = this.plays(index + 1, ROLES.personVerb) || this.plays(index + 2, ROLES.personVerb);
    if (acts) return false;
    if (this.hints(index - 1, HINTS.leadsToTopic) && SUNG.test(this.page.before(start, 50))) return true;
    if ((this.page.marks & MARKS.colon) === 0) return false;
    const before = this.page.before(start, 50);
    return before.includes(': ') && TOPIC.test(before);
  }

  /** Behind a deliverer's or a payer's words, the second word of its name as well; whoever is surely called so is somebody. */
  private isSupplied(index: number, token: Token): boolean {
    if (!token.capital || (token.about.kind & NAME.sure) !== 0) return false;
    const before = token.gap === ' ' ? tokenAt(this.tokens, index - 1) : undefined;
    const [at, { start }] = before?.capital === true ? [index - 1, before] : [index, token];
    return this.tells(at - 1, TELLS.service) && SUPPLIED.test(this.page.before(start, SUPPLIER_BEFORE));
  }

  /** "mötet Elin bad om": somebody who acts, behind a thing. */
  private isSubject(index: number): boolean {
    const next = this.tokens[index + 1];
    return next?.gap === ' ' && this.plays(index + 1, ROLES.personVerb) && !STATE.test(next.lower);
  }

  /** "Viktor, vår nya planeringsmodul,": what it is, right behind; "Linnea (växten)". */
  isApposition(index: number): boolean {
    const next = this.tokens[index + 1];
    if (next === undefined || next.gap === ' ' || !BEFORE_APPOSITION.has(next.gap)) return false;
    for (let i = index + 1; i < index + 4; i++) {
      const word = this.tokens[i];
      if (word === undefined || (i > index + 1 && word.gap !== ' ')) return false;
      // "Ingvar, bil NTO460": what somebody has.
      if ((word.about.hints & HINTS.thingNoun) !== 0) return !CODE.test(this.page.text.slice(word.end, word.end + 4));
      if ((word.about.roles & ROLES.article) === 0 && !/[at]$/.test(word.lower)) return false;
    }
    return false;
  }

  /** Right behind a thing's word, among things, or what is read, paid for or planted: nobody, however it stands. */
  isSurelyThing(index: number, token: Token, previous: string, roles: number): boolean {
    const behind = (roles & ROLES.beforeThing) !== 0 && token.gap === ' ' && previous !== 'via';
    return (
      (behind && !this.isSubject(index)) ||
      this.isTopic(index, token.start) ||
      this.isSupplied(index, token) ||
      (this.hints(index - 1, HINTS.leadsToTopic) && PLANTED.test(this.page.before(token.start, 14))) ||
      this.isSaint(index) ||
      this.isProduct(index, previous) ||
      this.isSized(index) ||
      this.isOneOfThings(index) ||
      this.isCalled(index, roles)
    );
  }

  /** What stands right beside it says so. `previous` and `roles`: of the word before, where it is near. */
  isThing(index: number, token: Token, previous: string, roles: number): boolean {
    return (
      ((roles & ROLES.beforeThing) !== 0 &&
        !token.gap.includes(':') &&
        !opensSentence(token) &&
        !this.isAtOffice(index) &&
        !isSomebodyVia(token, previous)) ||
      (previous !== '' &&
        this.tells(index - 1, TELLS.thingBefore) &&
        !(this.isSubject(index) || isGivenBehindColon(token) || opensSentence(token))) ||
      (previous === 'enligt' && THEORY.test(this.page.before(token.start, 30))) ||
      this.isThingAfter(index) ||
      (token.gap.startsWith(':') && LABEL_OF_THING.test(this.word(index - 1)) && this.word(index - 2) !== 'i') ||
      this.isSurelyThing(index, token, previous, roles)
    );
  }
}
