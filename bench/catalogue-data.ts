import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Attribute, type Rule, type RuleFile, readRuleFile, type Service } from '@farled/eligibility';
import type pg from 'pg';
import { type ServiceFacts, searchTextOf } from '../app/features/catalogue/store.ts';
import { root } from './house.ts';

const things = [
  'arbetsträning',
  'praktik',
  'studier',
  'samtalsstöd',
  'jobbcoachning',
  'rehabilitering',
  'mötesplats',
  'språkträning',
];
const ways = ['i grupp', 'på kvällstid', 'med handledare', 'på distans', 'i naturen', 'steg för steg', 'nära hemmet'];
const sentence =
  'Deltagaren får stöd att hitta en egen takt, prövar uppgifter tillsammans med en handledare och följer upp var fjortonde dag vad som fungerar.';

/** The places that the made county has, by name. */
export interface MadeCatalogue {
  association: string;
  slug: string;
  attributes: readonly Attribute[];
  services: readonly Service[];
}

/**
 * A catalogue of a thousand entries in the largest of the made associations: the rules are those of the invented county
 * of the demo, turned over (ages and places differ), the texts as long as people write them.
 */
export async function makeCatalogue(owner: pg.Client, entries: number): Promise<MadeCatalogue> {
  const [home] = (
    await owner.query<{ id: string; slug: string }>('select id, slug from association order by slug limit 1')
  ).rows;
  if (!home) throw new Error('There is no association.');
  const places = (
    await owner.query<{ name: string }>('select name from municipality where association_id = $1 order by name', [
      home.id,
    ])
  ).rows.map((row) => row.name);
  const file = readRuleFile(JSON.parse(readFileSync(join(root, 'app/demo/insatskatalog-regler.json'), 'utf8')));
  const attributes = file.attributes.map((attribute) =>
    attribute.id === 'municipality' && attribute.kind === 'choice'
      ? { ...attribute, values: places.map((name) => ({ id: name, label: name })) }
      : attribute,
  );
  for (const [position, attribute] of attributes.entries())
    await owner.query(
      'insert into catalogue_attribute (association_id, id, position, definition) values ($1, $2, $3, $4)',
      [home.id, attribute.id, position, JSON.stringify(attribute)],
    );
  const services = turnedOver(file.services, entries, places).map((one) => ({ ...one, name: randomUUID() }));
  for (const [number, service] of services.entries()) await insert(owner, home.id, service, number);
  await owner.query('analyze service');
  return { association: home.id, slug: home.slug, attributes, services };
}

/** As many services as wanted from some: ages and places differ. */
export function turnedOver(models: readonly Service[], entries: number, places: readonly string[]): readonly Service[] {
  return Array.from({ length: entries }, (_, number): Service => {
    const model = models[number % models.length];
    if (!model) throw new Error('There is no rule.');
    const municipalities = places.filter((_, at) => (number + at) % 3 > 0);
    const rule = older(model.rule, Math.floor(number / models.length) % 7);
    return { ...model, name: `${model.name} ${number}`, municipalities, rule };
  });
}

/** As many services as wanted, the same in every county: each has four municipalities of its own. */
export function manyCounties(file: RuleFile, entries: number): RuleFile {
  const each = file.services.length;
  const places = Array.from({ length: Math.ceil(entries / each) * 4 }, (_, at) => `Ort ${at}`);
  const attributes = file.attributes.map((one) =>
    one.id === 'municipality' && one.kind === 'choice'
      ? { ...one, values: places.map((id) => ({ id, label: id })) }
      : one,
  );
  const services = turnedOver(file.services, entries, []).map((service, number): Service => {
    const county = Math.floor(number / each);
    return { ...service, municipalities: places.slice(county * 4, county * 4 + 4) };
  });
  return { attributes, services };
}

/** The same rule with its ages moved, so that a thousand rules are not forty-eight. */
function older(rule: Rule, years: number): Rule {
  if ('all' in rule) return { ...rule, all: rule.all.map((part) => older(part, years)) };
  if ('any' in rule) return { ...rule, any: rule.any.map((part) => older(part, years)) };
  if ('not' in rule) return { ...rule, not: older(rule.not, years) };
  return rule.attribute === 'age' && typeof rule.value === 'number' ? { ...rule, value: rule.value + years } : rule;
}

async function insert(owner: pg.Client, association: string, service: Service, number: number): Promise<void> {
  const thing = things[number % things.length] ?? '';
  const way = ways[number % ways.length] ?? '';
  const name = `${thing.charAt(0).toUpperCase()}${thing.slice(1)} ${way} ${number}`;
  const purpose = `Komma närmare arbete eller studier genom ${thing} ${way}.`;
  const facts: Partial<ServiceFacts> = {
    name,
    principal_name: `Kommun ${number % 4}`,
    unit: 'Arbetsmarknadsenheten',
    municipalities: [...(service.municipalities ?? [])],
    target_group: 'Personer som står långt från arbetsmarknaden och behöver stöd från flera parter.',
    purpose,
    content: `${sentence} ${sentence}`,
    conditions_text: '',
    locations: [],
    accessibility: 'Lokaler utan trappor, bildstöd, möjlighet till korta möten.',
  };
  await owner.query(
    `insert into service (association_id, id, name, principal, principal_name, unit, municipalities, target_group, purpose, content, kind,
       rule, how_to_refer, contact_function, contact_phone, waiting_weeks, waiting_on, accessibility, is_public, submitted_at,
       published_at, verified_on, created_at, search_text)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'workTraining', $11, 'Anmälan på blankett, besked inom två veckor.',
       'Mottagningen', '08-465 004 00', $12, current_date, $13, true, now(), now(), current_date, now(), $14)`,
    [
      association,
      service.name,
      name,
      service.principal,
      facts.principal_name,
      facts.unit,
      facts.municipalities,
      facts.target_group,
      facts.purpose,
      facts.content,
      JSON.stringify(service.rule),
      number % 20,
      facts.accessibility,
      searchTextOf(facts as ServiceFacts),
    ],
  );
}
