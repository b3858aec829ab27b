import { type Box, hasCell, intersect } from './boxes.ts';
import { behind, eachCircle, type Link, relaxed } from './circles.ts';
import { type Network, networkOf, type Way } from './network.ts';
import { derive, isReached, type Point, reach } from './reach.ts';
import { valueIn } from './space.ts';
import { leavesOf } from './tree.ts';
import type { Attribute, Facts, RuleFile } from './types.ts';
import { factsOf, findStuck, holds, type Stuck, type Witness, without } from './witness.ts';

/** Services that a person cannot get, although nothing but each other (or their queues) stands in the way. */
export interface Deadlock {
  /**
   * circle: each asks for what only another of them gives. waiting: the first asks for something that does not last as
   * long as the queue to what it also asks for.
   */
  readonly kind: 'circle' | 'waiting';
  readonly services: readonly string[];
  /** Whose conditions point at each other, in the order of the services. */
  readonly owners: readonly string[];
  /** What they ask of each other. */
  readonly attributes: readonly string[];
  /** A person whom it stops: every attribute that the rules ask for, answered. */
  readonly witness: Facts;
  /** Who asks for what, and which service would give it. */
  readonly pointing: readonly Pointing[];
  /** Further services that this person would have if the knot were untied. */
  readonly behind: readonly string[];
  /** waiting: the fact that passes, how long it lasts, whether that was assumed, and the week that all would be met. */
  readonly passing?: {
    readonly attribute: string;
    readonly lastsWeeks: number;
    readonly assumed: boolean;
    readonly week: number;
  };
}

export interface Pointing {
  readonly service: string;
  readonly owner: string;
  readonly asksFor: string;
  readonly from: string;
}

export interface Deadlocks {
  readonly deadlocks: readonly Deadlock[];
  /** false when the search ended before everything was looked at: there may be more. */
  readonly complete: boolean;
}

export interface DeadlockOptions {
  /** Weeks that a fact lasts, by attribute; goes before `lastsWeeks` of the file. */
  readonly lasts?: Readonly<Record<string, number>>;
  /** Profiles to look at for circles, and again for queues, before the search ends; a million when left out. */
  readonly effort?: number;
}

/**
 * An employer's offer is the fact that passes in the worked example (it began in April and was over by summer). Where the
 * file does not say how long an offer lasts, this is assumed, and said to be.
 */
const assumedOfferWeeks = 12;
const speaksOfOffer = /offer|erbjud|vill anställa/i;

function ownerOf(network: Network, index: number, dim: number): string {
  const node = network.nodes[index];
  const attribute = network.space.dims[dim]?.attribute.id;
  const leaf = node && leavesOf(node.tree).find((one) => one.condition.attribute === attribute);
  return leaf?.owner ?? node?.service.principal ?? 'unknown';
}

function nameOf(network: Network, index: number): string {
  return network.nodes[index]?.service.name ?? '';
}

function pointingOf(network: Network, link: Link, from: number): Pointing {
  return {
    service: nameOf(network, link.index),
    owner: ownerOf(network, link.index, link.dim),
    asksFor: network.space.dims[link.dim]?.attribute.id ?? '',
    from: nameOf(network, from),
  };
}

const unique = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];

/** Profiles that meet every way but for what `givers` could give, and lack what each needs of the next. */
function circleRegion(network: Network, circle: readonly Link[], givers?: readonly number[]): Box | undefined {
  let region: Box | undefined = network.whole;
  for (const link of circle) {
    region = region && intersect(network.space, region, relaxed(network, link.way, givers));
  }
  for (const link of circle) region = region && without(network.space, region, link.way.box, link.dim);
  return region;
}

/**
 * A person caught in a circle. First one who meets all other conditions already; where that cannot be, one who comes to
 * meet them through services outside the circle.
 */
