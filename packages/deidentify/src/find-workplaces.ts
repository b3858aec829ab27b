import { NAME } from './lists.ts';
import type { Match, Page } from './page.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What says that the next name is where somebody works. */
const WORK =
  /(?:jobb(?:ar|at|ade|a|et)?|extrajobb(?:ar|et)?|sommarjobb(?:ar)?|deltidsjobb|arbetar|arbetade|arbetat|arbeta|arbete|arbetsplats(?:en)?|arbetsgivare(?:n)?|anst(?:ällning(?:en)?|älld)?|anställdes|timanställ(?:d|ning)|tillsvidareanställ(?:d|ning)|provanställ(?:d|ning)|fast(?:anställ(?:d|ning))?|visstid(?:sanställ(?:d|ning))?|praktik(?:plats(?:en)?|en)?|praktiserar|praktiserat|praktiserade|prao|apl|lärling(?:splats(?:en)?)?|vikarie(?:r|ar|at|ade)?|vikariat(?:et)?|städar|städade|städjobb|uppsagd|avskedad|varslad|tjänst(?:en|gör|ledig)?|sjukskriven från|arbetstränar|arbetstränat|arbetsträning(?:en)?|arbetsprövar|arbetsprövning|chef(?:en)?|kollegor(?:na)?|lönebidrag|nystartsjobb|anställningsintervju|intervju|kör (?:buss|taxi|lastbil|truck|bud)|körde (?:buss|taxi|lastbil|truck)|företag(?:et)?|firma(?:n)?|driver|äger|slutade|slutat|började|börjat|börjar|börja|tillbaka till|intjänad|pension(?:erad)? från|lön(?:en)? från|timmar|heltid|deltid|skift|kassan|lagret|köket|golvet)/;
/** Trades: "kock på Restaurang Fyren". */
const TRADE =
  /(?:undersköterska|sjuksköterska|usk|ssk|lärare|läraren|barnskötare|förskollärare|fritidsledare|kock|kocken|kallskänka|servitris|servitör|bartender|diskare|svetsare|snickare|målare|elektriker|rörmokare|murare|plåtslagare|mekaniker|bilmekaniker|montör|lagerarbetare|truckförare|chaufför|busschaufför|busschauffören|taxichaufför|lastbilschaufför|lokalvårdare|städare|städerska|vaktmästare|vaktmästaren|receptionist|säljare|butikssäljare|butiksbiträde|kassör|kassörska|frisör|bagare|konditor|slaktare|styckare|operatör|processoperatör|industriarbetare|maskinförare|skogsarbetare|djurskötare|trädgårdsarbetare|personlig assistent|personal assistent|assistent|boendestödjare|vårdbiträde|vårdare|behandlingsassistent|ekonomiassistent|administratör|ingenjör|tekniker|programmerare|konsult|projektledare|butikschef|platschef|arbetsledare|gruppchef|enhetschef|vd|ordningsvakt|väktare|brevbärare|tidningsbud|cykelbud|hantverkare|anläggare|golvläggare|takläggare|rektor|kurator|receptionist|telefonist|kundtjänst|lärling|praktikant|vikarie|anställd|timvikarie|extraarbetar\p{L}*)/u;
const WORK_NEAR = new RegExp(
  `(?<!\\p{L})(?:anst\\.|(?:${WORK.source}|${TRADE.source})(?!\\p{L}))[^.!?\\n]{0,40}?$`,
  'u',
);
/** Looking for work is not working there. */
const SEEKS = /(?:sök(?:t|er|a|te)|ansök\p{L}*|tips om|drömmer om|läst om|hört om)[^.!?\n]{0,30}$/u;
/** Right before the name. */
const LINK =
  /(?:^|[^\p{L}])(?:på|hos|vid|inom|som heter|heter)\s$|(?:^|[^\p{L}])(?:jobb|jobbar|jobbat|jobbade|arbet|arbetar|arbetat|arbetade|extrajobbar|extrajobb|städar|städat|kör \p{L}+|körde \p{L}+|körd|chaufför|konsult|säljare|assistent|anställd|anställning)(?: \p{L}+)? (?:för|åt|via|av|genom)\s$|(?:uppsagd|avskedad|sjukskriven|slutade|slutat|varslad|tjänstledig|pension|lön|avgångsvederlag)(?: \p{L}+)? från\s$|(?:tillbaka|återgå|återgång|återgår) till\s$|(?:arbetsgivare(?:n)?|arbetsplats(?:en)?|praktikplats(?:en)?|företag(?:et)?|firma(?:n)?|anst\.?|anställd|tjänst|jobb|driver|äger|tidigare)(?: är| heter)?[:,]?\s$|,\s$/u;
