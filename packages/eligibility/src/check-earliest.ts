import { checkFacts } from './check-facts.ts';
import { type AttributeTable, readRule } from './check-rule.ts';
import { readFact } from './check-value.ts';
import { dayNumber } from './day.ts';
import type { Goal } from './earliest.ts';
import type { Calendar } from './plan.ts';
import { isObject, type Json, type Path, type Problem, Problems, shown } from './problem.ts';
import type { Facts, RuleFile } from './types.ts';

/** What `earliest` is asked: whose way, where to, and by which times. */
export interface EarliestQuestion {
  readonly facts: Facts;
  readonly goal: Goal;
  readonly calendar: Calendar;
}

export interface CheckedEarliest {
  /** Left out when there are errors. */
  readonly value: EarliestQuestion | undefined;
  readonly problems: readonly Problem[];
}

/** Says what is wrong in a value, at a place. */
type Check = (input: unknown, at: Path) => void;

class Checks {
  readonly problems = new Problems();
  readonly attributes: AttributeTable;
  readonly #services: ReadonlySet<string>;

  constructor(file: RuleFile) {
    this.attributes = new Map(file.attributes.map((attribute) => [attribute.id, attribute]));
    this.#services = new Set(file.services.map((service) => service.name));
  }

  #not(at: Path, sv: string, en: string, input: unknown): undefined {
    const given = shown(input);
    return this.problems.error(at, `Ska vara ${sv}, men är ${given}.`, `Must be ${en}, but is ${given}.`);
  }

  readonly day: Check = (input, at) => {
    if (dayNumber(input) === undefined) this.#not(at, 'en dag (ÅÅÅÅ-MM-DD)', 'a day (YYYY-MM-DD)', input);
  };

  readonly weeks: Check = (input, at) => {
    if (typeof input === 'number' && Number.isFinite(input) && input >= 0) return;
    this.#not(at, 'ett antal veckor (0 eller mer)', 'a number of weeks (0 or more)', input);
  };

  readonly text: Check = (input, at) => {
    if (typeof input !== 'string') this.#not(at, 'en text', 'a text', input);
  };

  readonly service: Check = (input, at) => {
    if (typeof input === 'string' && this.#services.has(input)) return;
    this.problems.error(at, `Det finns ingen insats ${shown(input)}.`, `There is no service ${shown(input)}.`);
  };

  readonly rule: Check = (input, at) => void readRule(this.problems, input, this.attributes, at);

  list(check: Check): Check {
    return (input, at) => {
      if (Array.isArray(input)) for (const [index, entry] of input.entries()) check(entry, [...at, index]);
      else this.#not(at, 'en lista', 'a list', input);
    };
  }

  byService(check: Check): Check {
    return (input, at) => {
      for (const [name, value] of Object.entries(this.#object(input, at) ?? {})) {
        this.service(name, [...at, name]);
        check(value, [...at, name]);
      }
    };
  }

  #object(input: unknown, at: Path): Json | undefined {
    return isObject(input) ? input : this.#not(at, 'ett objekt', 'an object', input);
  }

  /** An object of these members. A misspelt name would be passed over, and the answer look like a right one. */
  members(checks: Readonly<Record<string, Check>>, required: readonly string[]): Check {
    return (input, at) => {
      const object = this.#object(input, at);
      if (!object) return;
      const names = Object.keys(checks).join(', ');
      for (const [name, value] of Object.entries(object)) {
        const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
        if (check) check(value, [...at, name]);
        else this.problems.error([...at, name], `Okänt namn. Namn: ${names}.`, `Unknown name. Names: ${names}.`);
      }
      for (const name of required) {
        if (!Object.hasOwn(object, name)) this.problems.error([...at, name], `${name} saknas.`, `${name} is missing.`);
      }
    };
  }
}

/** Facts that change by themselves: an attribute of the file, a value that it can have, and the day. */
function changeOf(checks: Checks): Check {
  const { attributes, problems } = checks;
  const form = checks.members({ attribute: checks.text, value: () => {}, on: checks.day }, [
    'attribute',
    'value',
    'on',
  ]);
  return (input, at) => {
    form(input, at);
    if (!isObject(input) || typeof input.attribute !== 'string' || input.value === undefined) return;
    const attribute = attributes.get(input.attribute);
    const named = shown(input.attribute);
    if (attribute) readFact(problems, attribute, input.value, [...at, 'value']);
    else
      problems.error(
        [...at, 'attribute'],
        `Attributet ${named} finns inte i filen.`,
        `There is no attribute ${named}.`,
      );
  };
}

/** A question to `earliest` as it comes from outside: `{facts, goal, calendar}`, with every fault at its place. */
export function checkEarliest(input: unknown, file: RuleFile): CheckedEarliest {
  const checks = new Checks(file);
  const { day, weeks, text, problems } = checks;
  let facts: Facts = {};
  const readFacts: Check = (given, at) => {
    const checked = checkFacts(given, file.attributes);
    facts = checked.facts;
    for (const problem of checked.problems) problems.addAt(at, problem);
  };
  const readGoal: Check = (given, at) => {
    const hasRule = isObject(given) && Object.hasOwn(given, 'rule');
    const goal = hasRule
      ? checks.members({ rule: checks.rule }, ['rule'])
      : checks.members({ service: checks.service }, ['service']);
    goal(given, at);
  };
  const calendar = {
    start: day,
    waitingWeeks: checks.byService(weeks),
    lengthWeeks: checks.byService(weeks),
    startDates: checks.byService(checks.list(day)),
    running: checks.list(checks.members({ name: text, from: day, to: day }, ['name', 'from', 'to'])),
    changes: checks.list(changeOf(checks)),
  };
  const whole = checks.members({ facts: readFacts, goal: readGoal, calendar: checks.members(calendar, ['start']) }, [
    'facts',
    'goal',
    'calendar',
  ]);
  whole(input, []);
  if (problems.failed) return { value: undefined, problems: problems.found };
  const { goal, calendar: times } = input as Pick<EarliestQuestion, 'goal' | 'calendar'>;
  return { value: { facts, goal, calendar: times }, problems: problems.found };
}
