import type { Token } from '../words/tokens.ts';
import type { ThingReader } from './thing-scene.ts';

/** Whether what stands around a name is said of services. Asked when a judge first needs to know: most never do. */
export class ServiceAround {
  private readonly ask: Pick<ThingReader, 'serviceAt'>;
  private readonly index: number;
  private readonly token: Token;
  /** Somebody's already, so no service's. */
  private readonly claimed: boolean;
  private answer: 'no' | 'loosely' | 'surely' | undefined;

  constructor(ask: Pick<ThingReader, 'serviceAt'>, index: number, token: Token, claimed: boolean) {
    this.ask = ask;
    this.index = index;
    this.token = token;
    this.claimed = claimed;
  }

  private get said(): 'no' | 'loosely' | 'surely' {
    this.answer ??= this.claimed ? 'no' : this.ask.serviceAt(this.index, this.token);
    return this.answer;
  }

  get isSaid(): boolean {
    return this.said !== 'no';
  }

  /** And of people too: "x startar". */
  get isLoose(): boolean {
    return this.said === 'loosely';
  }
}

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
  service: ServiceAround;
  /** An article or possessive in front: "en x", "sin x". */
  article: boolean;
  /** A preposition in front, or "ta upp", "bokat in": a person, or much else. */
  loosely: boolean;
  nextSurname: boolean;
  /** "Jan och Maj är": joined with another name of the lists. */
  andName: boolean;
  /** "Nyamal, Elin", "Nyamal + Elin": beside a name of the lists. */
  amongNames: boolean;
  /** Right after the short name of an office: AF Nora, VC Mora. */
  afterOffice: boolean;
  /** Right after a brand: Google Keep. */
  afterBrand: boolean;
  /** Right behind a place with a capital: Gimo Livs. */
  afterPlace: boolean;
  /** Initials in front: K. Lövgren. */
  initials: boolean;
}
