import { removeItem } from '../../../app/features/meetings/arrange.ts';
import { addNote } from '../../../app/features/meetings/notes/notes.ts';
import { paths } from '../../../app/http/paths.ts';
import { ids, personas } from '../../support/county.ts';
import {
  attended,
  board,
  closed,
  held,
  itemIn,
  justId,
  lookedAt,
  nextNumber,
  planned,
  summoned,
} from '../meeting-ground.ts';
import { type Ground, holdersOf, type Rows, type Who } from '../row.ts';

const participants = holdersOf('coordinator', 'teamWorker', 'groupMember', 'groupChair', 'office', 'boardMember');
const planners = holdersOf('coordinator', 'groupChair', 'teamWorker', 'office');
/** Of Heby's group. */
const readers = ['coordinator', 'member', 'chair'] as const;
const runners = ['coordinator', 'chair'] as const;
const office = ['office'] as const;

const input = (arrange: (ground: Ground) => Promise<object>) => ({
  arrange: async (ground: Ground) => ({ input: { ...(await arrange(ground)) } }),
});
const ran = (arrange: (ground: Ground) => Promise<object>) => ({ does: runners, ...input(arrange) });

export const meetingRows: Rows = {
  pages: {
    [paths.meetings.pattern]: { sees: participants, forms: { 'meeting.endSeries': runners } },
    [paths.newMeeting.pattern]: { sees: planners, forms: { 'meeting.plan': planners } },
    [paths.meetingNotes.pattern]: { sees: participants, forms: { 'meeting.acknowledge': ['teamWorker'] } },
    [paths.meetingCalendar.pattern]: { sees: readers, params: justId },
    [paths.meetingMinutes.pattern]: { sees: readers, params: justId },
    [paths.meetingPreread.pattern]: {
      sees: readers,
      params: justId,
      forms: {
        'meeting.answerQuestions': readers,
        'meeting.setPreread': runners,
        'meeting.addQuestion': runners,
        'meeting.dropQuestion': runners,
      },
    },
    [paths.meetingAttendance.pattern]: { sees: readers, params: justId, forms: { 'meeting.attend': runners } },
    [paths.meetingItem.pattern]: {
      sees: readers,
      params: lookedAt,
      forms: {
        'meeting.writeItem': runners,
        'meeting.addNote': runners,
        'meeting.removeNote': runners,
        'meeting.propose': office,
        'meeting.setDisqualified': office,
        'meeting.vote': ['office', 'board'],
        'meeting.settle': office,
      },
    },
    [paths.meeting.pattern]: {
      sees: readers,
      params: justId,
      forms: {
        'meeting.addItem': runners,
        'meeting.fill': runners,
        'meeting.removeItem': runners,
        'meeting.restoreItem': runners,
        'meeting.moveItem': runners,
        'meeting.summon': runners,
        'meeting.move': runners,
        'meeting.cancel': runners,
        'meeting.answer': readers,
        'meeting.open': runners,
        'meeting.carryRest': runners,
        'meeting.close': runners,
        'meeting.approve': ['chair'],
        'meeting.nameOfficers': office,
        'meeting.nameConvenor': runners,
      },
    },
  },

  commands: {
    'meeting.plan': {
      does: planners,
      arrange: async ({ house }: Ground, who: Who) => {
        const at = new Date(house.clock.now().getTime() + 3_600_000 + nextNumber() * 60_000);
        const group = who === 'nobody' ? undefined : personas[who].functions.find((one) => 'group' in one);
        const isWorker = who === 'teamWorker';
        return {
          input: {
            who:
              who === 'office'
                ? 'board'
                : `${isWorker ? 'sync' : 'group'}:${group && 'group' in group ? group.group : ids.groupHeby}`,
            day: '2026-11-17',
            starts: at.toLocaleTimeString('sv-SE', {
              timeZone: 'Europe/Stockholm',
              hour: '2-digit',
              minute: '2-digit',
            }),
            minutesLong: '60',
          },
        };
      },
    },
    'meeting.endSeries': ran(async ({ house }) => {
      const number = nextNumber();
      const plan = house.house.commands.get('meeting.plan');
      if (!plan) throw new Error('Nothing plans meetings.');
      await house.do('coordinator', plan, {
        who: `group:${ids.groupHeby}`,
        day: `2027-${String((number % 12) + 1).padStart(2, '0')}-${String((number % 27) + 1).padStart(2, '0')}`,
        starts: `${(number % 12) + 7}:${String(number % 60).padStart(2, '0')}`,
        minutesLong: '61',
        rhythm: 'halfYearly',
      });
      const [row] = await house.sql<{ id: string }>(
        'select id from meeting_series where ended_at is null order by id desc limit 1',
      );
      return { seriesId: row?.id };
    }),
    'meeting.addItem': ran(async (ground) => ({ ...(await planned(ground)), title: 'Egen punkt' })),
    'meeting.fill': ran(planned),
    'meeting.removeItem': ran(async (ground) => itemIn(ground, (await planned(ground)).id)),
    'meeting.restoreItem': ran(async (ground) => {
      const one = await itemIn(ground, (await planned(ground)).id);
      await ground.house.do('coordinator', removeItem, one);
      return one;
    }),
    'meeting.moveItem': ran(async (ground) => ({
      ...(await itemIn(ground, (await planned(ground)).id)),
      direction: 'down',
    })),
    'meeting.summon': ran(planned),
    'meeting.move': ran(async (ground) => {
      const number = nextNumber();
      return {
        ...(await planned(ground)),
        day: '2026-12-01',
        starts: `${(number % 12) + 7}:${String(number % 60).padStart(2, '0')}`,
        minutesLong: '60',
      };
    }),
    'meeting.cancel': ran(async (ground) => ({ ...(await planned(ground)), reason: 'För få kan komma.' })),
    'meeting.answer': {
      does: readers,
      arrange: async (ground) => ({ input: { ...(await summoned(ground)), answer: 'comes' } }),
    },
    'meeting.open': ran(planned),
    'meeting.attend': ran(async (ground) => ({ id: (await held(ground)).id, present: [personas.chair.id] })),
    'meeting.carryRest': ran(async (ground) => ({ id: (await held(ground)).id })),
    'meeting.close': ran(async (ground) => ({ id: (await attended(ground)).id })),
    'meeting.approve': { does: ['chair'], ...input(async (ground) => ({ id: (await closed(ground)).id })) },
    'meeting.nameOfficers': {
      does: office,
      arrange: async (ground) => {
        const { house } = ground;
        const adjusterId = house.house.newId();
        await house.sql('insert into account (id, email, name, created_at) values ($1, $2, $3, now())', [
          adjusterId,
          `${adjusterId}@example.se`,
          'Sten Odelius',
        ]);
        await house.sql(
          `insert into held_function (association_id, id, account_id, role, member_id, starts_on) values ($1, $2, $2, 'boardMember', $3, '2020-01-01')`,
          [ids.association, adjusterId, ids.fk],
        );
        return { input: { ...(await planned(ground, 'office')), chairId: personas.board.id, adjusterId } };
      },
      choices: ['chairId', 'adjusterId'],
    },
    'meeting.nameConvenor': {
      ...ran(async (ground) => ({ ...(await planned(ground)), convenorId: personas.coordinator.id })),
      choices: ['convenorId'],
    },
    'meeting.writeItem': ran(async (ground) => ({ ...(await held(ground)), version: '0', minutes: 'Vi talade.' })),
    'meeting.addNote': ran(async (ground) => ({
      ...(await held(ground)),
      role: 'teamWorker',
      text: 'Ring vårdcentralen.',
      dueOn: '2026-12-01',
    })),
    'meeting.removeNote': ran(async (ground) => {
      const one = await held(ground);
      await ground.house.do('coordinator', addNote, { ...one, role: 'teamWorker', text: 'Ring.' });
      const [note] = await ground.house.sql<{ id: string }>('select id from meeting_note where item_id = $1', [
        one.itemId,
      ]);
      return { ...one, noteId: note?.id };
    }),
    'meeting.acknowledge': {
      does: ['teamWorker'],
      ...input(async (ground) => {
        const one = await closed(ground);
        const [note] = await ground.house.sql<{ id: string }>('select id from meeting_note where item_id = $1', [
          one.itemId,
        ]);
        return { noteId: note?.id };
      }),
    },
    'meeting.setPreread': ran(async (ground) => ({ ...(await planned(ground)), preread: 'Läs det här.' })),
    'meeting.addQuestion': ran(async (ground) => ({ ...(await planned(ground)), text: 'Vad ser ni?' })),
    'meeting.dropQuestion': ran(async (ground) => {
      const { id } = await planned(ground);
      const [question] = await ground.house.sql<{ id: string }>(
        'select id from preread_question where meeting_id = $1 limit 1',
        [id],
      );
      return { id, questionId: question?.id };
    }),
    'meeting.answerQuestions': {
      does: readers,
      arrange: async (ground) => {
        const { id } = await summoned(ground);
        const [question] = await ground.house.sql<{ id: string }>(
          'select id from preread_question where meeting_id = $1 limit 1',
          [id],
        );
        return { input: { id, answers: [{ questionId: question?.id, text: 'Att ingen svarar.' }] } };
      },
    },
    'meeting.propose': {
      does: office,
      ...input(async (ground) => {
        const { id, itemId } = await board(ground);
        return { id, itemId, proposal: 'Vi avslutar.' };
      }),
    },
    'meeting.setDisqualified': {
      does: office,
      ...input(async (ground) => {
        const { id, itemId } = await board(ground);
        return { id, itemId };
      }),
    },
    'meeting.vote': {
      does: ['office', 'board'],
      ...input(async (ground) => ({ ...(await board(ground)), vote: 'for' })),
      choices: ['seatId'],
    },
    'meeting.settle': {
      does: office,
      ...input(async (ground) => {
        const { id, itemId } = await board(ground);
        return { id, itemId, how: 'acclamation' };
      }),
    },
  },

  queries: {
    'meeting.list': { finds: participants },
    'meeting.planForm': { finds: planners },
    'meeting.view': { finds: readers, params: justId },
    'meeting.item': { finds: readers, params: lookedAt },
    'meeting.preread': { finds: readers, params: justId },
    'meeting.calendar': { finds: readers, params: justId },
    'meeting.notesToMe': { finds: participants },
    'meeting.tasks': { finds: participants },
  },
};