/** Kinds of workplaces that stand in front of their name. */
const KIND =
  /^(?:äldreboendet|äldreboende|boendet|gruppboendet|vårdboendet|vårdhemmet|serviceboendet|restaurang|restaurangen|krogen|café|cafe|caféet|kafé|kaféet|konditori|konditoriet|bageri|bageriet|pizzeria|pizzerian|grillen|gatuköket|hotell|hotellet|vandrarhemmet|pensionatet|förskolan|förskola|skolan|friskolan|gymnasiet|butiken|affären|firman|företaget|bolaget|byggfirman|elfirman|städfirman|målerifirman|åkeriet|åkeri|taxibolaget|frisörsalongen|frisersalongen|salongen|salong|gården|stallet|ridskolan|verkstaden|bilverkstaden|macken|kiosken|blomsterhandeln|blomsteraffären|handelsträdgården|fabriken|sågverket|tvätteriet|gymmet|apoteket|kliniken|tandläkarmottagningen|veterinärkliniken|hemtjänstföretaget|assistansbolaget|bemanningsföretaget|entreprenören|herrgården|slottet|campingen|badhuset|museet|tidningen|second hand-butiken)$/;
/** What ends the name of a firm, a school or a home. */
const FORM = /^(?:AB|HB|KB|Ab|Hb|Aktiebolag|aktiebolag|Handelsbolag|handelsbolag|i|och|o|&|för)$/;
const COMPANY = /(?:^|\s)(?:AB|HB|KB|Ab|Hb|Aktiebolag|Handelsbolag)$/;
const TAIL_WORD =
  /^(?:bruk|åkeri|städ|bygg|mekaniska|verkstad|skola|förskola|café|grill|pizzeria|krog|hotell|restaurang|bageri|konditori|livs|skog|trädgård|plåt|el|rör|måleri|bil|bilar|buss|taxi|transport|transporter|salong|frisör|hår|vårdcentral|gård|handel|service|assistans|omsorg|hemtjänst|bemanning|industri|industrier|snickeri|såg|sågverk|tryckeri|tvätt|lager|logistik|fastigheter|redovisning|konsult|event|gym|spa|entreprenad|maskin|schakt|mejeri|chark|slakteri|bensin|mack|kiosk|möbler|golv|glas|mark|betong|energi|data|park|camping|värdshus|herrgård)s?$/i;
/** Endings of one-word workplaces. */
const ENDING =
  /(?:skolan|gården|hemmet|hälsan|gläntan|backen|bruket|verket|boendet|bageriet|caféet|kiosken|salongen|hotellet|huset|förskolan|gymnasiet|åkeri|bygg|plåt|buss|städ|trans|frakt|bolaget|livs|handeln|hallen|krogen|kliniken|kompaniet|teknik|service|kraft|center|grillen)s?$/;

interface Span {
  start: number;
  end: number;
  last: number;
}

class WorkplaceFinder {
  readonly matches: Match[] = [];
  private readonly page: Page;
  private readonly tokens: readonly Token[];
  private readonly words: Vocabulary;

  constructor(page: Page, tokens: readonly Token[], words: Vocabulary) {
    this.page = page;
    this.tokens = tokens;
    this.words = words;
  }

  private gapBefore(index: number): string {
    return this.tokens[index]?.gap ?? '';
  }

  /** The run of capital words from `index`, with AB, &, "i" and trade words inside it. */
  private run(index: number): Span | null {
    const first = this.tokens[index];
    if (!first) return null;
    let last = index;
    for (let i = index + 1; i < this.tokens.length && i - index < 6; i++) {
      const token = this.tokens[i];
      if (!token || !/^(?: | & | ?\+ |-)$/.test(token.gap)) break;
      const joined = token.gap.includes('&');
      if (token.capital && !this.isAuthority(token)) last = i;
      else if (joined || TAIL_WORD.test(token.lower)) last = i;
      else if (
        FORM.test(token.text) &&
        this.tokens[i + 1]?.capital &&
        this.tokens[i + 1]?.gap === ' ' &&
        this.goesOn(i + 1)
      )
        continue;
      else break;
    }
    const end = this.tokens[last]?.end ?? first.end;
    return { start: first.start, end, last };
  }

  /** "Volt i Norr AB" goes on over "i"; "Vallaskolan i Harbo" does not have to, but the place is part of what points out. */
  private goesOn(index: number): boolean {
    const token = this.tokens[index];
    const after = this.tokens[index + 1];
    return (
      token !== undefined && (!this.words.isPlace(token.lower) || (after !== undefined && COMPANY.test(after.text)))
    );
  }

  private isAuthority(token: Token): boolean {
    if (this.words.isAllowed(token.lower)) return true;
    const kind = this.words.nameClasses(token.lower);
    return (kind & NAME.other) !== 0 && (kind & NAME.employer) === 0;
  }

  private add(span: { start: number; end: number }, score: number, why: string): void {
    this.matches.push({ start: span.start, end: span.end, type: 'workplace', score, why });
  }

