import { Tag, type TagKind } from '../../design/parts.tsx';
import { dayWords } from '../../http/dates.ts';
import type { Ui } from '../../http/ui.tsx';
import { principalNames, type ServiceState, serviceStateNames } from './service.ts';
import type { ServiceFacts } from './store.ts';
import { texts } from './texts.ts';

const stateTone: Record<ServiceState, TagKind> = {
  draft: 'calm',
  awaitingVerification: 'teal',
  published: 'starboard',
  verificationDue: 'teal',
  stale: 'port',
  archived: 'calm',
};

export function StateTag({ ui, state }: { ui: Ui; state: ServiceState }) {
  return <Tag kind={stateTone[state]}>{ui.say(serviceStateNames[state])}</Tag>;
}

export function waitingWords(ui: Ui, weeks: number | null): string {
  if (weeks === null) return ui.say(texts.unknown);
  if (weeks === 0) return ui.say(texts.noQueue);
  return weeks === 1 ? ui.say(texts.week) : ui.say(texts.weeks, { weeks });
}

export function whereWords(ui: Ui, municipalities: readonly string[] | null): string {
  return municipalities?.join(', ') ?? ui.say(texts.everywhere);
}

export function principalWords(
  ui: Ui,
  service: { principal: ServiceFacts['principal']; principalName: string; unit: string },
): string {
  const name = service.principalName || ui.say(principalNames[service.principal]);
  return [name, service.unit].filter((part, index, all) => part !== '' && all.indexOf(part) === index).join(', ');
}

export function verifiedWords(ui: Ui, on: string | null, by?: string): string {
  if (on === null) return ui.say(texts.neverVerified);
  const day = ui.say(texts.verifiedOn, { day: dayWords(ui, on) });
  return by ? `${day} ${ui.say(texts.verifiedBy, { name: by })}` : day;
}
