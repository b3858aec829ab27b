import type { Attribute, Facts } from '@farled/eligibility';
import type { Text } from '../../../kernel/text.ts';
import type { CompiledCatalogue, ServiceFace } from './engine.ts';
import { reasonOf } from './reasons.ts';

export interface ClosedService extends ServiceFace {
  /** What else closes it, beside the reason that it stands under. */
  also: Text[];
}

export interface ServicesView {
  facts: Facts;
  attributes: readonly Attribute[];
  /** Where the person lives, when that is known. */
  municipality: string | null;
  /** Tried against the answers: those of the municipality when it is known. */
  tried: number;
  /** In other municipalities only. */
  elsewhere: number;
  /** Published, but too old to answer. */
  leftOut: number;
  open: ServiceFace[];
  /** Undecided, under the question that decides most of those that remain. */
  undecided: { question: Attribute; services: ServiceFace[] }[];
  /** Under the reason that closes most of them. */
  closed: { reason: Text; services: ClosedService[] }[];
  closedCount: number;
  undecidedCount: number;
  /** Attributes still to be asked, the one that settles most services first. */
  questions: readonly string[];
  /** How many undecided services each of those can still decide. */
  waiting: Readonly<Record<string, number>>;
}

const livesElsewhere = '/municipalities';

/** What stands open to somebody of whom `facts` are known (attribute id to value; missing = unknown), and why the rest does not. */
export function servicesFor(compiled: CompiledCatalogue, facts: Facts): ServicesView {
  const { attributes, catalogue, faces } = compiled;
  const match = catalogue.match(facts);
  const faceOf = (id: string): ServiceFace[] => {
    const face = faces.get(id);
    return face ? [face] : [];
  };
  const here = match.closed
    .filter(({ blockers }) => !blockers.some((set) => set.length === 1 && set[0]?.path === livesElsewhere))
    .flatMap(({ name, blockers }) => {
      const reasons = distinct(blockers.map((set) => reasonOf(set, facts, attributes)));
      return faceOf(name).map((face) => ({ face, reasons }));
    });
  const waiting: Record<string, number> = {};
  for (const { asks } of match.unknown) for (const id of asks) waiting[id] = (waiting[id] ?? 0) + 1;
  const { municipality } = facts;
  return {
    facts,
    attributes,
    municipality: typeof municipality === 'string' ? municipality : null,
    tried: match.open.length + match.unknown.length + here.length,
    elsewhere: match.closed.length - here.length,
    leftOut: compiled.leftOut,
    open: match.open.flatMap(faceOf),
    undecided: underQuestions(match, attributes, faceOf),
    closed: underReasons(here),
    closedCount: here.length,
    undecidedCount: match.unknown.length,
    questions: match.questions,
    waiting,
  };
}

function distinct(reasons: Text[]): Text[] {
  if (reasons.length < 2) return reasons;
  return [...new Map(reasons.map((reason) => [reason.sv, reason])).values()];
}

function underQuestions(
  match: { unknown: readonly { name: string; asks: readonly string[] }[]; questions: readonly string[] },
  attributes: readonly Attribute[],
  faceOf: (id: string) => ServiceFace[],
): ServicesView['undecided'] {
  const placed = new Map<string, ServiceFace[]>();
  for (const { name, asks } of match.unknown) {
    const question = match.questions.find((id) => asks.includes(id)) ?? asks[0];
    if (question === undefined) continue;
    const services = placed.get(question) ?? [];
    services.push(...faceOf(name));
    placed.set(question, services);
  }
  return match.questions.flatMap((id) => {
    const question = attributes.find((attribute) => attribute.id === id);
    const services = placed.get(id);
    return question && services ? [{ question, services }] : [];
  });
}

function underReasons(shut: readonly { face: ServiceFace; reasons: readonly Text[] }[]): ServicesView['closed'] {
  const counts = new Map<string, number>();
  for (const { reasons } of shut) {
    for (const reason of reasons) counts.set(reason.sv, (counts.get(reason.sv) ?? 0) + 1);
  }
  const often = (reason: Text): number => counts.get(reason.sv) ?? 0;
  const groups = new Map<string, { reason: Text; services: ClosedService[] }>();
  for (const { face, reasons } of shut) {
    const [main, ...also] = [...reasons].sort((a, b) => often(b) - often(a));
    if (!main) continue;
    const group = groups.get(main.sv) ?? { reason: main, services: [] };
    group.services.push({ ...face, also });
    groups.set(main.sv, group);
  }
  return [...groups.values()].sort((a, b) => b.services.length - a.services.length);
}
