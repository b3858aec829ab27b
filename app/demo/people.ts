import type { Mandate, Party } from '../features/organisation/index.ts';
import type { Role } from '../kernel/roles.ts';

/** Uppsala county's eight municipalities and local groups are real; every person here is invented. */
export const members: readonly {
  key: string;
  party: Party;
  name: string;
  domain: string;
  units?: readonly string[];
}[] = [
  {
    key: 'fk',
    party: 'socialInsuranceAgency',
    name: 'Försäkringskassan',
    domain: 'fk.example.se',
    units: ['Samverkan Uppsala'],
  },
  {
    key: 'af',
    party: 'employmentService',
    name: 'Arbetsförmedlingen',
    domain: 'af.example.se',
    units: ['Rehabilitering Uppsala län'],
  },
  {
    key: 'region',
    party: 'region',
    name: 'Region Uppsala',
    domain: 'region.example.se',
    units: ['Vuxenpsykiatrin', 'Primärvården'],
  },
  { key: 'enkoping', party: 'municipality', name: 'Enköpings kommun', domain: 'enkoping.example.se' },
  {
    key: 'heby',
    party: 'municipality',
    name: 'Heby kommun',
    domain: 'heby.example.se',
    units: ['Arbetsmarknadsenheten', 'Ekonomiskt bistånd'],
  },
  { key: 'habo', party: 'municipality', name: 'Håbo kommun', domain: 'habo.example.se' },
  { key: 'knivsta', party: 'municipality', name: 'Knivsta kommun', domain: 'knivsta.example.se' },
  {
    key: 'tierp',
    party: 'municipality',
    name: 'Tierps kommun',
    domain: 'tierp.example.se',
    units: ['Individ- och familjeomsorgen'],
  },
  {
    key: 'uppsala',
    party: 'municipality',
    name: 'Uppsala kommun',
    domain: 'uppsala.example.se',
    units: ['Socialförvaltningen', 'Arbetsmarknadsförvaltningen'],
  },
  { key: 'alvkarleby', party: 'municipality', name: 'Älvkarleby kommun', domain: 'alvkarleby.example.se' },
  { key: 'osthammar', party: 'municipality', name: 'Östhammars kommun', domain: 'osthammar.example.se' },
];

export const groups: readonly {
  key: string;
  name: string;
  slug: string;
  prefix: string;
  municipalities: readonly string[];
}[] = [
  {
    key: 'enkopingHabo',
    name: 'LOKUS Enköping och Håbo',
    slug: 'enkoping-habo',
    prefix: 'ENH',
    municipalities: ['Enköping', 'Håbo'],
  },
  { key: 'heby', name: 'LOKUS Heby', slug: 'heby', prefix: 'HEB', municipalities: ['Heby'] },
  { key: 'knivsta', name: 'LOKUS Knivsta', slug: 'knivsta', prefix: 'KNI', municipalities: ['Knivsta'] },
  { key: 'tierp', name: 'LOKUS Tierp', slug: 'tierp', prefix: 'TIE', municipalities: ['Tierp'] },
  { key: 'uppsala', name: 'LOKUS Uppsala', slug: 'uppsala', prefix: 'UPP', municipalities: ['Uppsala'] },
  { key: 'alvkarleby', name: 'LOKUS Älvkarleby', slug: 'alvkarleby', prefix: 'ALV', municipalities: ['Älvkarleby'] },
  { key: 'osthammar', name: 'LOKUS Östhammar', slug: 'osthammar', prefix: 'OST', municipalities: ['Östhammar'] },
];

interface DemoFunction {
  role: Role;
  group?: string;
  member?: string;
  unit?: string;
  title?: string;
  mandate?: Mandate;
}

export interface DemoPerson {
  key: string;
  name: string;
  email: string;
  functions: readonly DemoFunction[];
  /** Key of the person who stands in. */
  deputy?: string;
}

const everyGroup = groups.map((group) => group.key);

