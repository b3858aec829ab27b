import { Button } from '../../../design/buttons.tsx';
import { EmptyState, Head, Tag } from '../../../design/parts.tsx';
import { dayWords } from '../../../http/dates.ts';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import type { Ui } from '../../../http/ui.tsx';
import { participants } from '../access.ts';
import { type NoteLine, notesToMe } from '../list.ts';
import { RowForm } from '../row-form.tsx';
import { words } from '../texts.ts';
import { Written } from '../written.tsx';
import { acknowledge } from './notes.ts';

function Note({ ui, note }: { ui: Ui; note: NoteLine }) {
  return (
    <div class="stack">
      <Written text={note.text} />
      <p class="note">
        {note.meetingName && (
          <>
            <a href={paths.meeting({ id: note.meetingId })}>
              {ui.say(note.meetingName)}
              <span class="vh">{`, ${dayWords(ui, note.deliveredAt)}`}</span>
            </a>{' '}
          </>
        )}
        {dayWords(ui, note.deliveredAt)}
        {note.dueOn && (
          <>
            {' '}
            <Tag kind={note.readAt === null && note.dueOn < ui.today ? 'port' : 'calm'}>
              {ui.say(words.doneBy, { day: dayWords(ui, note.dueOn) })}
            </Tag>
          </>
        )}
      </p>
      {note.readAt ? (
        <p>
          <Tag kind="starboard">{ui.say(words.acknowledged, { day: dayWords(ui, note.readAt) })}</Tag>
        </p>
      ) : (
        <RowForm ui={ui} command={acknowledge} values={{ noteId: note.id }}>
          <Button
            kind="secondary"
            small
            label={`${ui.say(acknowledge.verb)}: ${note.text.slice(0, 60)}, ${dayWords(ui, note.deliveredAt)}`}
          >
            {ui.say(acknowledge.verb)}
          </Button>
        </RowForm>
      )}
    </div>
  );
}

export const notesPage = page({
  path: paths.meetingNotes.pattern,
  audience: participants,
  query: notesToMe,
  forms: [{ command: acknowledge }],
  guide: 'meetings',
  title: (_, ui) => ui.say(words.notes),
  render: (view: NoteLine[], ui) => (
    <>
      <Head
        language={ui.language}
        title={ui.say(words.notes)}
        lead={ui.say(words.notesLead)}
        crumbs={[{ label: ui.say(words.meetings), href: paths.meetings({}) }]}
      />
      {view.length === 0 ? (
        <EmptyState title={ui.say(words.noNotes)} />
      ) : (
        <div class="stack-5">
          {view.map((note) => (
            <Note ui={ui} note={note} />
          ))}
        </div>
      )}
    </>
  ),
});