function caught(network: Network, circle: readonly Link[]): Stuck {
  const indexes = circle.map((link) => link.index);
  const plain = circleRegion(network, circle, indexes);
  const found = plain ? findStuck(network, plain, indexes) : 'none';
  if (typeof found !== 'string') return found;
  const region = circleRegion(network, circle);
  if (!region) return found;
  const granted = indexes.flatMap((index) => network.nodes[index]?.gives ?? []);
  const accepts = (point: Point) => {
    const found = reach(network, point, indexes, Infinity, granted);
    return indexes.every((index) => isReached(found, index));
  };
  const dims = [...new Set(circle.flatMap((link) => link.way.needs.map((need) => need.dim)))];
  return findStuck(network, region, indexes, { demand: { accepts, dims } });
}

/** The witness moved, where it can be, to where more services wait behind the knot. */
function enriched(network: Network, witness: Witness, circle: readonly number[]): Witness {
  let best = witness;
  const given = new Set(circle.flatMap((one) => network.nodes[one]?.gives.map((fact) => fact.slot) ?? []));
  const asking = new Set([...given].flatMap((slot) => network.askers[slot] ?? []));
  const waiting = [...asking].filter((index) => !circle.includes(index)).sort((a, b) => a - b);
  let now = reach(network, best.point, waiting);
  for (const index of waiting) {
    for (const way of network.nodes[index]?.ways ?? []) {
      const isBehind = way.movable.some(({ slots }) => slots.some((slot) => given.has(slot)));
      const region = isBehind ? intersect(network.space, best.region, relaxed(network, way, circle)) : undefined;
      if (!region) continue;
      if (!isReached(now, index) && holds(network.space, region, best.point)) {
        best = { point: best.point, region };
        break;
      }
      const found = findStuck(network, region, [...circle, index]);
      if (typeof found === 'string') continue;
      best = found;
      now = reach(network, best.point, waiting);
      break;
    }
  }
  return best;
}

function circleDeadlocks(network: Network): Deadlocks {
  const found: Deadlock[] = [];
  let isSure = true;
  const isThrough = eachCircle(network, (circle) => {
    const indexes = circle.map((link) => link.index);
    const stuck = caught(network, circle);
    if (stuck === 'gaveUp') isSure = false;
    if (typeof stuck === 'string') return false;
    const witness = enriched(network, stuck, indexes);
    const pointing = circle.map((link, at) =>
      pointingOf(network, link, indexes[(at + 1) % indexes.length] ?? link.index),
    );
    found.push({
      kind: 'circle',
      services: indexes.map((index) => nameOf(network, index)),
      owners: unique(pointing.map((one) => one.owner)),
      attributes: unique(pointing.map((one) => one.asksFor)),
      witness: factsOf(network.space, witness.point),
      pointing,
      behind: behind(network, witness.point, indexes).map((index) => nameOf(network, index)),
    });
    return true;
  });
  return { deadlocks: found, complete: isThrough && isSure };
}

interface Passing {
  readonly dim: number;
  readonly attribute: string;
  readonly lastsWeeks: number;
  readonly assumed: boolean;
}

function passingFacts(network: Network, options: DeadlockOptions): readonly Passing[] {
  return network.space.dims.flatMap((dim, at): Passing[] => {
    const attribute: Attribute = dim.attribute;
    const said = options.lasts?.[attribute.id] ?? attribute.lastsWeeks;
    if (said !== undefined) return [{ dim: at, attribute: attribute.id, lastsWeeks: said, assumed: false }];
    const isOffer = speaksOfOffer.test(attribute.id) || speaksOfOffer.test(attribute.label);
    return isOffer ? [{ dim: at, attribute: attribute.id, lastsWeeks: assumedOfferWeeks, assumed: true }] : [];
  });
}

