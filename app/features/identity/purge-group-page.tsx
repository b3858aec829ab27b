import { Head } from '../../design/parts.tsx';
import { type AnyPage, page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import { CommandField, CommandForm } from '../../http/ui.tsx';
import type { AnyCommand } from '../../kernel/command.ts';
import type { Text } from '../../kernel/text.ts';
import { type PurgeGroupView, purgeGroupForm } from './purge-group.ts';

const words = {
  lead: {
    sv: 'Orden tas bort ur frågor, hinder, möten, beslut, historik, sökning och brev som inte är skickade. Det går inte att ångra. Står det bara i ett ärende: gör det från ärendets sida.',
    en: 'The words leave questions, obstacles, meetings, decisions, history, search and letters not yet sent. It cannot be undone. If they stand in one case only: do it from that case’s page.',
  },
  association: { sv: 'Förbundets egna texter', en: 'The association’s own texts' },
} satisfies Record<string, Text>;

export function purgeGroupPage(purge: AnyCommand): AnyPage {
  return page({
    path: paths.purgeGroup.pattern,
    audience: ['coordinator', 'office', 'administrator'],
    query: purgeGroupForm,
    forms: [{ command: purge }],
    guide: 'case',
    title: (_, ui) => ui.say(purgeGroupForm.title),
    render: (view: PurgeGroupView, ui) => (
      <>
        <Head language={ui.language} title={ui.say(purgeGroupForm.title)} lead={ui.say(words.lead)} />
        <CommandForm ui={ui} command={purge}>
          <CommandField
            ui={ui}
            command={purge}
            name="group"
            options={view.choices.map(({ id, name }) => ({ value: id, label: name ?? ui.say(words.association) }))}
          />
          <CommandField ui={ui} command={purge} name="words" />
        </CommandForm>
      </>
    ),
  });
}
