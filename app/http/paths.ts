/** Every address of the house, used by routes, pages, letters and tests alike. */
type ParamsOf<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamsOf<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never;

export interface Path<Pattern extends string> {
  readonly pattern: Pattern;
  (params: Readonly<Record<ParamsOf<Pattern>, string>>): string;
}

function path<const Pattern extends string>(pattern: Pattern): Path<Pattern> {
  const build = (params: Readonly<Record<string, string>>): string =>
    pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  return Object.assign(build, { pattern }) as Path<Pattern>;
}

export const paths = {
  start: path('/'),
  login: path('/logga-in'),
  loginLink: path('/logga-in/:token'),
  invitation: path('/inbjudan/:token'),
  firstAdministrator: path('/borja'),
  language: path('/sprak'),
  logout: path('/logga-ut'),
  changeAssociation: path('/byt-forbund'),
  ask: path('/fraga'),
  myCases: path('/mina-fragor'),
  queue: path('/fragor'),
  case: path('/arende/:id'),
  caseText: path('/arende/:id/text'),
  caseHistory: path('/arende/:id/historik'),
  purge: path('/arende/:id/ta-bort'),
  register: path('/registrera'),
  outcomeLink: path('/utfall/:token'),
  handle: path('/svar'),
  handleAnswer: path('/svar/:token'),
  secondPerson: path('/bekrafta'),
  statistics: path('/statistik'),
  statisticsTable: path('/statistik/tabell.csv'),
  imports: path('/import'),
  import: path('/import/:id'),
  organisation: path('/organisation'),
  members: path('/organisation/medlemmar'),
  member: path('/organisation/medlemmar/:id'),
  groups: path('/organisation/grupper'),
  groupSettings: path('/organisation/grupper/:id'),
  domains: path('/organisation/domaner'),
  heldFunction: path('/organisation/funktioner/:id'),
  invitations: path('/organisation/inbjudningar'),
  myGroups: path('/grupp'),
  group: path('/grupp/:slug'),
  people: path('/organisation/personer'),
  person: path('/organisation/personer/:id'),
  settings: path('/organisation/installningar'),
  categories: path('/organisation/kategorier'),
  account: path('/konto'),
  mailbox: path('/brev'),
  accessibility: path('/tillganglighet'),
  guide: path('/hjalp/:topic'),
  guides: path('/hjalp'),
  services: path('/insatser'),
  newService: path('/insatser/ny'),
  tryServices: path('/insatser/prova'),
  staleServices: path('/insatser/att-kontrollera'),
  serviceEvidence: path('/insatser/underlag'),
  catalogueImports: path('/insatser/import'),
  catalogueImport: path('/insatser/import/:id'),
  servicesPrint: path('/insatser/utskrift'),
  servicesPdf: path('/insatser/lista.pdf'),
  servicesWord: path('/insatser/lista.docx'),
  servicesExcel: path('/insatser/lista.xlsx'),
  hsdsImport: path('/insatser/hsds'),
  contactPaths: path('/insatser/kontaktvagar'),
  projects: path('/insatser/projekt'),
  horizon: path('/insatser/omvarld'),
  service: path('/insatser/:id'),
  changeService: path('/insatser/:id/andra'),
  serviceRule: path('/insatser/:id/regel'),
  ownerLink: path('/insats/:token'),
  publicCatalogue: path('/katalog/:slug'),
  publicService: path('/katalog/:slug/:id'),
  openHsds: path('/api/open/:slug/hsds'),
  openServices: path('/api/open/:slug/hsds/services'),
  openService: path('/api/open/:slug/hsds/services/:id'),
  openOrganizations: path('/api/open/:slug/hsds/organizations'),
  openOrganization: path('/api/open/:slug/hsds/organizations/:id'),
  openDcat: path('/api/open/:slug/dcat'),
  openDcatXml: path('/api/open/:slug/dcat.rdf'),
  obstacles: path('/hinder'),
  reportObstacle: path('/hinder/rapportera'),
  obstacleSuggestions: path('/hinder/forslag'),
  obstacle: path('/hinder/:id'),
} as const;
