import type { z } from 'zod';
import type { Block, Document, Section } from '../../../documents/document.ts';
import { renderPdf } from '../../../documents/pdf.ts';
import { dayWords, momentWords } from '../../../http/dates.ts';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import type { Ui } from '../../../http/ui.tsx';
import { dayOf } from '../../../kernel/clock.ts';
import type { Query } from '../../../kernel/command.ts';
import { roleNames } from '../../../kernel/roles.ts';
import { mandateNames, partyNames } from '../../organisation/index.ts';
import { participants } from '../access.ts';
import { timeWords } from '../letters.ts';
import { resultNames, stateNames } from '../meeting.ts';
import { votes } from '../quorum.ts';
import { voteNames, words } from '../texts.ts';
import type { ItemView, MeetingView } from '../view-model.ts';

/** Read long after: every day has its year. */
const ever = ({ language }: Ui) => ({ language, today: '' });

const hasMinutes = ({ state }: MeetingView): boolean => state === 'held' || state === 'closed' || state === 'approved';

const paragraphs = (text: string): Block[] =>
  text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ kind: 'paragraph', text: part.trim() }));

function approvals(ui: Ui, view: MeetingView): string[] {
  const said = (person: MeetingView['chair'], at: Date | null): string[] => {
    if (!person) return [];
    const { name } = person;
    return [
      at ? ui.say(words.approvedBy, { name, when: momentWords(ever(ui), at) }) : ui.say(words.notApproved, { name }),
    ];
  };
  const { state, approvedAt } = view;
  const whole = ui.say(stateNames[state]);
  return [
    approvedAt ? `${whole} ${momentWords(ever(ui), approvedAt)}` : whole,
    ...(view.body === 'board' && hasMinutes(view)
      ? [...said(view.chair, view.chairApprovedAt), ...said(view.adjuster, view.adjusterApprovedAt)]
      : []),
  ];
}

function attendance(ui: Ui, view: MeetingView): Section[] {
  if (!view.hasAttendance) return [];
  const shown = view.people.filter(({ isPresent, isSubstitute }) => isPresent || !isSubstitute);
  const heading = ui.say(words.attendance);
  // A member of the board decides there: only a group asks with what mandate somebody came.
  const hasMandates = view.body !== 'board';
  const columns = [words.name, words.party, ...(hasMandates ? [words.mandate] : []), words.attendance];
  const rows = shown.map((one) => [
    one.isSubstitute ? `${one.name} (${ui.say(words.deputy)})` : one.name,
    one.memberName ?? ui.say(one.party ? partyNames[one.party] : roleNames[one.role]),
    ...(hasMandates ? [one.mandate ? ui.say(mandateNames[one.mandate]) : '–'] : []),
    ui.say(one.isPresent ? words.present : words.absent),
  ]);
  return [
    {
      heading,
      blocks: [
        {
          kind: 'table',
          table: {
            caption: ui.say(words.people),
            columns: columns.map((label) => ({ label: ui.say(label), kind: 'text' })),
            rows,
          },
        },
        ...paragraphs(view.othersPresent && ui.say(words.others, { names: view.othersPresent })),
      ],
    },
  ];
}

function itemSection(ui: Ui, view: MeetingView, item: ItemView, number: number): Section {
  const given = view.votes.filter(({ itemId }) => itemId === item.id);
  const ballots = votes.flatMap((vote) => {
    const names = given.filter((one) => one.vote === vote).map(({ name }) => name);
    return names.length > 0 ? [`${ui.say(voteNames[vote])}: ${names.join(', ')}.`] : [];
  });
  const named = (label: keyof typeof words, text: string): (readonly [string, string])[] =>
    text === '' ? [] : [[ui.say(words[label]), text]];
  const notes = view.notes.filter(({ itemId }) => itemId === item.id);
  const facts = [
    ...named('proposal', item.proposal),
    ...named('vote', ballots.join(' ')),
    ...named('conclusion', item.conclusion),
    ...named(
      'result',
      [item.result && ui.say(resultNames[item.result]), item.outcome && ui.say(item.outcome)]
        .filter(Boolean)
        .join('. '),
    ),
    ...notes.map(({ role, text, dueOn }): readonly [string, string] => [
      ui.say(roleNames[role]),
      dueOn ? `${text} ${ui.say(words.doneBy, { day: dayWords(ever(ui), dueOn) })}.` : text,
    ]),
  ];
  return {
    heading: `${number}. ${ui.say(item.title)}`,
    blocks: [
      ...paragraphs(ui.say(item.background)),
      ...(hasMinutes(view) ? paragraphs(item.minutes || ui.say(words.noMinutes)) : []),
      ...(item.disqualified.length > 0
        ? paragraphs(ui.say(words.disqualified, { names: item.disqualified.join(', ') }))
        : []),
      ...(facts.length > 0 ? [{ kind: 'facts' as const, facts }] : []),
    ],
  };
}

/** Before the meeting its agenda, afterwards its minutes: what the page says, to be kept where the authority keeps its records. */
function minutesDocument(ui: Ui, view: MeetingView): Document {
  const what = ui.say(hasMinutes(view) ? words.minutes : words.agenda);
  const where = view.place && `${ui.say(words.place)}: ${view.place}`;
  const led = [
    ...(view.convenor ? [`${ui.say(words.convenor)}: ${view.convenor.name}`] : []),
    ...(view.chair ? [`${ui.say(words.chair)}: ${view.chair.name}`] : []),
    ...(view.adjuster ? [`${ui.say(words.adjuster)}: ${view.adjuster.name}`] : []),
  ];
  const author = [ui.association?.name, view.group?.name].filter(Boolean).join(', ') || 'Farled';
  const time = timeWords(ui.language, '', { starts_at: view.startsAt, ends_at: view.endsAt });
  return {
    title: `${what}: ${ui.say(view.name)}`,
    language: ui.language,
    date: dayOf(view.startsAt),
    author,
    lead: [author, time, where, ...led, ...approvals(ui, view)].filter((line) => line !== ''),
    sections: [...attendance(ui, view), ...view.items.map((item, index) => itemSection(ui, view, item, index + 1))],
  };
}

export function minutesFilePageWith(query: Query<z.ZodObject, MeetingView>) {
  return page({
    path: paths.meetingMinutes.pattern,
    audience: participants,
    query,
    title: () => '',
    render: () => '',
    file: async (view: MeetingView, ui) => ({
      body: await renderPdf(minutesDocument(ui, view), { standard: 'a-2a' }),
      type: 'application/pdf',
      name: `${dayOf(view.startsAt)} ${ui.say(hasMinutes(view) ? words.minutes : words.agenda).toLowerCase()}.pdf`,
    }),
  });
}
