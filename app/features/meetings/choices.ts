import type { Tx } from '../../database/database.ts';
import { type Actor, groupsOf, holds } from '../../kernel/actor.ts';
import type { Text } from '../../kernel/text.ts';
import { mayPrepare } from './access.ts';
import { type Body, bodyNames, commonName } from './meeting.ts';
import { tables } from './store.ts';

interface Place {
  body: Body;
  groupId: string | null;
}

/** A body and its group as one value of a list: `group:<id>`, `sync:<id>`, `board`. */
export function placeValue({ body, groupId }: Place): string {
  return groupId === null ? body : `${body}:${groupId}`;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function placeOf(value: string): Place | null {
  if (value === 'board') return { body: 'board', groupId: null };
  const [body, groupId] = value.split(':');
  if ((body !== 'group' && body !== 'sync') || !groupId || !uuid.test(groupId)) return null;
  return { body, groupId };
}

/** The bodies that the actor may plan meetings of. */
export async function placesOf(tx: Tx, actor: Actor): Promise<(Place & { name: Text })[]> {
  const ids = groupsOf(actor, 'coordinator', 'groupChair', 'teamWorker');
  const groups =
    ids.length === 0
      ? []
      : await tables(tx)
          .selectFrom('local_group')
          .select(['id', 'name'])
          .where('id', 'in', ids)
          .where('ended_on', 'is', null)
          .orderBy('name')
          .execute();
  const places: (Place & { name: Text })[] = (['group', 'sync'] as const).flatMap((body) =>
    groups
      .map(({ id, name }) => ({
        body,
        groupId: id,
        name: body === 'sync' ? commonName('sync', name) : { sv: name, en: name },
      }))
      .filter((place) => mayPrepare(actor, place)),
  );
  if (holds(actor, 'office')) places.push({ body: 'board', groupId: null, name: bodyNames.board });
  return places;
}
