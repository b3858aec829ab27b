import { hasBit } from './bits.ts';
import { type Box, boxesOf, maxBoxes } from './boxes.ts';
import { asksOf, type Blockers, blockersOf } from './evaluate.ts';
import { type NearMiss, waysOut } from './near-misses.ts';
import { answersIn, type Question, rankQuestions } from './questions.ts';
import { spaceOf } from './space.ts';
import { decide, tablesOf } from './tables.ts';
import { leavesOf, serviceTree, type Tree } from './tree.ts';
import type { Facts, RuleFile, Service, Value, Verdict } from './types.ts';
import type { DateRange, NumberRange } from './where.ts';

export interface ClosedService {
  readonly name: string;
  readonly blockers: readonly Blockers[];
  /** There only when there were too many sets to list. */
  readonly complete?: false;
}

export interface Match {
  readonly open: readonly string[];
  /** With every minimal set of conditions that closes it. */
  readonly closed: readonly ClosedService[];
  /** With the attributes that can still decide it. */
  readonly unknown: readonly { readonly name: string; readonly asks: readonly string[] }[];
  /** The attributes to ask for, the one that settles most first. */
  readonly questions: readonly string[];
}

/** Verdicts over many cases: bit s of row c belongs to service s and case c. */
export interface Verdicts {
  readonly cases: number;
  readonly services: number;
  verdict(caseIndex: number, service: number): Verdict;
  /** Services open to a case. */
  openTo(caseIndex: number): readonly string[];
}

export interface Catalogue {
  readonly file: RuleFile;
  /** Each service's condition with the municipality, in the file's order. */
  readonly trees: readonly Tree[];
  /** One person against all services, verdicts only: the fast road. */
  verdicts(facts: Facts): readonly Verdict[];
  /** The same with reasons and questions. */
  match(facts: Facts): Match;
  /** Unanswered attributes that still matter, the one that settles most services first. */
  nextQuestions(facts: Facts): readonly Question[];
  /** Closed services that at most `within` other answers would un-close, nearest first. */
  nearMisses(facts: Facts, within?: number): readonly NearMiss[];
  /** All cases against all services. */
  matchMany(cases: readonly Facts[]): Verdicts;
}

const names: readonly Verdict[] = ['open', 'closed', 'unknown'];

function establishes(service: Service, attribute: string, accepts: (value: Value) => boolean): boolean {
  return (service.establishes ?? []).some((fact) => fact.attribute === attribute && accepts(fact.value));
}

/** Whether an established value is among the answers that would do. */
function suits(wanted: NearMiss['ways'][number][number]['wanted'], value: Value): boolean {
  if (Array.isArray(wanted)) return wanted.some((one) => one === value);
  if ('hasAll' in wanted && Array.isArray(value)) return (wanted.hasAll ?? []).some((one) => value.includes(one));
  if (typeof value === 'number') {
    const { min = value, max = value, above = -Infinity, below = Infinity } = wanted as NumberRange;
    return value >= min && value <= max && value > above && value < below;
  }
  if (typeof value !== 'string') return false;
  const { min = value, max = value } = wanted as DateRange;
  return value >= min && value <= max;
}

/**
 * A checked rule file made ready for many questions. Cost: some milliseconds for a thousand services; then microseconds
 * for a person.
 */
export function compile(file: RuleFile): Catalogue {
  const { services, attributes } = file;
  const trees = services.map(serviceTree);
  const leaves = trees.flatMap(leavesOf);
  const space = spaceOf(attributes, leaves, { bounded: false });
  const tables = tablesOf(space, trees, attributes);
  const possible = spaceOf(attributes, leaves, { bounded: true });
  const answers = answersIn(possible);
  const closed = new Uint32Array(tables.words);
  const unknown = new Uint32Array(tables.words);
  const boxes = new Map<number, readonly Box[]>();

  const boxesFor = (index: number, tree: Tree): readonly Box[] => {
    const known = boxes.get(index);
    if (known) return known;
    const found = boxesOf(possible, tree, maxBoxes) ?? [];
    boxes.set(index, found);
    return found;
  };

  const codeAt = (index: number) => (hasBit(closed, 0, index) ? 1 : hasBit(unknown, 0, index) ? 2 : 0);

  function undecided(facts: Facts): readonly { readonly name: string; readonly asks: readonly string[] }[] {
    return services.flatMap((service, index) => {
      const tree = trees[index];
      return tree && codeAt(index) === 2 ? [{ name: service.name, asks: asksOf(tree, facts) }] : [];
    });
  }

  function questionsFor(waiting: readonly { readonly asks: readonly string[] }[], facts: Facts): readonly Question[] {
    const asked = new Set(waiting.flatMap((service) => service.asks));
    const inOrder = attributes.map((attribute) => attribute.id).filter((id) => asked.has(id));
    return rankQuestions(tables, answers, facts, inOrder);
  }

  return {
    file,
    trees,

    verdicts(facts) {
      decide(tables, facts, closed, unknown, 0);
      return services.map((_, index) => names[codeAt(index)] ?? 'open');
    },

    match(facts) {
      decide(tables, facts, closed, unknown, 0);
      const open: string[] = [];
      const shut: ClosedService[] = [];
      services.forEach((service, index) => {
        const tree = trees[index];
        const code = codeAt(index);
        if (code === 0) open.push(service.name);
        else if (code === 1 && tree) {
          const { sets, complete } = blockersOf(tree, facts);
          shut.push({ name: service.name, blockers: sets, ...(complete ? {} : { complete }) });
        }
      });
      const waiting = undecided(facts);
      const questions = questionsFor(waiting, facts).map((question) => question.attribute);
      return { open, closed: shut, unknown: waiting, questions };
    },

    nextQuestions(facts) {
      decide(tables, facts, closed, unknown, 0);
      return questionsFor(undecided(facts), facts);
    },

    nearMisses(facts, within = 1) {
      decide(tables, facts, closed, unknown, 0);
      const found = services.flatMap((service, index): NearMiss[] => {
        const tree = trees[index];
        if (codeAt(index) !== 1 || !tree) return [];
        const ways = waysOut(possible, boxesFor(index, tree), facts, within);
        const [first] = ways;
        if (!first) return [];
        const through = services.filter((other) =>
          ways.some((way) =>
            way.some((change) => establishes(other, change.attribute, (value) => suits(change.wanted, value))),
          ),
        );
        return [{ name: service.name, ways, answers: first.length, through: through.map((other) => other.name) }];
      });
      return found.sort((a, b) => a.answers - b.answers);
    },

    matchMany(cases) {
      const { words } = tables;
      const shut = new Uint32Array(cases.length * words);
      const waits = new Uint32Array(cases.length * words);
      cases.forEach((facts, index) => {
        decide(tables, facts, shut, waits, index * words);
      });
      const verdict = (caseIndex: number, service: number): Verdict => {
        const at = caseIndex * words;
        return hasBit(shut, at, service) ? 'closed' : hasBit(waits, at, service) ? 'unknown' : 'open';
      };
      return {
        cases: cases.length,
        services: services.length,
        verdict,
        openTo: (caseIndex) =>
          services.filter((_, index) => verdict(caseIndex, index) === 'open').map((service) => service.name),
      };
    },
  };
}
