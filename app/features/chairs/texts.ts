import type { Text } from '../../kernel/text.ts';

export const texts = {
  title: { sv: 'Mellan stolarna', en: 'Between the chairs' },
  lead: {
    sv: 'Situationer där ingen insats är öppen enligt katalogens regler, och hur många av gruppens ärenden som står där.',
    en: 'Situations in which no service is open by the rules of the catalogue, and how many of the group’s cases stand there.',
  },
  group: { sv: 'Grupp', en: 'Group' },
  kind: { sv: 'Sorts insats', en: 'Kind of service' },
  allKinds: { sv: 'Alla insatser', en: 'All services' },
  show: { sv: 'Visa', en: 'Show' },
  readAt: {
    sv: 'Räknat {when} på {cases} ärenden och {services} insatser i {group}.',
    en: 'Computed {when} from {cases} cases and {services} services in {group}.',
  },
  isOld: {
    sv: 'Katalogen har ändrats sedan dess. Farled räknar om inom några minuter.',
    en: 'The catalogue has changed since. Farled computes anew within minutes.',
  },
  isUnderWay: { sv: 'Farled räknar just nu.', en: 'Farled is computing just now.' },
  hasFailed: {
    sv: 'Den senaste räkningen blev inte klar. Försök igen.',
    en: 'The last computation did not finish. Try again.',
  },
  never: {
    sv: 'Här står vilka situationer som faller mellan stolarna. Farled räknar inom några minuter.',
    en: 'Here stands which situations fall between the chairs. Farled computes within minutes.',
  },
  neverHow: {
    sv: 'Det behövs insatser med regler i katalogen. Ärenden räknas in när de finns.',
    en: 'It takes services with rules in the catalogue. Cases are counted once there are any.',
  },
  recount: { sv: 'Räkna om', en: 'Compute anew' },
  closedFact: {
    sv: 'För {closed} av {cases} ärenden är ingen insats öppen.',
    en: 'For {closed} of {cases} cases no service is open.',
  },
  closedNone: {
    sv: 'Inget av {cases} ärenden är säkert utan öppen insats.',
    en: 'None of {cases} cases is certainly without an open service.',
  },
  rest: {
    sv: '{open} har minst en öppen insats. För {undecided} beror det på svar som saknas.',
    en: '{open} have at least one open service. For {undecided} it depends on missing answers.',
  },
  situations: { sv: 'Situationer utan öppen insats', en: 'Situations without an open service' },
  situation: { sv: 'Situation', en: 'Situation' },
  cases: { sv: 'Ärenden', en: 'Cases' },
  perhaps: { sv: 'Kanske fler', en: 'Perhaps more' },
  andOwn: { sv: '… och {phrases}', en: '… and {phrases}' },
  common: { sv: 'Gemensamt för alla situationer:', en: 'Common to all situations:' },
  obstacle: { sv: 'Hinder', en: 'Obstacle' },
  everybody: { sv: 'Alla: ingen sådan insats finns här', en: 'Everybody: there is no such service here' },
  noGaps: {
    sv: 'Ingen situation är utan öppen insats.',
    en: 'No situation is without an open service.',
  },
  noGapsHow: {
    sv: 'Minst en insats är öppen för alla som reglerna kan skilja åt. Välj en sorts insats för att se om något saknas där.',
    en: 'At least one service is open to everybody whom the rules can tell apart. Choose a kind of service to see what is missing there.',
  },
  notWhole: {
    sv: 'Det finns fler situationer än de som visas här.',
    en: 'There are more situations than those shown here.',
  },
  gapSentence: {
    sv: 'Ingen insats är öppen för den som stämmer in på allt detta:',
    en: 'No service is open to somebody of whom all this is true:',
  },
  gapSentenceKind: {
    sv: 'Ingen insats av sorten {kind} är öppen för den som stämmer in på allt detta:',
    en: 'No service of the kind {kind} is open to somebody of whom all this is true:',
  },
  stand: { sv: 'Ärenden som står här', en: 'Cases that stand here' },
  standPerhaps: { sv: 'Ärenden som kanske står här', en: 'Cases that perhaps stand here' },
  standNone: {
    sv: 'Inget registrerat ärende står här med säkerhet. Situationen är möjlig enligt reglerna.',
    en: 'No registered case stands here for certain. The situation is possible by the rules.',
  },
  countOnly: {
    sv: 'Antalet ser alla i gruppen. Ärendena läser bara samordnaren.',
    en: 'Everybody in the group sees the number. Only the coordinator reads the cases.',
  },
  number: { sv: 'Nummer', en: 'Number' },
  asked: { sv: 'Frågat', en: 'Asked' },
  makeTitle: { sv: 'Gör ett hinder av situationen', en: 'Make an obstacle of the situation' },
  makeNote: {
    sv: 'Ärendena som står här blir underlag. Därefter kan hindret lämnas till {group}.',
    en: 'The cases that stand here become evidence. Then the obstacle can be submitted to {group}.',
  },
  makeNoteNone: {
    sv: 'Inget ärende står säkert här, så hindret får inget underlag än. Därefter kan det lämnas till {group}.',
    en: 'No case certainly stands here, so the obstacle gets no evidence yet. Then it can be submitted to {group}.',
  },
  titleOfGap: { sv: 'Ingen insats: {phrases}', en: 'No service: {phrases}' },
  told: {
    sv: 'Minst {count} av ärendena i {group} står här.',
    en: 'At least {count} of the cases in {group} stand here.',
  },
  toldFew: {
    sv: 'Färre än {limit} av ärendena i {group} står säkert här.',
    en: 'Fewer than {limit} of the cases in {group} certainly stand here.',
  },
  toldWhence: {
    sv: 'Räknat {when} på katalogens regler för {services} insatser.',
    en: 'Computed {when} from the catalogue’s rules for {services} services.',
  },
  toldUnknown: {
    sv: 'Reglerna säger inte om det finns plats. Ärenden där svar saknas är inte medräknade.',
    en: 'The rules do not say whether there is room. Cases with missing answers are not counted.',
  },
  madeInto: { sv: 'Situationen är redan ett hinder:', en: 'The situation is an obstacle already:' },
  and: { sv: 'och', en: 'and' },
  fewer: { sv: 'färre än {limit}', en: 'fewer than {limit}' },
  atLeast: { sv: 'minst {count}', en: 'at least {count}' },
  roundedNote: {
    sv: 'Antal anges avrundade nedåt till hela {limit}-tal, och färre än {limit} skiljs inte åt. Samordnaren ser exakta tal.',
    en: 'Numbers are rounded down to whole multiples of {limit}, and fewer than {limit} are not told apart. The coordinator sees exact numbers.',
  },
  missing: { sv: 'Svar som saknas', en: 'Missing answers' },
  missingNote: {
    sv: 'De här svaren avgör om ärendena har någon öppen insats.',
    en: 'These answers decide whether the cases have an open service.',
  },
  question: { sv: 'Fråga', en: 'Question' },
  basis: { sv: 'Så räknar vi', en: 'How we count' },
  howCounted: {
    sv: 'Farled tar alla kombinationer av svar som reglerna kan skilja åt och visar de största där varje insats är stängd. Situationerna kan överlappa: ett ärende kan stå i flera.',
    en: 'Farled takes all combinations of answers that the rules can tell apart and shows the largest in which every service is closed. Situations can overlap: a case may stand in several.',
  },
  whence: {
    sv: 'Underlag: publicerade insatser som gäller i gruppens kommuner, och gruppens ärenden utom återtagna och sammanslagna.',
    en: 'From: published services that hold in the group’s municipalities, and the group’s cases but withdrawn and merged ones.',
  },
  unknown: {
    sv: 'Det här vet sidan inte: villkor som inte står i regeln, om det finns plats, och ärenden där svaren saknas. De räknas som ”kanske fler”, aldrig som att insatsen är stängd.',
    en: 'What the page does not know: conditions that are not in the rule, whether there is room, and cases where answers are missing. They count as “perhaps more”, never as closed.',
  },
  elsewhereUntold: {
    sv: 'Ärenden som gäller någon som bor i en annan kommun står inte i någon situation.',
    en: 'Cases that are about somebody who lives in another municipality stand in no situation.',
  },
  elsewhere: {
    sv: '{count} ärenden gäller någon som bor i en annan kommun och räknas inte.',
    en: '{count} cases are about somebody who lives in another municipality and are not counted.',
  },
  leftOut: {
    sv: '{count} insatser är för gamla eller har en regel som inte går att läsa, och är inte med.',
    en: '{count} services are too old or have a rule that cannot be read, and are left out.',
  },
  toRules: { sv: 'Låsningar och dubbletter', en: 'Deadlocks and duplicates' },
  toConditions: { sv: 'Villkor som stänger ute', en: 'Conditions that keep people out' },
  toWhatIf: { sv: 'Pröva en annan regel', en: 'Try another rule' },
  back: { sv: 'Alla situationer', en: 'All situations' },
} satisfies Record<string, Text>;