  private isWork(start: number): boolean {
    if (!LINK.test(this.page.before(start, 40))) return false;
    const before = this.page.before(start, 60);
    return WORK_NEAR.test(before) && !SEEKS.test(before);
  }

  private atWork(index: number): boolean {
    const start = this.tokens[index]?.start ?? 0;
    return this.isWork(start);
  }

  find(): void {
    for (let i = 0; i < this.tokens.length; i++) {
      const token = this.tokens[i];
      if (!token || token.tied || this.words.isAllowed(token.lower)) continue;
      i =
        this.employer(i, token) ??
        this.company(i, token) ??
        this.kindAndName(i, token) ??
        this.nameAtWork(i, token) ??
        i;
    }
  }

  /** A known employer, in any case, where somebody works. The longest listed run of words wins. */
  private employer(index: number, token: Token): number | null {
    let text = '';
    let best = -1;
    for (let i = index; i < index + 3 && i < this.tokens.length; i++) {
      const next = this.tokens[i];
      if (!next || (i > index && !/^(?: | & )$/.test(next.gap))) break;
      text += (i > index ? next.gap : '') + next.lower;
      if (this.words.isEmployer(text) || this.words.isEmployer(text.replace(/s$/, ''))) best = i;
    }
    if (best < 0 || !this.atWork(index)) return null;
    const span = token.capital ? this.run(index) : null;
    const last = Math.max(best, span?.last ?? best);
    const ordinary = !token.capital && best === index && this.words.isOrdinary(token.lower);
    if (ordinary) return null;
    this.add({ start: token.start, end: this.tokens[last]?.end ?? token.end }, 0.8, 'workplace.employer');
    return last;
  }

  /** A firm with its legal form: Hebyplåt AB. */
  private company(index: number, token: Token): number | null {
    if (!token.capital) return null;
    const span = this.run(index);
    if (!span || span.last === index) return null;
    const text = this.page.text.slice(span.start, span.end);
    if (!COMPANY.test(text)) return null;
    const work =
      this.atWork(index) ||
      this.atWork(index - 1) ||
      /arbetsgiv|anställ|jobb|praktik|företag/.test(this.page.before(token.start, 40)) ||
      /^,? (?:vill anställa|anställde|sa upp|varslade)/.test(this.page.after(span.end, 24));
    this.add(span, work ? 0.87 : 0.5, 'workplace.company');
    return span.last;
  }

  private kindAndName(index: number, token: Token): number | null {
    if (!KIND.test(token.lower)) return null;
    const next = this.tokens[index + 1];
    if (!next?.capital || next.gap !== ' ' || this.isAuthority(next)) return null;
    if (this.words.isPlace(next.lower) && !this.tokens[index + 2]?.capital) return null;
    const span = this.run(index + 1);
    const end = span?.end ?? next.end;
    const work = this.atWork(index);
    if (!work && !token.capital) return null;
    this.add({ start: token.start, end }, work ? 0.82 : 0.42, 'workplace.kind');
    return span?.last ?? index + 1;
  }

  private nameAtWork(index: number, token: Token): number | null {
    if (!token.capital || (token.first === true && index > 0 && !/[:,]/.test(this.gapBefore(index)))) return null;
    if (!this.atWork(index) || this.isAuthority(token)) return null;
    if (token.allCaps && token.text.length <= 4 && !this.words.isEmployer(token.lower)) return null;
    const span = this.run(index);
    if (!span) return null;
    const single = span.last === index;
    const kind = this.words.nameClasses(token.lower);
    const lastWord = this.tokens[span.last]?.lower ?? '';
    const text = this.page.text.slice(span.start, span.end);
    const business = TAIL_WORD.test(lastWord) || ENDING.test(lastWord) || text.includes('&');
    if ((kind & NAME.place) !== 0 && !business) return null;
    const comma = /,\s$/.test(this.page.before(token.start, 2));
    const person = (kind & (NAME.given | NAME.surname)) !== 0;
    if (comma && !business) return null;
    if (person && !business) return null;
    if (single && this.words.isOrdinary(token.lower) && !business && (kind & NAME.employer) === 0) {
      if (!/(?:på|hos|vid)\s$/.test(this.page.before(token.start, 5))) return null;
      this.add(span, 0.5, 'workplace.name');
      return span.last;
    }
    if (/^(?:kommun|län|universitet|region)/.test(lastWord)) return null;
    this.add(span, business ? 0.8 : 0.75, 'workplace.name');
    return span.last;
  }
}

/** Names of employers where the text says that somebody works, trains or owns. */
export function findWorkplaces(page: Page, tokens: readonly Token[], words: Vocabulary): Match[] {
  const finder = new WorkplaceFinder(page, tokens, words);
  finder.find();
  return finder.matches;
}
