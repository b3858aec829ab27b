/**
 * Measures the engine, and its peers on the same rules in the same run: node bench/main.ts. Each part runs in a process
 * of its own, so that its memory is its own. Prints JSON; times in milliseconds.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  compile,
  deadlocks,
  evaluate,
  type Facts,
  gaps,
  missingRules,
  type NumberRange,
  propose,
  type Rule,
  type RuleFile,
  readRuleFile,
} from '../src/index.ts';
import { compareWithRule } from '../src/propose/compare.ts';
import { attributes, catalogue, decisionTable, network, profiles } from './make.ts';
import { jsonRulesEngine, zen } from './peers.ts';
import { sweep } from './sweep.ts';

interface Timed<T> {
  readonly result: T;
  /** By the clock. */
  readonly ms: number;
  /** By the processor, all threads of the process together; the measure to trust on a machine that others use too. */
  readonly cpu: number;
}

function timed<T>(work: () => T): Timed<T> {
  const used = process.cpuUsage();
  const from = performance.now();
  const result = work();
  const ms = performance.now() - from;
  const { user, system } = process.cpuUsage(used);
  return { result, ms, cpu: (user + system) / 1000 };
}

const round = (ms: number) => Math.round(ms * 10_000) / 10_000;

/** The least of several rounds, for each of `per` things. */
function least(rounds: number, per: number, work: () => void): { readonly ms: number; readonly cpu: number } {
  const all = Array.from({ length: rounds }, () => timed(work));
  return {
    ms: round(Math.min(...all.map((one) => one.ms)) / per),
    cpu: round(Math.min(...all.map((one) => one.cpu)) / per),
  };
}

async function oneProfile() {
  const file = catalogue(1000, 60, 1);
  const cases = profiles(200, 100, 2);
  const half = profiles(50, 50, 3);
  const { result: ready, ms: compiling } = timed(() => compile(file));
  const openTo = (facts: Facts) => {
    const verdicts = ready.verdicts(facts);
    return file.services.flatMap((service, index) => (verdicts[index] === 'open' ? [service.name] : []));
  };
  const perProfile = (work: (facts: Facts) => unknown) =>
    least(20, cases.length, () => {
      for (const facts of cases) work(facts);
    });
  const peers: Record<string, unknown> = {};
  for (const [name, make, runs] of [
    ['json-rules-engine', jsonRulesEngine, 5],
    ['@gorules/zen-engine', zen, 50],
  ] as const) {
    const peer = make(file);
    const some = cases.slice(0, runs);
    let equal = true;
    for (const facts of some) {
      const theirs = [...(await peer(facts))].sort();
      equal &&= JSON.stringify(theirs) === JSON.stringify([...openTo(facts)].sort());
    }
    const from = performance.now();
    for (const facts of some) await peer(facts);
    peers[name] = { ms: round((performance.now() - from) / runs), equalVerdicts: equal };
  }
  const agrees = cases.every((facts) =>
    file.services.every((service, index) => ready.verdicts(facts)[index] === evaluate(service.rule, facts).verdict),
  );
  return {
    services: 1000,
    conditions: 5000,
    target: 0.05,
    verdicts: perProfile((facts) => ready.verdicts(facts)),
    withEveryReasonAndQuestion: perProfile((facts) => ready.match(facts)),
    nextQuestionsHalfAnswered: least(5, half.length, () => {
      for (const facts of half) ready.nextQuestions(facts);
    }),
    compiling: round(compiling),
    agreesWithEvaluate: agrees,
    peers,
  };
}

function manyCases() {
  const file = catalogue(1000, 60, 1);
  const cases = profiles(100_000, 90, 4);
  const ready = compile(file);
  const time = least(5, 1, () => void ready.matchMany(cases));
  const many = ready.matchMany(cases);
  const agrees = cases
    .slice(0, 300)
    .every((facts, index) =>
      file.services.every((service, at) => many.verdict(index, at) === evaluate(service.rule, facts).verdict),
    );
  return { cases: cases.length, services: 1000, target: 500, ...time, agreesWithEvaluate: agrees };
}

/** Profiles without an open service, counted one cell after another: bit sets of the services still open, cut by cut. */
function countByEnumeration(file: RuleFile): number {
  const words = Math.ceil(file.services.length / 32);
  const cells = file.attributes.map((attribute) => {
    const values: readonly (number | string | boolean)[] =
      attribute.kind === 'number'
        ? Array.from({ length: (attribute.max ?? 0) - (attribute.min ?? 0) + 1 }, (_, i) => (attribute.min ?? 0) + i)
        : 'values' in attribute
          ? attribute.values.map((value) => value.id)
          : [false, true];
    const sets = new Map<string, Uint32Array>();
    const kept = values.flatMap((value) => {
      const bits = new Uint32Array(words);
      file.services.forEach((service, index) => {
        const mine =
          'all' in service.rule ? service.rule.all.filter((r) => 'attribute' in r && r.attribute === attribute.id) : [];
        const isOpen = evaluate({ all: mine }, { [attribute.id]: value }).verdict === 'open';
        if (isOpen) bits[index >> 5] = (bits[index >> 5] ?? 0) | (1 << (index & 31));
      });
      const key = attribute.kind === 'number' ? bits.join() : String(value);
      if (sets.has(key)) return [];
      sets.set(key, bits);
      return [bits];
    });
    return kept;
  });
  let found = 0;
  const open = cells.map(() => new Uint32Array(words));
  const walk = (at: number, before: Uint32Array): void => {
    const isLast = at === cells.length - 1;
    const now = open[at] ?? before;
    for (const bits of cells[at] ?? []) {
      let some = 0;
      for (let word = 0; word < words; word += 1) {
        const both = (before[word] ?? 0) & (bits[word] ?? 0);
        now[word] = both;
        some |= both;
      }
      if (!isLast) walk(at + 1, now);
      else if (some === 0) found += 1;
    }
  };
  walk(0, new Uint32Array(words).fill(0xffff_ffff));
  return found;
}

