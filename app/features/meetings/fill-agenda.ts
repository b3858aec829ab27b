import type { Tx } from '../../database/database.ts';
import type { AgendaSource, AgendaSuggestion } from '../../http/feature.ts';
import { accountOf } from '../../kernel/actor.ts';
import { dayOf } from '../../kernel/clock.ts';
import type { Circumstances } from '../../kernel/command.ts';
import { speaker, type Text } from '../../kernel/text.ts';
import { type FirstQuestion, firstQuestions, standingNames, standingOf } from './meeting.ts';
import { type ItemRow, type MeetingFacts, tables, wordsOf } from './store.ts';

/** What could stand on the agenda and does not yet. */
export interface Waiting {
  source: string;
  standing: ItemRow['standing'];
  subjectId: string | null;
  title: Text;
  background: Text;
  href: string | null;
  carriedFrom: string | null;
  late: boolean;
}

/**
 * Everything that waits for this meeting, in the order of an agenda: what always stands there, what earlier meetings left
 * over, and what other features bring. What was taken off is not offered again, and what several bring about one matter is
 * one item.
 */
export async function waitingFor(tx: Tx, meeting: MeetingFacts, sources: readonly AgendaSource[]): Promise<Waiting[]> {
  const there = await tables(tx).selectFrom('agenda_item').selectAll().where('meeting_id', '=', meeting.id).execute();
  const subjects = new Set(there.flatMap((item) => item.subject_id ?? []));
  const plain = { background: same(''), href: null, subjectId: null, carriedFrom: null, late: false };
  const standing: Waiting[] = standingOf[meeting.body]
    .filter((one) => !there.some((item) => item.standing === one))
    .map((one) => ({ ...plain, source: 'standing', standing: one, title: standingNames[one] }));
  const left = await leftOver(tx, meeting);
  // A thing of another feature comes again from there for as long as it waits; one's own items nobody else remembers.
  const carried: Waiting[] = left
    .filter((item) => item.subject_id === null)
    .map((item) => ({
      ...plain,
      source: item.source,
      standing: null,
      ...wordsOf(item),
      href: item.href,
      carriedFrom: item.id,
    }));
  const brought: Waiting[] = [];
  if (meeting.body !== 'sync') {
    const on = dayOf(meeting.starts_at);
    for (const source of sources) {
      const items = meeting.group_id === null ? source.boardItems?.(tx, on) : source.items(tx, meeting.group_id, on);
      for (const item of (await items) ?? []) {
        if (subjects.has(item.subjectId)) continue;
        subjects.add(item.subjectId);
        if (there.some(({ href }) => href === item.href)) continue;
        const background = filled(item);
        const matter = brought.find(({ href }) => href === item.href);
        if (matter) {
          matter.background = {
            sv: `${matter.background.sv} ${background.sv}`,
            en: `${matter.background.en} ${background.en}`,
          };
          matter.late ||= item.late ?? false;
          continue;
        }
        brought.push({
          ...plain,
          source: source.name,
          standing: null,
          subjectId: item.subjectId,
          title: typeof item.title === 'string' ? same(item.title) : item.title,
          background,
          href: item.href,
          carriedFrom: left.findLast((one) => one.subject_id === item.subjectId)?.id ?? null,
          late: item.late ?? false,
        });
      }
    }
  }
  return [...standing, ...carried, ...brought.filter(({ late }) => late), ...brought.filter(({ late }) => !late)];
}

const same = (own: string): Text => ({ sv: own, en: own });

function filled({ why, values }: AgendaSuggestion): Text {
  return { sv: speaker('sv')(why, values), en: speaker('en')(why, values) };
}

/** Postponed at a closed meeting, or on the agenda of one that never was; each goes on once. */
function leftOver(tx: Tx, meeting: MeetingFacts): Promise<ItemRow[]> {
  let asked = tables(tx)
    .selectFrom('agenda_item as i')
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.association_id', '=', 'i.association_id').onRef('m.id', '=', 'i.meeting_id'),
    )
    .selectAll('i')
    .where('m.body', '=', meeting.body)
    .where('m.id', '<>', meeting.id)
    .where('i.removed_at', 'is', null)
    .where('i.standing', 'is', null)
    .where((is) =>
      is.or([
        is.and([is('m.closed_at', 'is not', null), is('i.result', '=', 'carried')]),
        is.and([is('m.cancelled_at', 'is not', null), is('i.result', 'is', null)]),
      ]),
    )
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('agenda_item as n')
            .select('n.id')
            .whereRef('n.association_id', '=', 'i.association_id')
            .whereRef('n.carried_from', '=', 'i.id'),
        ),
      ),
    )
    .orderBy('m.starts_at')
    .orderBy('i.position');
  asked =
    meeting.group_id === null
      ? asked.where('m.group_id', 'is', null)
      : asked.where('m.group_id', '=', meeting.group_id);
  return asked.execute();
}

/** Puts everything that waits on the agenda, after what stands there. */
export async function fillAgenda(
  tx: Tx,
  meeting: MeetingFacts,
  sources: readonly AgendaSource[],
  circumstances: Circumstances,
): Promise<number> {
  const waiting = await waitingFor(tx, meeting, sources);
  await addItems(tx, meeting, waiting, circumstances);
  if (waiting.some(({ standing }) => standing === 'caseAnalysis')) await askFirstQuestions(tx, meeting, circumstances);
  return waiting.length;
}

export async function addItems(
  tx: Tx,
  meeting: Pick<MeetingFacts, 'association_id' | 'id'>,
  items: readonly Omit<Waiting, 'late'>[],
  { actor, now, newId }: Pick<Circumstances, 'actor' | 'now' | 'newId'>,
): Promise<void> {
  if (items.length === 0) return;
  const { last } = await tables(tx)
    .selectFrom('agenda_item')
    .select((one) => one.fn.max('position').as('last'))
    .where('meeting_id', '=', meeting.id)
    .executeTakeFirstOrThrow();
  await tables(tx)
    .insertInto('agenda_item')
    .values(
      items.map((item, index) => ({
        association_id: meeting.association_id,
        id: newId(),
        meeting_id: meeting.id,
        position: (last ?? 0) + index + 1,
        source: item.source,
        standing: item.standing,
        subject_id: item.subjectId,
        title: item.title.sv.slice(0, 200),
        title_en: item.title.en === item.title.sv ? null : item.title.en.slice(0, 200),
        background: item.background.sv,
        background_en: item.background.en === item.background.sv ? null : item.background.en,
        href: item.href,
        added_at: now,
        added_by: accountOf(actor),
        removed_at: null,
        removed_by: null,
        carried_from: item.carriedFrom,
        minutes: '',
        conclusion: '',
        version: 0,
        written_at: null,
        written_by: null,
        proposal: '',
        disqualified: [],
        result: null,
        result_at: null,
        result_by: null,
        outcome: null,
      })),
    )
    .execute();
}

async function askFirstQuestions(tx: Tx, meeting: MeetingFacts, { newId }: Circumstances): Promise<void> {
  await tables(tx)
    .insertInto('preread_question')
    .values(
      Object.entries(firstQuestions).map(([standing, text], index) => ({
        association_id: meeting.association_id,
        id: newId(),
        meeting_id: meeting.id,
        position: index + 1,
        text: text.sv,
        standing: standing as FirstQuestion,
      })),
    )
    .execute();
}
