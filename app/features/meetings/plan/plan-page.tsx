import { FieldPair } from '../../../design/forms.tsx';
import { Head } from '../../../design/parts.tsx';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm } from '../../../http/ui.tsx';
import type { AnyCommand } from '../../../kernel/command.ts';
import { words } from '../texts.ts';
import { type PlanView, planForm } from './plan.ts';

export function planPageWith(plan: AnyCommand) {
  return page({
    path: paths.newMeeting.pattern,
    audience: ['coordinator', 'groupChair', 'teamWorker', 'office'],
    query: planForm,
    forms: [{ command: plan }],
    guide: 'meetings',
    title: (_, ui) => ui.say(words.plan),
    render: (view: PlanView, ui) => {
      const input = (name: string, more: object = {}) => <CommandField ui={ui} command={plan} name={name} {...more} />;
      const state = ui.stateOf(plan);
      const hasMore = ['title', 'requiredParties', 'isConvenorRotating'].some((name) => state.raw[name] !== undefined);
      return (
        <>
          <Head
            language={ui.language}
            title={ui.say(words.plan)}
            lead={ui.say(words.planLead)}
            crumbs={[{ label: ui.say(words.meetings), href: paths.meetings({}) }]}
          />
          <CommandForm ui={ui} command={plan}>
            {input('who', {
              options: view.places.map(({ value, name }) => ({ value, label: ui.say(name) })),
              value: view.chosen ?? view.places[0]?.value,
            })}
            <FieldPair>
              {input('day')}
              {input('starts', { width: 's', value: '13.00' })}
            </FieldPair>
            <FieldPair>
              {input('minutesLong', { value: 120 })}
              {input('rhythm')}
            </FieldPair>
            {input('place', { width: 'l' })}
            {input('link', { width: 'l' })}
            <details open={hasMore}>
              <summary>{ui.say(words.more)}</summary>
              <div class="stack-5">
                {input('title', { width: 'l' })}
                {input('requiredParties')}
                {input('isConvenorRotating')}
              </div>
            </details>
          </CommandForm>
        </>
      );
    },
  });
}
