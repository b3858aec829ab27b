import { Tag, type TagKind } from '../../design/parts.tsx';
import { dayWords } from '../../http/dates.ts';
import type { Ui } from '../../http/ui.tsx';
import { type ServiceState, serviceStateNames } from './service.ts';
import { texts } from './texts.ts';

export { principalWords, waitingWords } from './matching/face-words.ts';

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

export function whereWords(ui: Ui, municipalities: readonly string[] | null): string {
  return municipalities?.join(', ') ?? ui.say(texts.everywhere);
}

export function verifiedWords(ui: Ui, on: string | null, by?: string): string {
  if (on === null) return ui.say(texts.neverVerified);
  const day = ui.say(texts.verifiedOn, { day: dayWords(ui, on) });
  return by ? `${day} ${ui.say(texts.verifiedBy, { name: by })}` : day;
}
