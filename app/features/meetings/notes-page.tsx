import { EmptyState, Head, Quote, Tag } from '../../design/parts.tsx';
import { dayWords } from '../../http/dates.ts';
import { page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import { CommandForm, type Ui } from '../../http/ui.tsx';
import { participants } from './access.ts';
import { type NoteLine, notesToMe } from './list.ts';
import { acknowledge } from './notes.ts';
import { words } from './texts.ts';

function Note({ ui, note }: { ui: Ui; note: NoteLine }) {
  return (
    <div class="stack">
      <Quote>{note.text}</Quote>
      <p class="note">
        {note.meetingTitle && (
          <>
            <a href={paths.meeting({ id: note.meetingId })}>{note.meetingTitle}</a>{' '}
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
        <CommandForm ui={ui} command={acknowledge} bound={{ noteId: note.id }} kind="secondary" />
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
