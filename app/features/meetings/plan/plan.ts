import { z } from 'zod';
import type { Tx } from '../../../database/database.ts';
import type { AgendaSource } from '../../../http/feature.ts';
import { paths } from '../../../http/paths.ts';
import { accountOf } from '../../../kernel/actor.ts';
import { type Circumstances, command, no, query, yes } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import type { Text } from '../../../kernel/text.ts';
import { parties, partyNames } from '../../organisation/index.ts';
import { mayPrepare, participants } from '../access.ts';
import { placeOf, placesOf, placeValue } from '../choices.ts';
import { fillAgenda } from '../fill-agenda.ts';
import { type Body, commonName } from '../meeting.ts';
import { type MeetingFacts, tables } from '../store.ts';
import { takenTimes } from '../taken-times.ts';
import { clash, timeRefusal, when, whenFields } from '../when.ts';
import { proposedConvenor } from './convening.ts';
import { daysOf, plannedAtOnce, rhythmNames, rhythms } from './times.ts';

interface Planned {
  body: Body;
  groupId: string | null;
  groupName: string | null;
  taken: readonly Date[];
}

/** One meeting, or a series of them for about a year. The first one gets its agenda at once. */
export function planCommand(sources: () => readonly AgendaSource[]) {
  return command({
    name: 'meeting.plan',
    title: { sv: 'Planera möte', en: 'Plan a meeting' },
    past: { sv: 'Planerade mötet', en: 'Planned the meeting' },
    verb: { sv: 'Planera', en: 'Plan' },
    audience: ['coordinator', 'groupChair', 'teamWorker', 'office'],
    input: z.object({
      who: field.pick({ label: { sv: 'Vilka möts?', en: 'Who meets?' } }),
      title: field.optionalText({
        label: { sv: 'Rubrik', en: 'Title' },
        hint: { sv: 'Lämna tomt för gruppens namn.', en: 'Leave empty for the name of the group.' },
        max: 120,
      }),
      ...whenFields,
      rhythm: field.optionalChoice({
        label: { sv: 'Hur ofta?', en: 'How often?' },
        hint: { sv: 'Lämna tomt för ett enda möte.', en: 'Leave empty for one meeting only.' },
        values: rhythms,
        names: rhythmNames,
      }),
      requiredParties: field.choices({
        label: { sv: 'Parter som måste vara med', en: 'Parties that must take part' },
        values: parties,
        names: partyNames,
      }),
      isConvenorRotating: field.checkbox({
        label: { sv: 'Parterna turas om att kalla', en: 'The parties take turns to call the meeting' },
      }),
    }),
    ungated: ['who', 'starts', 'place', 'link'],
    read: async (tx, input, { actor }): Promise<Planned | null> => {
      const place = placeOf(input.who);
      if (!place || !mayPrepare(actor, place)) return null;
      const group = place.groupId === null ? null : await groupNamed(tx, place.groupId);
      if (place.groupId !== null && !group) return null;
      return { ...place, groupName: group?.name ?? null, taken: await takenTimes(tx, place) };
    },
    may: (actor, target) => mayPrepare(actor, target),
    decide: (target, input, { now, newId }) => {
      const refused = timeRefusal(input, now);
      if (refused) return refused;
      const days = input.rhythm ? daysOf(input.rhythm, input.day, plannedAtOnce[input.rhythm]) : [input.day];
      const times = days.map((day) => when({ ...input, day }));
      const taken = new Set(target.taken.map((at) => at.getTime()));
      if (times.some(({ startsAt }) => taken.has(startsAt.getTime()))) return no(clash, 'day');
      const name = input.title ? { sv: input.title, en: null } : commonName(target.body, target.groupName);
      const seriesId = input.rhythm ? newId() : null;
      return yes(
        { ...input, target, name, seriesId, meetings: times.map((time) => ({ id: newId(), ...time })) },
        { history: { step: 'plan', meetings: times.length }, audit: { body: target.body, meetings: times.length } },
      );
    },
    write: async (tx, change, circumstances) => {
      const { actor, now } = circumstances;
      const own = { association_id: associationIn(circumstances), body: change.target.body };
      const base = {
        ...own,
        group_id: change.target.groupId,
        title: change.name.sv,
        title_en: change.name.en,
        created_by: accountOf(actor),
      };
      const where = { place: change.place ?? '', link: change.link ?? '' };
      if (change.seriesId && change.rhythm) {
        await tables(tx)
          .insertInto('meeting_series')
          .values({
            ...base,
            ...where,
            id: change.seriesId,
            rhythm: change.rhythm,
            begins_on: change.day,
            starts_at_time: change.starts,
            minutes_long: change.minutesLong,
            required_parties: `{${change.requiredParties.join(',')}}`,
            is_convenor_rotating: change.isConvenorRotating,
            ended_at: null,
            created_at: now,
          })
          .execute();
      }
      const convenor = change.isConvenorRotating ? await proposedConvenor(tx, change.target, change.day) : null;
      const rows = change.meetings.map((one, index) => ({
        ...base,
        ...where,
        ...emptyMeeting,
        id: one.id,
        series_id: change.seriesId,
        starts_at: one.startsAt,
        ends_at: one.endsAt,
        created_at: now,
        convenor_account: index === 0 ? convenor : null,
      }));
      await tables(tx).insertInto('meeting').values(rows).execute();
      const [first] = rows;
      if (!first) throw new Error('A plan holds at least one meeting.');
      await fillAgenda(tx, first, sources(), circumstances);
      return { id: first.id, count: rows.length };
    },
    object: (result, target) => ({ type: 'meeting', id: result.id, groupId: target.groupId }),
    next: (result) => paths.meeting({ id: result.id }),
    done: ({ count }) =>
      count === 1
        ? { sv: 'Mötet är planerat. Gå igenom dagordningen.', en: 'The meeting is planned. Go through the agenda.' }
        : {
            sv: `${count} möten är planerade. Det här är det första.`,
            en: `${count} meetings are planned. This is the first.`,
          },
  });
}

const emptyMeeting = {
  chair_account: null,
  adjuster_account: null,
  others_present: '',
  preread: '',
  answer_by: null,
  summoned_at: null,
  summoned_by: null,
  sequence: 0,
  held_at: null,
  closed_at: null,
  closed_by: null,
  chair_approved_at: null,
  adjuster_approved_at: null,
  approved_at: null,
  cancelled_at: null,
  cancelled_by: null,
  cancel_reason: null,
} satisfies Partial<MeetingFacts>;

export function associationIn({ actor }: Pick<Circumstances, 'actor'>): string {
  if (actor.kind === 'visitor' || actor.associationId === null) throw new Error('A meeting belongs to an association.');
  return actor.associationId;
}

function groupNamed(tx: Tx, id: string): Promise<{ name: string } | undefined> {
  return tables(tx)
    .selectFrom('local_group')
    .select('name')
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
}

export interface PlanView {
  places: { value: string; name: Text; body: Body }[];
  chosen: string | null;
}

/** What the form of a new meeting offers. */
export const planForm = query({
  name: 'meeting.planForm',
  title: { sv: 'Nytt möte', en: 'New meeting' },
  audience: participants,
  input: z.object({ who: field.optionalText({ label: { sv: 'Vilka möts?', en: 'Who meets?' } }) }),
  read: async (tx, { who }, { actor }): Promise<PlanView | null> => {
    const places = await placesOf(tx, actor);
    if (places.length === 0) return null;
    return {
      places: places.map(({ name, ...place }) => ({ value: placeValue(place), name, body: place.body })),
      chosen: who ?? null,
    };
  },
});
