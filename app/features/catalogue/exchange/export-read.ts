import { serviceWords } from '@farled/eligibility';
import type { Selectable } from 'kysely';
import { holds } from '../../../kernel/actor.ts';
import { query } from '../../../kernel/command.ts';
import type { Text } from '../../../kernel/text.ts';
import { serviceOf } from '../matching/attributes.ts';
import { compiledCatalogue } from '../matching/compiled.ts';
import { ruleFileOf } from '../matching/engine.ts';
import { findServices, incomesOf, type SearchView, searchServices } from '../search/search.ts';
import { keepers, type ServiceState, stateOf } from '../service.ts';
import { freshnessOf, homeOf, type ServiceFacts, type ServiceRow, tables } from '../store.ts';

/** What leaves the house of an entry: not who is responsible for it, and not what was said of it before. */
export type ExportedFacts = Omit<
  ServiceFacts,
  'conditions_text' | 'checked_before' | 'is_public' | 'interval_days' | 'owner_name' | 'owner_email'
>;

export interface ExportedService {
  facts: ExportedFacts;
  state: ServiceState;
  verifiedOn: string | null;
  /** Whom it is open to, in a sentence made from the rule. */
  openTo: Text;
}

export interface ExportView {
  services: ExportedService[];
  search: SearchView['search'];
  incomes: SearchView['incomes'];
}

/** Everything that the same search shows on all its pages, in the same order. */
export const exportServices = query({
  name: 'catalogue.export',
  title: { sv: 'Insatserna som fil', en: 'The services as a file' },
  audience: 'signedIn',
  input: searchServices.input,
  read: async (tx, input, circumstances): Promise<ExportView | null> => {
    const { actor, today } = circumstances;
    const association = homeOf(actor);
    const compiled = await compiledCatalogue(tx, association, today);
    const scope = { association, today, mayKeep: holds(actor, ...keepers), compiled, page: 'all' } as const;
    const ids = (await findServices(tx, input, scope)).lines.map((line) => line.id);
    const rows = await tables(tx)
      .selectFrom('service')
      .selectAll()
      .where('association_id', '=', association)
      .where('id', 'in', ids.length > 0 ? ids : ['00000000-0000-0000-0000-000000000000'])
      .execute();
    const byId = new Map(rows.map((row) => [row.id, row]));
    const inOrder = ids.flatMap((id) => byId.get(id) ?? []);
    const services = inOrder.map((row) => serviceOf(row));
    const { attributes } = ruleFileOf(compiled.attributes, services);
    const { municipality, principal, kind, income, state } = input;
    return {
      search: { words: input.words ?? '', municipality, principal, kind, income, state },
      incomes: incomesOf(compiled.attributes),
      services: inOrder.map((row, at) => {
        const service = services[at] ?? serviceOf(row);
        return {
          facts: exportedFacts(row),
          state: stateOf(freshnessOf(row), today),
          verifiedOn: row.verified_on,
          openTo: { sv: serviceWords(service, attributes, 'sv'), en: serviceWords(service, attributes, 'en') },
        };
      }),
    };
  },
});

/** Named one by one: a column that is added later stays inside until somebody says that it may leave. */
function exportedFacts(row: Selectable<ServiceRow>): ExportedFacts {
  return {
    name: row.name,
    principal: row.principal,
    principal_name: row.principal_name,
    unit: row.unit,
    municipalities: row.municipalities,
    target_group: row.target_group,
    age_from: row.age_from,
    age_to: row.age_to,
    purpose: row.purpose,
    content: row.content,
    kind: row.kind,
    how_to_refer: row.how_to_refer,
    consent: row.consent,
    contact_function: row.contact_function,
    contact_person: row.contact_person,
    contact_phone: row.contact_phone,
    contact_email: row.contact_email,
    places: row.places,
    places_on: row.places_on,
    places_by: row.places_by,
    waiting_weeks: row.waiting_weeks,
    waiting_on: row.waiting_on,
    waiting_by: row.waiting_by,
    starts: row.starts,
    start_dates: row.start_dates,
    length_text: row.length_text,
    length_weeks: row.length_weeks,
    follow_up: row.follow_up,
    cost: row.cost,
    funder: row.funder,
    locations: row.locations,
    period_from: row.period_from,
    period_to: row.period_to,
    accessibility: row.accessibility,
    combinations: row.combinations,
    links: row.links,
  };
}
