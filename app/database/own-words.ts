import type { DetectorOptions } from '@farled/deidentify';

/** What an association has of its own and may stand in its texts: names, places, and what its questions' numbers begin with. */
export type OwnWords = Required<DetectorOptions>;

/** SQL for them, where `o` is the association. */
export const ownWords = `json_build_object(
  'allowedNames', coalesce(o.settings -> 'ownNames', '[]'::jsonb),
  'places', (select coalesce(json_agg(distinct place order by place), '[]')
    from municipality m, unnest(m.localities || m.name) place where m.association_id = o.id),
  'numberPrefixes', (select coalesce(json_agg(distinct g.prefix order by g.prefix), '[]')
    from local_group g where g.association_id = o.id))`;