export const people: readonly DemoPerson[] = [
  {
    key: 'mikaela',
    name: 'Mikaela Sundin',
    email: 'mikaela.sundin@fk.example.se',
    functions: [{ role: 'caseOfficer', member: 'fk', unit: 'Samverkan Uppsala' }],
  },
  {
    key: 'petter',
    name: 'Petter Wallgren',
    email: 'petter.wallgren@fk.example.se',
    functions: [{ role: 'caseOfficer', member: 'fk', unit: 'Samverkan Uppsala' }],
  },
  {
    key: 'olle',
    name: 'Olle Grankvist',
    email: 'olle.grankvist@af.example.se',
    functions: [{ role: 'caseOfficer', member: 'af', unit: 'Rehabilitering Uppsala län' }],
  },
  {
    key: 'farah',
    name: 'Farah Almstedt',
    email: 'farah.almstedt@region.example.se',
    functions: [{ role: 'caseOfficer', member: 'region', unit: 'Vuxenpsykiatrin' }],
  },
  {
    key: 'stina',
    name: 'Stina Bäckvall',
    email: 'stina.backvall@heby.example.se',
    functions: [{ role: 'caseOfficer', member: 'heby', unit: 'Ekonomiskt bistånd' }],
  },
  {
    key: 'joel',
    name: 'Joel Mårdberg',
    email: 'joel.mardberg@tierp.example.se',
    functions: [{ role: 'caseOfficer', member: 'tierp', unit: 'Individ- och familjeomsorgen' }],
  },
  {
    key: 'ranim',
    name: 'Ranim Forsholm',
    email: 'ranim.forsholm@uppsala.example.se',
    functions: [{ role: 'caseOfficer', member: 'uppsala', unit: 'Arbetsmarknadsförvaltningen' }],
  },
  {
    key: 'karin',
    name: 'Karin Åberg',
    email: 'karin.aberg@heby.example.se',
    deputy: 'jonas',
    functions: [{ role: 'coordinator', group: 'heby', member: 'heby' }],
  },
  {
    key: 'jonas',
    name: 'Jonas Tallgren',
    email: 'jonas.tallgren@tierp.example.se',
    deputy: 'karin',
    functions: [
      { role: 'coordinator', group: 'tierp', member: 'tierp' },
      { role: 'coordinator', group: 'alvkarleby', member: 'tierp' },
    ],
  },
  {
    key: 'ylva',
    name: 'Ylva Sandhamn',
    email: 'ylva.sandhamn@uppsala.example.se',
    functions: [{ role: 'coordinator', group: 'uppsala', member: 'uppsala' }],
  },
  {
    key: 'emil',
    name: 'Emil Rörvik',
    email: 'emil.rorvik@enkoping.example.se',
    functions: [
      { role: 'coordinator', group: 'enkopingHabo', member: 'enkoping' },
      { role: 'coordinator', group: 'knivsta', member: 'enkoping' },
      { role: 'coordinator', group: 'osthammar', member: 'enkoping' },
    ],
  },
  {
    key: 'sofia',
    name: 'Sofia Renberg',
    email: 'sofia.renberg@heby.example.se',
    functions: [{ role: 'teamWorker', group: 'heby', member: 'heby', title: 'Rehabcoach' }],
  },
  {
    key: 'anders',
    name: 'Anders Lindkvist',
    email: 'anders.lindkvist@heby.example.se',
    functions: [{ role: 'groupChair', group: 'heby', member: 'heby', mandate: 'decidesMoney' }],
  },
  {
    key: 'elin',
    name: 'Elin Sjöö',
    email: 'elin.sjoo@heby.example.se',
    functions: [{ role: 'groupMember', group: 'heby', member: 'heby', mandate: 'changesRoutines' }],
  },
  {
    key: 'samira',
    name: 'Samira Nurdal',
    email: 'samira.nurdal@af.example.se',
    functions: everyGroup.map((group) => ({
      role: 'groupMember' as const,
      group,
      member: 'af',
      mandate: 'takesHome' as const,
    })),
  },
  {
    key: 'paula',
    name: 'Paula Wallin',
    email: 'paula.wallin@fk.example.se',
    functions: [
      { role: 'groupMember', group: 'heby', member: 'fk', mandate: 'takesHome' },
      { role: 'groupMember', group: 'tierp', member: 'fk' },
    ],
  },
  {
    key: 'tor',
    name: 'Tor Ekenäs',
    email: 'tor.ekenas@region.example.se',
    functions: [{ role: 'groupMember', group: 'heby', member: 'region' }],
  },
  {
    key: 'maria',
    name: 'Maria Holmdal',
    email: 'maria.holmdal@tierp.example.se',
    functions: [{ role: 'groupChair', group: 'tierp', member: 'tierp', mandate: 'changesRoutines' }],
  },
  {
    key: 'bengt',
    name: 'Bengt Ekdal',
    email: 'bengt.ekdal@heby.example.se',
    functions: [{ role: 'manager', member: 'heby' }],
  },
  {
    key: 'gunilla',
    name: 'Gunilla Ek',
    email: 'gunilla.ek@forbundet.example.se',
    functions: [{ role: 'office', title: 'Verksamhetsutvecklare' }],
  },
  {
    key: 'lars',
    name: 'Lars Mosskull',
    email: 'lars.mosskull@region.example.se',
    functions: [{ role: 'boardMember', member: 'region', title: 'Ordförande' }],
  },
  {
    key: 'harriet',
    name: 'Harriet Vallmo',
    email: 'harriet.vallmo@uppsala.example.se',
    functions: [{ role: 'boardMember', member: 'uppsala', title: 'Vice ordförande' }],
  },
  {
    key: 'sten',
    name: 'Sten Odelius',
    email: 'sten.odelius@fk.example.se',
    functions: [{ role: 'boardMember', member: 'fk' }],
  },
  {
    key: 'miriam',
    name: 'Miriam Forsvik',
    email: 'miriam.forsvik@af.example.se',
    deputy: 'kjell',
    functions: [{ role: 'boardMember', member: 'af' }],
  },
  {
    key: 'kjell',
    name: 'Kjell Norrvik',
    email: 'kjell.norrvik@af.example.se',
    functions: [{ role: 'caseOfficer', member: 'af', unit: 'Rehabilitering Uppsala län' }],
  },
  {
    key: 'yvonne',
    name: 'Yvonne Klarsund',
    email: 'yvonne.klarsund@forbundet.example.se',
    functions: [{ role: 'administrator' }],
  },
];