function gapsOfManyCells() {
  const runs = [40, 45, 50].map((width) => {
    const file = catalogue(300, width, 5);
    const { result: found, ms, cpu } = timed(() => gaps(file));
    const divided = missingRules(file);
    const inGaps = divided.gaps.reduce((sum, gap) => sum + gap.cells, 0);
    const { result: counted, cpu: enumerating } = timed(() => countByEnumeration(file));
    const sample = profiles(20_000, 100, 6);
    const ready = compile(file).matchMany(sample);
    const inside = (facts: Facts) =>
      found.gaps.some((gap) =>
        Object.entries(gap.where).every(([id, range]) => {
          const value = facts[id];
          if (Array.isArray(range)) return range.some((one) => one === value);
          const { min, max } = range as NumberRange;
          return typeof value === 'number' && value >= (min ?? -Infinity) && value <= (max ?? Infinity);
        }),
      );
    const equal = sample.every((facts, index) => inside(facts) === (ready.openTo(index).length === 0));
    return {
      conditionsAccept: `${width} %`,
      cells: found.cells,
      maximalCombinations: found.gaps.length,
      ms: round(ms),
      cpu: round(cpu),
      cellsWithoutService: inGaps,
      sameCountByEnumeration: counted === inGaps,
      enumeratingCpu: round(enumerating),
      sampleOfProfilesAgrees: equal,
    };
  });
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  return { services: 300, target: 3000, targetMemoryMB: 500, peakMemoryMB: peak, runs };
}

function missing() {
  const tables = [
    [500, 3],
    [1000, 5],
    [1500, 7],
  ].map(([rules = 0, columns = 0]) => {
    const file = decisionTable(rules, columns, 7);
    const time = least(3, 1, () => void missingRules(file));
    const found = missingRules(file);
    const size = found.gaps.reduce((sum, gap) => {
      const spans = file.attributes.map((attribute) => {
        const { min = 0, max = 9_999 } = (gap.where[attribute.id] ?? {}) as NumberRange;
        return max - min + 1;
      });
      return sum + spans.reduce((product, span) => product * span, 1);
    }, 0);
    const { result: swept, ms: sweeping } = timed(() => sweep(file, 20_000));
    const same = swept && Math.abs(swept.profiles - size) <= size * 1e-9;
    return {
      rules: file.services.length,
      columns,
      ...time,
      regions: found.gaps.length,
      publishedMethod: swept ? { ms: round(sweeping), regions: swept.regions } : 'not finished in 20 s',
      sameProfiles: same,
    };
  });
  return { published: 'Calvanese and others 2016, arXiv:1603.07466; the method written from its description', tables };
}

function stuck() {
  return [300, 1000, 2000, 5000].map((services) => {
    const { result: found, ms, cpu } = timed(() => deadlocks(network(services, 11)));
    const circles = found.deadlocks.filter((one) => one.kind === 'circle').length;
    const waiting = found.deadlocks.length - circles;
    return { services, ms: round(ms), cpu: round(cpu), circles, waiting, complete: found.complete };
  });
}

/** Conditions in words, written by people who had not seen the reader; the sets in the order in which they were read. */
function reading() {
  const known = readRuleFile(JSON.parse(textOf('../schemas/examples/attributes.json')));
  return ['', '-2', '-3', '-4', '-5', '-6', '-7', '-8', '-9'].map((set) => {
    const texts: readonly { text: string; rule: Rule }[] = JSON.parse(textOf(`held-out-conditions${set}.json`));
    const total = { texts: texts.length, right: 0, wrong: 0, left: 0, beyond: 0 };
    for (const { text, rule } of texts) {
      const compared = compareWithRule(propose(text, known.attributes), rule, known.attributes);
      total.right += compared.right.length;
      total.wrong += compared.wrong.length;
      total.left += compared.left.length;
      total.beyond += compared.beyond.length;
    }
    return total;
  });
}

const textOf = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

const parts = { oneProfile, manyCases, gapsOfManyCells, missing, stuck, reading } as const;
const wanted = process.argv[2];
if (wanted !== undefined && wanted in parts) {
  console.log(JSON.stringify(await parts[wanted as keyof typeof parts]()));
} else {
  const results: Record<string, unknown> = { node: process.version, attributes: attributes.length };
  for (const part of Object.keys(parts)) {
    const { stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), part], {
      encoding: 'utf8',
    });
    results[part] = stdout.trim() === '' ? { failed: stderr } : JSON.parse(stdout);
  }
  console.log(JSON.stringify(results, null, 2));
}
