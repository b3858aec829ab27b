import { z } from 'zod';
import { EmptyState, Fact, Head, Quote, Section } from '../../design/parts.tsx';
import { SaidIn } from '../../design/said.tsx';
import { dayWords, momentWords } from '../../http/dates.ts';
import { type AnyPage, page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import { CommandField, CommandForm } from '../../http/ui.tsx';
import { holds } from '../../kernel/actor.ts';
import { type AnyCommand, query } from '../../kernel/command.ts';
import { field } from '../../kernel/fields.ts';
import type { Text } from '../../kernel/text.ts';
import { decideHeld, type HeldLine, heldList } from './second-person.ts';

const words = {
  title: { sv: 'Pekar numret ut någon?', en: 'Does the number point somebody out?' },
  lead: {
    sv: 'En kollega har skrivit ett nummer och säger att det inte hör till en person. Läs och avgör. Inget är skickat.',
    en: 'A colleague wrote a number and says that it belongs to no person. Read and decide. Nothing is sent.',
  },
  empty: { sv: 'Inget nummer väntar på dig.', en: 'No number waits for you.' },
  mine: { sv: 'Väntar på en kollega', en: 'Waits for a colleague' },
  mineNote: {
    sv: 'Be någon hos er att öppna den här sidan. Efter {day} tas texten bort.',
    en: 'Ask somebody of yours to open this page. After {day} the text is deleted.',
  },
  reason: { sv: 'Skäl: {reason}', en: 'Reason: {reason}' },
  purgeTitle: { sv: 'Ta bort en uppgift som pekar ut någon', en: 'Remove what points somebody out' },
  purgeLead: {
    sv: 'Orden tas bort ur frågan, samtalet, rådet, historiken, sökningen och brev som inte är skickade. Det går inte att ångra.',
    en: 'The words leave the question, the dialogue, the advice, the history, the search and letters not yet sent. It cannot be undone.',
  },
  everywhere: {
    sv: 'Står orden också i hinder, möten eller andra frågor? Ta bort dem ur alla gruppens texter',
    en: 'Do the words also stand in obstacles, meetings or other questions? Remove them from all texts of the group',
  },
} satisfies Record<string, Text>;

export const secondPersonPage = page({
  path: paths.secondPerson.pattern,
  audience: ['caseOfficer', 'coordinator', 'teamWorker', 'groupMember', 'groupChair', 'manager'],
  query: heldList,
  forms: [{ command: decideHeld }],
  title: (_, ui) => ui.say(words.title),
  render: (view: HeldLine[], ui) => (
    <>
      <Head language={ui.language} title={ui.say(words.title)} lead={ui.say(words.lead)} />
      {view.length === 0 && <EmptyState title={ui.say(words.empty)} />}
      {view.map((line) => (
        <Section title={line.mine ? ui.say(words.mine) : line.by} note={momentWords(ui, line.heldAt)}>
          {line.texts.map(({ text }) => (
            <Quote>{text}</Quote>
          ))}
          {line.reasons.map((reason) => (
            <p class="note">
              <SaidIn words={reason} sentence={(put) => ui.say(words.reason, { reason: put })} />
            </p>
          ))}
          {line.mine ? (
            <Fact>{ui.say(words.mineNote, { day: dayWords(ui, line.expiresOn) })}</Fact>
          ) : (
            <CommandForm ui={ui} command={decideHeld} bound={{ id: line.id }}>
              <CommandField ui={ui} command={decideHeld} name="decision" stacked />
            </CommandForm>
          )}
        </Section>
      ))}
    </>
  ),
});

type CaseNumber = { guidance_case: { id: string; number: string } };

/** Row-level security decides who may open the page; the command asks again. */
const purgeForm = query({
  name: 'identity.purgeForm',
  title: words.purgeTitle,
  audience: ['coordinator', 'caseOfficer'],
  input: z.object({ id: field.id() }),
  read: async (tx, input) =>
    (await tx
      .withTables<CaseNumber>()
      .selectFrom('guidance_case')
      .select(['id', 'number'])
      .where('id', '=', input.id)
      .executeTakeFirst()) ?? null,
});

export function purgePage(purge: AnyCommand): AnyPage {
  return page({
    path: paths.purge.pattern,
    audience: ['coordinator', 'caseOfficer'],
    query: purgeForm,
    forms: [{ command: purge }],
    title: (_, ui) => ui.say(words.purgeTitle),
    render: (view, ui) => (
      <>
        <Head
          language={ui.language}
          title={ui.say(words.purgeTitle)}
          lead={ui.say(words.purgeLead)}
          crumbs={[{ label: view.number, href: paths.case({ id: view.id }) }, { label: ui.say(words.purgeTitle) }]}
        />
        <CommandForm ui={ui} command={purge} bound={{ id: view.id }}>
          <CommandField ui={ui} command={purge} name="words" />
        </CommandForm>
        {holds(ui.actor, 'coordinator') && (
          <p>
            <a href={paths.purgeGroup({})}>{ui.say(words.everywhere)}</a>
          </p>
        )}
      </>
    ),
  });
}

export { purgeForm };
