import {
  type Attribute,
  checkRuleFile,
  type Establishment,
  type Problem,
  type Proposal,
  propose,
  type Rule,
} from '@farled/eligibility';
import type { Grid } from '../../../documents/spreadsheet-grid.ts';
import type { Text } from '../../../kernel/text.ts';
import { isOneOf } from '../entry/one-of.ts';
import { principals } from '../service.ts';
import type { ServiceFacts } from '../store.ts';
import {
  agesOfText,
  contactOfText,
  kindOfText,
  lengthOfText,
  linksOfText,
  municipalitiesOfText,
  principalOfText,
  weeksOfText,
} from './sheet-values.ts';

/** One service of a file on its way in. */
export interface Incoming {
  facts: Partial<ServiceFacts> & Pick<ServiceFacts, 'name'>;
  /** Of a rule file: what it says. Of a sheet: proposed from the words, for somebody to confirm; null when nothing was read. */
  rule: Rule | null;
  /** Only of a sheet. */
  parts: Proposal['parts'];
  unread: string[];
  establishes: readonly Establishment[];
}

export interface ImportContent {
  /** Only of a rule file. */
  attributes: readonly Attribute[];
  services: Incoming[];
  /** What the engine remarks on, with the service's name. */
  remarks: { service: string; text: Text }[];
}

export type ReadContent = { problems: readonly Text[] } | { content: ImportContent };

const mostServices = 2000;
const tooMany: Text = {
  sv: `Filen har fler än ${mostServices} insatser. Dela upp den.`,
  en: `The file has more than ${mostServices} services. Split it.`,
};

export const noFacts: Omit<ServiceFacts, 'name'> = {
  principal: 'municipality',
  principal_name: '',
  unit: '',
  municipalities: null,
  target_group: '',
  age_from: null,
  age_to: null,
  purpose: '',
  content: '',
  kind: 'other',
  conditions_text: '',
  how_to_refer: '',
  consent: '',
  contact_function: '',
  contact_person: '',
  contact_phone: '',
  contact_email: '',
  places: '',
  places_on: null,
  places_by: '',
  waiting_weeks: null,
  waiting_on: null,
  waiting_by: '',
  starts: '',
  start_dates: [],
  length_text: '',
  length_weeks: null,
  follow_up: '',
  cost: '',
  funder: '',
  locations: [],
  period_from: null,
  period_to: null,
  accessibility: '',
  combinations: '',
  links: [],
  checked_before: '',
  is_public: true,
  interval_days: 180,
  owner_name: '',
  owner_email: '',
};

function placeOf(problem: Problem, names: readonly string[]): string {
  const index = /^\/services\/(\d+)/.exec(problem.path)?.[1];
  return index === undefined ? '' : (names[Number(index)] ?? '');
}

/** A rule file as the engine defines it; everything that is wrong with it, with where. */
export function readRuleContent(text: string): ReadContent {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problems: [{ sv: 'Filen är inte giltig JSON.', en: 'The file is not valid JSON.' }] };
  }
  const listed = (json as { services?: unknown } | null)?.services;
  if (Array.isArray(listed) && listed.length > mostServices) return { problems: [tooMany] };
  const names = Array.isArray(listed)
    ? listed.map((one) => String((one as { name?: unknown } | null)?.name ?? ''))
    : [];
  const { file, problems } = checkRuleFile(json);
  const said = problems.map((problem) => ({
    service: placeOf(problem, names),
    text: problem,
    severity: problem.severity,
  }));
  if (!file) {
    return {
      problems: said
        .filter(({ severity }) => severity === 'error')
        .slice(0, 20)
        .map(({ service, text: { sv, en } }) =>
          service ? { sv: `${service}: ${sv}`, en: `${service}: ${en}` } : { sv, en },
        ),
    };
  }
  const remarks = said.map(({ service, text: { sv, en } }) => ({ service, text: { sv, en } }));
  return {
    content: {
      attributes: file.attributes,
      services: file.services.map((service) => {
        const { principal } = service;
        return {
          facts: {
            name: service.name,
            ...(isOneOf(principals, principal) ? { principal } : { principal: 'nonProfit', principal_name: principal }),
            municipalities: service.municipalities ? [...service.municipalities] : null,
            waiting_weeks: service.waitingWeeks ?? null,
            length_weeks: service.lengthWeeks ?? null,
            start_dates: [...(service.startDates ?? [])],
            kind: kindOfText(service.name),
          },
          rule: service.rule,
          parts: [],
          unread: [],
          establishes: service.establishes ?? [],
        };
      }),
      remarks,
    },
  };
}

