import type { Say } from '../../../kernel/text.ts';
import { type Principal, principalNames } from '../principals.ts';
import { texts } from '../texts.ts';

interface Reader {
  say: Say;
}

export function waitingWords(ui: Reader, weeks: number | null): string {
  if (weeks === null) return ui.say(texts.unknown);
  if (weeks === 0) return ui.say(texts.noQueue);
  return weeks === 1 ? ui.say(texts.week) : ui.say(texts.weeks, { weeks });
}

export function principalWords(
  ui: Reader,
  service: { principal: Principal; principalName: string; unit: string },
): string {
  const name = service.principalName || ui.say(principalNames[service.principal]);
  return [name, service.unit].filter((part, index, all) => part !== '' && all.indexOf(part) === index).join(', ');
}