/** A person who has the passing fact, gets what else is asked for, and gets it too late. */
function tooLate(
  network: Network,
  index: number,
  way: Way,
  at: number,
  passing: Passing,
): Deadlock | 'none' | 'gaveUp' {
  const { space, nodes, whole } = network;
  const needs = way.box.slice();
  const dim = space.dims[at];
  for (let word = dim?.offset ?? 0; dim && word < dim.offset + dim.words; word += 1) {
    needs[word] = (whole[word] ?? 0) & ~(way.box[word] ?? 0);
  }
  const within = passing.lastsWeeks;
  const somebody = findStuck(network, needs, [index], { within });
  if (somebody === 'none') return 'none';
  let isSure = somebody !== 'gaveUp';
  const slots = way.movable.find((need) => need.dim === at)?.slots ?? [];
  for (const giver of nodes) {
    if (!giver.gives.some((given) => slots.includes(given.slot))) continue;
    for (const into of giver.ways) {
      const region = intersect(space, needs, into.box);
      const stuck = region ? findStuck(network, region, [index], { within }) : 'none';
      if (stuck === 'gaveUp') isSure = false;
      if (typeof stuck === 'string') continue;
      const later = reach(network, stuck.point, [index]);
      if (!isReached(later, index)) continue;
      const chain = derive(network, later, index).services;
      const pointing = chain.slice(1).map((one, step): Pointing => {
        const before = chain[step] ?? index;
        return pointingOf(
          network,
          { index: before, way, dim: step === 0 ? at : (nodes[one]?.gives[0]?.dim ?? at) },
          one,
        );
      });
      return {
        kind: 'waiting',
        services: chain.map((one) => nameOf(network, one)),
        owners: unique([
          ...pointing.map((one) => one.owner),
          ...chain.map((one) => nodes[one]?.service.principal ?? ''),
        ]),
        attributes: unique([...pointing.map((one) => one.asksFor), passing.attribute]),
        witness: factsOf(space, stuck.point),
        pointing,
        behind: [],
        passing: {
          attribute: passing.attribute,
          lastsWeeks: passing.lastsWeeks,
          assumed: passing.assumed,
          week: later.weeks[index] ?? 0,
        },
      };
    }
  }
  return isSure ? 'none' : 'gaveUp';
}

/** Whether a way asks for the fact, and not for its absence: that somebody has no offer does not pass. */
function asksForFact({ space }: Network, way: Way, at: number): boolean {
  const dim = space.dims[at];
  if (!dim || !way.needs.some((need) => need.dim === at)) return false;
  if (dim.attribute.kind !== 'boolean') return true;
  return Array.from({ length: dim.size }, (_, cell) => cell).some(
    (cell) => hasCell(way.box, dim, cell) && valueIn(dim, cell) === true,
  );
}

function waitingDeadlocks(network: Network, options: DeadlockOptions): Deadlocks {
  const given = new Set(network.nodes.flatMap((node) => node.gives.map((one) => one.dim)));
  const found = new Map<string, Deadlock>();
  let complete = true;
  for (const passing of passingFacts(network, options)) {
    for (const [index, node] of network.nodes.entries()) {
      for (const way of node.ways) {
        if (!asksForFact(network, way, passing.dim)) continue;
        for (const { dim } of way.needs) {
          if (!given.has(dim) || dim === passing.dim) continue;
          const deadlock = tooLate(network, index, way, dim, passing);
          if (deadlock === 'gaveUp') complete = false;
          if (typeof deadlock === 'string') continue;
          const key = deadlock.services.join('\n');
          found.set(key, found.get(key) ?? deadlock);
        }
      }
    }
  }
  return { deadlocks: [...found.values()], complete };
}

/** Half a minute of work at most, where rules are made to be hard. */
const mostEffort = 1_000_000;

/**
 * Services whose conditions can only be met through each other, and services that ask for something which passes before
 * the queue to another condition is over; with the owners of the conditions that point at each other and a person whom
 * it stops. The witness is certain: from it none of the services is reached (in time) by any order of the catalogue's
 * services, even if facts once established could always be used and unknown waits were none. Smallest circles only; of
 * up to six services, and at most five hundred of them. `complete` says whether everything was looked at.
 */
export function deadlocks(file: RuleFile, options: DeadlockOptions = {}): Deadlocks {
  const network = networkOf(file);
  const effort = options.effort ?? mostEffort;
  network.effort.left = effort;
  const circles = circleDeadlocks(network);
  network.effort.left = effort;
  const waits = waitingDeadlocks(network, options);
  return { deadlocks: [...circles.deadlocks, ...waits.deadlocks], complete: circles.complete && waits.complete };
}
