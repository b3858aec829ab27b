import { dayWords } from '../../../http/dates.ts';
import type { Ui } from '../../../http/ui.tsx';
import { type Role, roleNames } from '../../../kernel/roles.ts';
import { peopleTexts as texts } from './people-texts.ts';

/** A function's name: the local title first, the role it counts as beside it. */
export function functionName(ui: Ui, { role, title }: { role: Role; title: string }): string {
  const name = ui.say(roleNames[role]);
  return title === '' ? name : `${title}, ${name.replace(/^./, (letter) => letter.toLowerCase())}`;
}

interface Lasting {
  startsOn: string;
  endsOn: string | null;
  endsSoon: boolean;
}

/** "tills vidare", "slutar 3 december", "börjar 1 januari". */
export function periodWords(ui: Ui, { startsOn, endsOn, endsSoon }: Lasting): string {
  if (startsOn > ui.today) return ui.say(texts.coming, { day: dayWords(ui, startsOn) });
  if (endsOn === null) return ui.say(texts.untilFurther);
  return endsSoon ? ui.say(texts.endsSoon, { day: dayWords(ui, endsOn) }) : dayWords(ui, endsOn);
}
