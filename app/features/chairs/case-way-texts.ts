import type { Text } from '../../kernel/text.ts';

export const wayTexts = {
  title: { sv: 'Tidigaste vägen till en insats', en: 'The earliest way to a service' },
  note: { sv: 'Visa tidigaste vägen till en insats', en: 'Show the earliest way to a service' },
  lead: {
    sv: 'Välj vart personen ska. Farled visar i vilken ordning insatserna kan komma, med datum, och dagarna då inget pågår.',
    en: 'Choose where the person is going. Farled shows in which order the services can come, with dates, and the days in which nothing runs.',
  },
  goal: { sv: 'Mål', en: 'Goal' },
  start: { sv: 'Kan ansöka från', en: 'Can apply from' },
  until: { sv: 'Något pågår, eller pågick, till (frivilligt)', en: 'Something goes on, or went on, until (optional)' },
  untilHint: {
    sv: 'Till exempel ett behandlingsprogram. Glappet efter det visas i dagar.',
    en: 'For example a treatment programme. The gap after it is shown in days.',
  },
  show: { sv: 'Visa vägen', en: 'Show the way' },
  open: { sv: 'öppen', en: 'open' },
  unknownVerdict: { sv: 'beror på svar', en: 'depends on answers' },
  closed: { sv: 'stängd nu', en: 'closed now' },
  way: { sv: 'Vägen', en: 'The way' },
  service: { sv: 'Insats', en: 'Service' },
  apply: { sv: 'Ansök', en: 'Apply' },
  wait: { sv: 'Väntan, dagar', en: 'Wait, days' },
  uncertain: { sv: 'okänd', en: 'not known' },
  begins: { sv: 'Börjar', en: 'Begins' },
  parallel: { sv: 'Samtidigt med', en: 'At the same time as' },
  reached: {
    sv: '{service} kan börja {day}, om {days}.',
    en: '{service} can begin {day}, in {days}.',
  },
  reachedToday: { sv: '{service} kan börja i dag.', en: '{service} can begin today.' },
  idleSum: { sv: 'Under {days} på vägen pågår inget.', en: 'On the way nothing runs for {days}.' },
  already: {
    sv: '{days} har redan gått sedan det som pågick tog slut.',
    en: 'What went on ended {days} ago.',
  },
  before: {
    sv: 'Dessförinnan pågår inget under {days}, från {from}.',
    en: 'Before that nothing runs for {days}, from {from}.',
  },
  idleTitle: { sv: 'Dagar då inget pågår', en: 'Days in which nothing runs' },
  idle: { sv: '{days}, {from} till {to}.', en: '{days}, {from} to {to}.' },
  atOnce: {
    sv: 'Inga: insatsen kan börja den dag man ansöker.',
    en: 'None: the service can begin on the day of application.',
  },
  noIdle: { sv: 'Inga: något pågår hela vägen.', en: 'None: something runs all the way.' },
  tooLong: { sv: 'längre än {days} dagar', en: 'longer than {days} days' },
  hangsOn: {
    sv: 'Vägen till {service} beror på svar som saknas. Svara nedan för att pröva. Inget sparas i ärendet.',
    en: 'The way to {service} hangs on missing answers. Answer below to try. Nothing is kept in the case.',
  },
  noWay: {
    sv: 'Ingen ordning av katalogens insatser leder till {service}.',
    en: 'No order of the catalogue’s services leads to {service}.',
  },
  whyClosed: { sv: 'Se vad som stänger insatserna', en: 'See what closes the services' },
  isItDeadlock: { sv: 'Se om det är en låsning', en: 'See whether it is a deadlock' },
  report: { sv: 'Rapportera det som ett hinder', en: 'Report it as an obstacle' },
  tooInvolved: {
    sv: 'Vägen är för invecklad att räkna ut. Välj ett mål närmare.',
    en: 'The way is too involved to compute. Choose a goal nearer by.',
  },
  assumed: { sv: 'Antaget på den här sidan:', en: 'Assumed on this page:' },
  forget: { sv: 'Ta bort antagandena', en: 'Drop the assumptions' },
  none: {
    sv: 'Här står vägen när katalogen har insatser.',
    en: 'The way stands here once the catalogue has services.',
  },
  noneHow: {
    sv: 'Samordnaren eller kansliet lägger in insatser med regler.',
    en: 'The coordinator or the office enters services with rules.',
  },
  how1: {
    sv: 'Insatser kan pågå samtidigt, var och en en gång. Villkoren ska vara uppfyllda den dag man ansöker, och det som en insats leder till gäller när den är klar.',
    en: 'Services can run at the same time, each once. Conditions must hold on the day of application, and what a service establishes holds once it is finished.',
  },
  how2: {
    sv: 'Underlag: ärendets svar, och katalogens villkor, väntetider, längder och startdatum.',
    en: 'From: the case’s answers, and the catalogue’s conditions, waits, lengths and start dates.',
  },
  how3: {
    sv: 'En väntetid eller längd som ingen har skrivit in räknas som noll och märks ”okänd”. Vägen kan alltså ta längre tid. Om det finns plats vet sidan inte.',
    en: 'A wait or length that nobody has entered counts as none and is marked “not known”. The way may take longer. Whether there is room the page does not know.',
  },
} satisfies Record<string, Text>;
