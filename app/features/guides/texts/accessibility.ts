import type { Text } from '../../../kernel/text.ts';

/** Day of the latest assessment and of the latest change of the statement: both are required (Digg, MDFFS 2019:2). */
export const assessedOn = '2026-11-22';
export const updatedOn = '2026-11-22';

/** Where Digg takes complaints. */
export const supervisorAddress = 'https://www.digg.se/tdosanmalan';

export const statementTexts = {
  title: { sv: 'Tillgänglighet i Farled', en: 'Accessibility of Farled' },
  lead: {
    sv: 'Alla ska kunna använda Farled. Här står hur långt vi har kommit, vad som brister och hur du säger till.',
    en: 'Everybody should be able to use Farled. Here is how far we have come, what falls short and how to tell us.',
  },
  status: { sv: 'Hur väl följer vi lagen?', en: 'How well do we follow the law?' },
  responsible: { sv: 'Ansvarig för tjänsten Farled är {names}.', en: 'Responsible for the service Farled: {names}.' },
  responsibleUnknown: {
    sv: 'Ansvarig för tjänsten Farled är det samordningsförbund som driver den.',
    en: 'Responsible for the service Farled is the coordination association that runs it.',
  },
  conformity: {
    sv: 'Farled är delvis förenlig med lagen om tillgänglighet till digital offentlig service (2018:1937). Kraven är de i EN 301 549 V3.2.1, det vill säga WCAG 2.1 på nivå AA.',
    en: 'Farled is partially compliant with the act on accessibility to digital public services (2018:1937). The requirements are those of EN 301 549 V3.2.1, that is WCAG 2.1 at level AA.',
  },
  why: {
    sv: 'Delvis, eftersom bristerna nedan finns och eftersom ingen utomstående har granskat tjänsten än.',
    en: 'Partially, since the shortcomings below exist and since nobody from outside has reviewed the service yet.',
  },
  shortcomings: { sv: 'Det här brister', en: 'What falls short' },
  burden: {
    sv: 'Vi har inte undantagit något som oskäligt betungande (12 § i lagen). Inget innehåll ligger utanför lagens krav (9 §).',
    en: 'We have exempted nothing as a disproportionate burden (section 12 of the act). No content lies outside the requirements (section 9).',
  },
  tested: { sv: 'Så har vi testat', en: 'How we have tested' },
  method: {
    sv: 'Vi har granskat Farled själva. Proven körs om varje gång Farled ändras.',
    en: 'We have assessed Farled ourselves. The tests run again every time Farled is changed.',
  },
  report: { sv: 'Säg till om något brister', en: 'Tell us of shortcomings' },
  reportHow: {
    sv: 'Kan du inte använda något? Skriv till {address}. Berätta vilken sida det gäller och vad som hände. Vi hjälper dig att få innehållet på ett annat sätt.',
    en: 'Is there something you cannot use? Write to {address}. Say which page it is and what happened. We help you to get the content in another way.',
  },
  reportUnknown: {
    sv: 'Kan du inte använda något? Kontakta förbundets kansli. Berätta vilken sida det gäller och vad som hände. Den som driver Farled har inte angett någon egen adress för det här.',
    en: 'Is there something you cannot use? Contact the office of the association. Say which page it is and what happened. Whoever runs Farled has not stated an address of its own for this.',
  },
  supervision: { sv: 'Tillsyn', en: 'Supervision' },
  supervisor: {
    sv: 'Myndigheten för digital förvaltning, Digg, har tillsyn. Är du inte nöjd med vårt svar kan du anmäla det till dem.',
    en: 'The agency for digital government, Digg, supervises. If you are not content with our answer you can report it to them.',
  },
  supervisorLink: { sv: 'Anmäl till Digg', en: 'Report to Digg' },
  dates: {
    sv: 'Bedömningen gjordes {assessed}. Redogörelsen ändrades senast {updated}.',
    en: 'The assessment was made on {assessed}. The statement was last changed on {updated}.',
  },
} satisfies Record<string, Text>;

export interface Shortcoming {
  /** In which way of using the service it is felt. */
  readonly use: Text;
  readonly what: Text;
  /** Success criterion of WCAG 2.1. */
  readonly criterion: string;
}

export const shortcomings: readonly Shortcoming[] = [
  {
    use: { sv: 'Utan syn', en: 'Without sight' },
    what: {
      sv: 'Tabeller som du laddar ner är textfiler (CSV). De har inga rubriker som en skärmläsare känner igen. Samma tabell finns på sidan.',
      en: 'Tables that you download are text files (CSV). They have no headings that a screen reader knows. The same table is on the page.',
    },
    criterion: '1.3.1',
  },
  {
    use: { sv: 'Med stor förstoring eller på en smal skärm', en: 'With strong magnification or on a narrow screen' },
    what: {
      sv: 'Breda tabeller och diagram rullas i sidled i sin egen ruta. Diagrammets siffror finns också som tabell.',
      en: 'Wide tables and charts scroll sideways in their own box. The figures of a chart are also there as a table.',
    },
    criterion: '1.4.10',
  },
  {
    use: { sv: 'När du behöver mer tid', en: 'When you need more time' },
    what: {
      sv: 'Du loggas ut efter åtta timmar utan att du gör något, och ingen varning kommer före. Det du har skrivit finns kvar.',
      en: 'You are logged out after eight hours in which you do nothing, without a warning before. What you have written stays.',
    },
    criterion: '2.2.1',
  },
];

export const tests: readonly Text[] = [
  {
    sv: 'Varje slags sida prövas automatiskt i en webbläsare med verktyget axe, och koden valideras.',
    en: 'Each type of page is tested automatically in a browser with the tool axe, and the code is validated.',
  },
  {
    sv: 'Sidorna prövas utan JavaScript och på en skärm som är 360 punkter bred.',
    en: 'The pages are tested without JavaScript and on a screen 360 points wide.',
  },
  {
    sv: 'Det vi inte har gjort: låtit personer med funktionsnedsättning pröva, eller gått igenom sidorna med skärmläsare. Automatiska prov hittar inte allt.',
    en: 'What we have not done: let people with disabilities try it, or gone through the pages with a screen reader. Automatic tests do not find everything.',
  },
];
