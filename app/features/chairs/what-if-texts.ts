import type { Text } from '../../kernel/text.ts';

export const whatIf = {
  lead: {
    sv: 'Ta bort eller ändra ett villkor och se vilka av gruppens ärenden som hade haft insatsen. Katalogen ändras inte.',
    en: 'Take away or change a condition and see which of the group’s cases would have had the service. The catalogue does not change.',
  },
  base: { sv: '{cases} ärenden i {group}.', en: '{cases} cases in {group}.' },
  service: { sv: 'Insats', en: 'Service' },
  condition: { sv: 'Villkor', en: 'Condition' },
  how: { sv: 'Vad händer med villkoret?', en: 'What becomes of the condition?' },
  remove: { sv: 'Ta bort det', en: 'Take it away' },
  change: { sv: 'Ändra det', en: 'Change it' },
  opposite: { sv: 'Vänd på det', en: 'Turn it round' },
  newNumber: { sv: 'Nytt tal, om du ändrar', en: 'New number, if you change it' },
  newDay: { sv: 'Ny dag (ÅÅÅÅ-MM-DD), om du ändrar', en: 'New day (YYYY-MM-DD), if you change it' },
  newValues: { sv: 'Nya alternativ, om du ändrar', en: 'New choices, if you change it' },
  compare: { sv: 'Jämför med en annan ändring', en: 'Compare with another change' },
  goOn: { sv: 'Gå vidare', en: 'Go on' },
  calculate: { sv: 'Räkna', en: 'Compute' },
  result: { sv: 'Resultat', en: 'Result' },
  opened: {
    sv: '{opened} av {cases} ärenden hade haft insatsen öppen.',
    en: '{opened} of {cases} cases would have had the service open.',
  },
  first: {
    sv: 'För {first} av dem är i dag ingen insats säkert öppen.',
    en: 'For {first} of them no service is certainly open today.',
  },
  undecided: {
    sv: 'För {undecided} till är den inte längre stängd, men svar saknas: {asks}.',
    en: 'For {undecided} more it is no longer closed, but answers are missing: {asks}.',
  },
  onlyUndecided: {
    sv: 'För {undecided} är den inte längre stängd, men svar saknas: {asks}.',
    en: 'For {undecided} it is no longer closed, but answers are missing: {asks}.',
  },
  closed: {
    sv: '{closed} som har den öppen i dag hade inte haft det.',
    en: '{closed} that have it open today would not have had it.',
  },
  compared: {
    sv: 'Båda ändringarna öppnar för {both}. Bara den första för {onlyOne}, bara den andra för {onlyTwo}.',
    en: 'Both changes open to {both}. Only the first to {onlyOne}, only the second to {onlyTwo}.',
  },
  ofFirst: {
    sv: 'Tabellerna och underlaget nedan gäller den första ändringen.',
    en: 'The tables and the evidence below are of the first change.',
  },
  byParty: { sv: 'Vem som frågade', en: 'Who asked' },
  byGroup: { sv: 'I dina grupper', en: 'In your groups' },
  party: { sv: 'Part', en: 'Party' },
  person: { sv: 'Person eller anhörig', en: 'Person or relative' },
  noParty: { sv: 'Okänd', en: 'Unknown' },
  openedHead: { sv: 'Hade haft insatsen', en: 'Would have had it' },
  ofCases: { sv: 'Av ärenden', en: 'Of cases' },
  openedCases: { sv: 'Ärenden som hade haft insatsen', en: 'Cases that would have had the service' },
  closedCases: { sv: 'Ärenden som inte längre hade haft den', en: 'Cases that would no longer have had it' },
  evidence: { sv: 'Gör resultatet till underlag', en: 'Make the result evidence' },
  evidenceNote: {
    sv: 'De {count} ärendena kopplas till hindret.',
    en: 'The {count} cases are linked to the obstacle.',
  },
  told: {
    sv: '{change}: minst {count} av ärendena i {group} hade haft {service} öppen.',
    en: '{change}: at least {count} of the cases in {group} would have had {service} open.',
  },
  toldFew: {
    sv: '{change}: färre än {limit} av ärendena i {group} hade haft {service} öppen.',
    en: '{change}: fewer than {limit} of the cases in {group} would have had {service} open.',
  },
  toldUnknown: {
    sv: 'Räknat på katalogens regler och ärendenas svar. Det säger inte om det hade funnits plats eller om fler hade sökt.',
    en: 'Computed from the catalogue’s rules and the answers of the cases. It does not say whether there would have been room, or whether more had applied.',
  },
  how1: {
    sv: 'Bara det som säkert hade öppnats räknas. Ett ärende där svar saknas räknas inte som öppnat.',
    en: 'Only what would certainly have opened counts. A case with missing answers does not count as opened.',
  },
  how2: {
    sv: 'Det här vet sidan inte: om det hade funnits plats, och om fler hade sökt när regeln var en annan.',
    en: 'What the page does not know: whether there would have been room, and whether more had applied under another rule.',
  },
} satisfies Record<string, Text>;