const headings = {
  name: /^(namn|insats(ens namn)?|name)$/i,
  principal: /^huvudman/i,
  unit: /^enhet/i,
  where: /^kommun/i,
  targetGroup: /^målgrupp/i,
  age: /^ålder/i,
  purpose: /^syfte/i,
  content: /^innehåll/i,
  conditions: /^villkor/i,
  referral: /^(remiss|anmälan|så anmäler)/i,
  contact: /^kontakt/i,
  waiting: /^(kö|vänte?)tid/i,
  starts: /^start/i,
  length: /^längd/i,
  places: /^plats/i,
  checked: /^(senast )?kontrollera/i,
  link: /^länk/i,
} as const;
type Heading = keyof typeof headings;

/** The first sheet with a row of headings that has names and either conditions or principals. */
function findTable(grids: readonly Grid[]): { grid: Grid; top: number; columns: Map<Heading, number> } | null {
  for (const grid of grids) {
    for (const [top, row] of grid.rows.slice(0, 30).entries()) {
      const columns = new Map<Heading, number>();
      for (const [column, cell] of row.entries()) {
        const key = (Object.keys(headings) as Heading[]).find((one) => headings[one].test(cell.text.trim()));
        if (key && !columns.has(key)) columns.set(key, column);
      }
      if (columns.has('name') && (columns.has('conditions') || columns.has('principal'))) return { grid, top, columns };
    }
  }
  return null;
}

/** A catalogue as people keep it in a spreadsheet, with conditions proposed from the column of free words. */
export function readSheetContent(
  grids: readonly Grid[],
  attributes: readonly Attribute[],
  municipalities: readonly string[],
): ReadContent {
  const table = findTable(grids);
  if (!table) {
    return {
      problems: [
        {
          sv: 'Ingen lista med insatser hittades. Den behöver en rubrikrad med minst Namn och Villkor eller Huvudman.',
          en: 'No list of services was found. It needs a row of headings with at least Namn and Villkor or Huvudman.',
        },
      ],
    };
  }
  const services = new Map<string, Incoming>();
  const remarks: ImportContent['remarks'] = [];
  for (const row of table.grid.rows.slice(table.top + 1)) {
    const at = (heading: Heading): string => {
      const column = table.columns.get(heading);
      const text = column === undefined ? '' : (row[column]?.text.trim() ?? '');
      return text === '-' || text === '–' ? '' : text.slice(0, 2000);
    };
    const name = at('name').slice(0, 160);
    if (name === '') continue;
    if (services.has(name.toLowerCase())) {
      remarks.push({
        service: name,
        text: { sv: 'Står två gånger. Den första raden gäller.', en: 'Occurs twice. The first row counts.' },
      });
      continue;
    }
    services.set(name.toLowerCase(), incomingOf(name, at, attributes, municipalities));
  }
  if (services.size > mostServices) return { problems: [tooMany] };
  return { content: { attributes: [], services: [...services.values()], remarks } };
}

function incomingOf(
  name: string,
  at: (heading: Heading) => string,
  attributes: readonly Attribute[],
  municipalities: readonly string[],
): Incoming {
  const proposal = propose(at('conditions'), attributes);
  const { from, to } = agesOfText(at('age'));
  const { contact, phone } = contactOfText(at('contact'));
  const referral = at('referral');
  return {
    facts: {
      name,
      principal: principalOfText(at('principal')) ?? 'nonProfit',
      principal_name: at('principal').slice(0, 200),
      unit: at('unit').slice(0, 200),
      municipalities: municipalitiesOfText(at('where'), municipalities),
      target_group: at('targetGroup'),
      age_from: from !== null && from <= 120 ? from : null,
      age_to: to !== null && to <= 120 ? to : null,
      purpose: at('purpose'),
      content: at('content'),
      kind: kindOfText(name, at('content')),
      conditions_text: at('conditions'),
      how_to_refer: referral === '' ? '' : `Remiss eller anmälan: ${referral}`,
      contact_function: contact.slice(0, 200),
      contact_phone: phone.slice(0, 60),
      places: at('places').slice(0, 100),
      waiting_weeks: weeksOfText(at('waiting')),
      starts: at('starts').slice(0, 200),
      start_dates: at('starts').match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? [],
      length_text: at('length').slice(0, 100),
      length_weeks: lengthOfText(at('length')),
      links: linksOfText(at('link')),
      checked_before: at('checked').slice(0, 100),
    },
    rule: proposal.rule ?? null,
    parts: proposal.parts,
    unread: proposal.unread.map((one) => one.words),
    establishes: [],
  };
}
