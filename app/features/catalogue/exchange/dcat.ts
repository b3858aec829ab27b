import { paths } from '../../../http/paths.ts';

/** The open catalogue as DCAT-AP-SE 3 describes data (https://docs.dataportal.se/dcat/), for the national data portal. */
export interface DescribedCatalogue {
  slug: string;
  name: string;
  publishedOn: string | null;
  /** Empty: nobody is named. */
  contactEmail: string;
}

type Value = { id: string } | { text: string; language?: 'sv' | 'en' } | { day: string };

interface Resource {
  id: string;
  type: string;
  /** By prefixed name, in the order in which it is written. */
  says: readonly (readonly [name: string, value: Value])[];
}

const prefixes = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
} as const;

const eu = 'http://publications.europa.eu/resource/authority/';
/** What the Agency for Digital Government recommends for open data: everybody may use it for everything. */
const licence = { id: 'http://creativecommons.org/publicdomain/zero/1.0/' };
const language = { id: `${eu}language/SWE` };
const everybody = { id: `${eu}access-right/PUBLIC` };
const theme = { id: `${eu}data-theme/SOCI` };
const sv = (text: string): Value => ({ text, language: 'sv' });
const en = (text: string): Value => ({ text, language: 'en' });

function resources({ slug, name, publishedOn, contactEmail }: DescribedCatalogue, home: string): Resource[] {
  const base = `${home}${paths.openDcat({ slug })}`;
  const page = `${home}${paths.publicCatalogue({ slug })}`;
  const api = `${home}${paths.openHsds({ slug })}`;
  const services = `${home}${paths.openServices({ slug })}`;
  const at = (part: string) => ({ id: `${base}#${part}` });
  const issued = publishedOn ? [['dcterms:modified', { day: publishedOn }] as const] : [];
  return [
    {
      id: at('catalogue').id,
      type: 'dcat:Catalog',
      says: [
        ['dcterms:title', sv(`Öppna data från ${name}`)],
        ['dcterms:title', en(`Open data of ${name}`)],
        ['dcterms:description', sv('Öppna data om insatser mot arbete och egen försörjning.')],
        ['dcterms:description', en('Open data on services towards work and an income of one’s own.')],
        ['dcterms:publisher', at('publisher')],
        ['dcterms:license', licence],
        ['dcterms:language', language],
        ['foaf:homepage', { id: page }],
        ['dcat:dataset', at('services')],
        ['dcat:service', at('api')],
        ...issued,
      ],
    },
    {
      id: at('publisher').id,
      type: 'foaf:Agent',
      says: [
        ['foaf:name', { text: name }],
        ['dcterms:type', { id: 'http://purl.org/adms/publishertype/LocalAuthority' }],
      ],
    },
    {
      id: at('services').id,
      type: 'dcat:Dataset',
      says: [
        ['dcterms:title', sv('Insatser mot arbete och egen försörjning')],
        ['dcterms:title', en('Services towards work and an income of one’s own')],
        [
          'dcterms:description',
          sv(
            'Vilka insatser som finns, vem var och en är öppen för, hur man kommer in och när uppgiften kontrollerades.',
          ),
        ],
        [
          'dcterms:description',
          en('Which services there are, whom each is open to, how to get in and when the entry was verified.'),
        ],
        ['dcterms:publisher', at('publisher')],
        ['dcat:contactPoint', at('contact')],
        ['dcat:distribution', at('json')],
        ['dcat:theme', theme],
        ['dcat:keyword', sv('insatser')],
        ['dcat:keyword', sv('rehabilitering')],
        ['dcat:keyword', sv('samordningsförbund')],
        ['dcat:landingPage', { id: page }],
        ['dcterms:language', language],
        ['dcterms:accessRights', everybody],
        ['dcterms:accrualPeriodicity', { id: `${eu}frequency/CONT` }],
        ...issued,
      ],
    },
    {
      id: at('contact').id,
      type: 'vcard:Organization',
      says: [
        ['vcard:fn', { text: name }],
        ['vcard:hasURL', { id: page }],
        ...(contactEmail ? [['vcard:hasEmail', { id: `mailto:${contactEmail}` }] as const] : []),
      ],
    },
    {
      id: at('json').id,
      type: 'dcat:Distribution',
      says: [
        ['dcterms:title', sv('Insatserna i Open Referral HSDS 3')],
        ['dcterms:title', en('The services as Open Referral HSDS 3')],
        ['dcat:accessURL', { id: services }],
        ['dcat:accessService', at('api')],
        ['dcterms:format', { text: 'application/json' }],
        ['dcterms:conformsTo', { id: 'https://docs.openreferral.org/en/latest/hsds/' }],
        ['dcterms:license', licence],
      ],
    },
    {
      id: at('api').id,
      type: 'dcat:DataService',
      says: [
        ['dcterms:title', sv('Insatserna som API')],
        ['dcterms:title', en('The services as an API')],
        ['dcat:endpointURL', { id: api }],
        ['dcat:endpointDescription', { id: 'https://docs.openreferral.org/en/latest/hsds/' }],
        ['dcat:servesDataset', at('services')],
        ['dcat:contactPoint', at('contact')],
        ['dcterms:publisher', at('publisher')],
        ['dcterms:accessRights', everybody],
        ['dcterms:license', licence],
      ],
    },
  ];
}

/** JSON-LD 1.1. */
export function dcatJson(catalogue: DescribedCatalogue, home: string): string {
  const written = (value: Value): unknown => {
    if ('id' in value) return { '@id': value.id };
    if ('day' in value) return { '@type': 'xsd:date', '@value': value.day };
    return value.language ? { '@language': value.language, '@value': value.text } : value.text;
  };
  return JSON.stringify({
    '@context': prefixes,
    '@graph': resources(catalogue, home).map(({ id, type, says }) => {
      const said = Map.groupBy(says, ([name]) => name);
      return {
        '@id': id,
        '@type': type,
        ...Object.fromEntries([...said].map(([name, values]) => [name, values.map(([, value]) => written(value))])),
      };
    }),
  });
}

/** RDF/XML, which the portals' harvesters read. */
export function dcatXml(catalogue: DescribedCatalogue, home: string): string {
  const line = ([name, value]: readonly [string, Value]): string => {
    if ('id' in value) return `    <${name} rdf:resource="${escaped(value.id)}"/>`;
    if ('day' in value) return `    <${name} rdf:datatype="${prefixes.xsd}date">${escaped(value.day)}</${name}>`;
    const language = value.language ? ` xml:lang="${value.language}"` : '';
    return `    <${name}${language}>${escaped(value.text)}</${name}>`;
  };
  const names = Object.entries(prefixes).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rdf:RDF${names.join('')}>`,
    ...resources(catalogue, home).flatMap(({ id, type, says }) => [
      `  <${type} rdf:about="${escaped(id)}">`,
      ...says.map(line),
      `  </${type}>`,
    ]),
    '</rdf:RDF>',
    '',
  ].join('\n');
}

function escaped(text: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  // XML knows no control characters, in no spelling.
  return text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '').replace(/[&<>"]/g, (sign) => names[sign] ?? sign);
}
