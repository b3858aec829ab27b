import { Head, Remark, Section } from '../../../design/parts.tsx';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import type { Text } from '../../../kernel/text.ts';
import { handOverLeft, type LeftQuestionsView, leftQuestionsView } from './left-questions.ts';

const words = {
  title: { sv: 'Öppna frågor efter {name}', en: 'Open questions of {name}' },
  lead: {
    sv: 'Frågorna har ingen som frågar längre, så råden når ingen. Du läser dem inte: du väljer vem som tar över dem.',
    en: 'Nobody asks these questions any more, so advice reaches nobody. You do not read them: you choose who takes them over.',
  },
  organisation: { sv: 'Organisationen', en: 'The organisation' },
  people: { sv: 'Personer', en: 'People' },
  askedFor: { sv: 'Ställda för {member}', en: 'Asked for {member}' },
  to: { sv: 'Till {groups}', en: 'To {groups}' },
  others: { sv: 'Också ställda för', en: 'Also asked for' },
  nobody: {
    sv: '{member} har ingen annan handläggare i Farled. Bjud in någon dit först.',
    en: '{member} has no other case officer in Farled. Invite somebody there first.',
  },
  invite: { sv: 'Bjud in någon', en: 'Invite somebody' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, Text>;

export const leftQuestionsPage = page({
  path: paths.leftQuestions.pattern,
  audience: ['administrator'],
  query: leftQuestionsView,
  forms: [{ command: handOverLeft, bind: ({ params }) => ({ id: params.id }) }],
  guide: 'administrator',
  title: (view, ui) => ui.say(words.title, { name: view.name }),
  render: (view, ui) => <LeftQuestions ui={ui} view={view} />,
});

/** One organisation at a time: a question is never handed from one to another. */
function LeftQuestions({ ui, view }: { ui: Ui; view: LeftQuestionsView }) {
  const { chosen } = view;
  const place = view.places.find(({ memberId }) => memberId === chosen?.memberId);
  const others = view.places.filter((one) => one !== place);
  const person = paths.person({ id: view.id });
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(words.title, { name: view.name })}
        lead={ui.say(words.lead)}
        crumbs={[
          { label: ui.say(words.organisation), href: paths.organisation({}) },
          { label: ui.say(words.people), href: paths.people({}) },
          { label: view.name, href: person },
        ]}
      />
      {place && chosen && (
        <Section
          title={ui.say(words.askedFor, { member: place.memberName })}
          note={ui.say(words.to, { groups: place.groups.join(', ') })}
          first
        >
          {chosen.officers.length === 0 ? (
            <Remark title={ui.say(words.nobody, { member: place.memberName })}>
              <a href={paths.invitations({})}>{ui.say(words.invite)}</a>
            </Remark>
          ) : (
            <CommandForm
              ui={ui}
              command={handOverLeft}
              bound={{ memberId: chosen.memberId }}
              moreActions={<a href={person}>{ui.say(words.cancel)}</a>}
            >
              <CommandField
                ui={ui}
                command={handOverLeft}
                name="takerId"
                width="l"
                options={chosen.officers.map(({ id, name }) => ({ value: id, label: name }))}
              />
            </CommandForm>
          )}
        </Section>
      )}
      {others.length > 0 && (
        <Section title={ui.say(words.others)}>
          <ul>
            {others.map(({ memberId, memberName }) => (
              <li>
                <a href={`?member=${memberId}`}>{memberName}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
