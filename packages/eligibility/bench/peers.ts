import { ZenEngine } from '@gorules/zen-engine';
import { Engine } from 'json-rules-engine';
import type { Condition, Facts, RuleFile, Service } from '../src/index.ts';

/** Names of the services that a peer finds open. */
export type Peer = (facts: Facts) => Promise<readonly string[]>;

const operators: Readonly<Record<string, string>> = {
  eq: 'equal',
  gte: 'greaterThanInclusive',
  lte: 'lessThanInclusive',
  in: 'in',
};

function leavesOf(service: Service): readonly Condition[] {
  return 'all' in service.rule ? service.rule.all.filter((rule): rule is Condition => 'attribute' in rule) : [];
}

export function jsonRulesEngine(file: RuleFile): Peer {
  const engine = new Engine();
  for (const service of file.services) {
    const all = leavesOf(service).map(({ attribute, op, value }) => ({
      fact: attribute,
      operator: operators[op] ?? op,
      value,
    }));
    engine.addRule({ conditions: { all }, event: { type: service.name } });
  }
  return async (facts) => (await engine.run(facts)).events.map((event) => event.type);
}

/** One cell of a ZEN decision table. */
function unary(conditions: readonly Condition[]): string {
  const low = conditions.find((one) => one.op === 'gte')?.value;
  const high = conditions.find((one) => one.op === 'lte')?.value;
  if (low !== undefined && high !== undefined) return `[${low}..${high}]`;
  if (low !== undefined) return `>= ${low}`;
  if (high !== undefined) return `<= ${high}`;
  const [only] = conditions;
  if (!only) return '';
  return Array.isArray(only.value) ? only.value.map((value) => `"${value}"`).join(', ') : String(only.value);
}

export function zen(file: RuleFile): Peer {
  const engine = new ZenEngine();
  const rules = file.services.map((service, index) => {
    const cells = file.attributes.map(({ id }) => [id, unary(leavesOf(service).filter((one) => one.attribute === id))]);
    return { _id: `r${index}`, ...Object.fromEntries(cells), out: `"${service.name}"` };
  });
  const content = {
    hitPolicy: 'collect',
    inputs: file.attributes.map(({ id }) => ({ id, name: id, field: id })),
    outputs: [{ id: 'out', name: 'service', field: 'service' }],
    rules,
    outputPath: 'open',
  };
  const decision = engine.createDecision(
    Buffer.from(
      JSON.stringify({
        nodes: [
          { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
          { id: 'table', name: 'table', type: 'decisionTableNode', position: { x: 0, y: 0 }, content },
          { id: 'end', name: 'end', type: 'outputNode', position: { x: 0, y: 0 } },
        ],
        edges: [
          { id: 'a', type: 'edge', sourceId: 'in', targetId: 'table' },
          { id: 'b', type: 'edge', sourceId: 'table', targetId: 'end' },
        ],
      }),
    ),
  );
  return async (facts) => {
    const { open = [] }: { open?: readonly { service: string }[] } = (await decision.evaluate(facts)).result;
    return open.map(({ service }) => service);
  };
}
