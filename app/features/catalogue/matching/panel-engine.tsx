import type { Ui } from '../../../http/ui.tsx';
import { holds } from '../../../kernel/actor.ts';
import { defaultWords } from '../../../kernel/text.ts';
import { reporters } from '../evidence/evidence-names.ts';

/**
 * Says to the browser where the engine and the rules are, inside the form that the panel stands beside. They are fetched
 * after the page has been shown; until then, and without JavaScript, the server answers.
 */
export function PanelEngine({ ui, rules }: { ui: Ui; rules: string }) {
  return (
    <div
      hidden
      data-later={ui.asset('services-panel.js')}
      data-services={rules}
      data-words={JSON.stringify({ ...defaultWords, ...ui.association?.words })}
      data-may-report={holds(ui.actor, ...reporters) ? 'yes' : undefined}
    />
  );
}
