import type { Text } from '../../kernel/text.ts';

export const texts = {
  startOf: { sv: 'Start', en: 'Start' },
  waits: { sv: 'Det här väntar på dig', en: 'This waits for you' },
  nothing: { sv: 'Inget väntar på dig just nu', en: 'Nothing waits for you just now' },
  toDo: { sv: 'Att göra', en: 'To do' },
  count: { sv: '{title}: {count}', en: '{title}: {count}' },
  late: { sv: 'Sen', en: 'Late' },
  lateOne: { sv: '1 dag sen', en: '1 day late' },
  lateDays: { sv: '{days} dagar sen', en: '{days} days late' },
  today: { sv: 'senast i dag', en: 'by today' },
  by: { sv: 'senast {day}', en: 'by {day}' },
  shortcuts: { sv: 'Genvägar', en: 'Shortcuts' },
  functions: { sv: 'Dina funktioner', en: 'Your functions' },
  deputy: { sv: 'som ersättare', en: 'as deputy' },
  help: { sv: 'Hjälp', en: 'Help' },
  guide: { sv: 'Läs hur du arbetar i Farled', en: 'Read how you work in Farled' },
  guides: { sv: 'Alla guider', en: 'All guides' },

  noFunction: { sv: 'Du har ingen funktion just nu', en: 'You hold no function just now' },
  noFunctionLead: {
    sv: 'Ditt konto finns kvar, men du ser inga frågor och inga siffror utan en funktion.',
    en: 'Your account is still there, but without a function you see no questions and no figures.',
  },
  whoCanHelp: { sv: 'Vem kan hjälpa dig?', en: 'Who can help you?' },
  askAdministrator: {
    sv: 'En administratör i förbundet kan ge dig en funktion: {names}.',
    en: 'An administrator of the association can give you a function: {names}.',
  },
  askOffice: {
    sv: 'Hör av dig till förbundets kansli. De kan ge dig en funktion.',
    en: 'Contact the association’s office. They can give you a function.',
  },

  publicTitle: {
    sv: 'Från fråga till svar, över fyra myndigheter',
    en: 'From question to answer, across four authorities',
  },
  publicLead: {
    sv: 'Farled är samordningsförbundets arbetssystem. Handläggare frågar när ett ärende har fastnat, och ingen fråga slutar utan svar.',
    en: 'Farled is the working system of a coordination association. Case officers ask when a case is stuck, and no question ends without an answer.',
  },
  login: { sv: 'Logga in', en: 'Log in' },
  readAnswer: { sv: 'Läs ett svar', en: 'Read an answer' },
  how: { sv: 'Så går det till', en: 'How it works' },
  howAsk: { sv: 'En handläggare frågar', en: 'A case officer asks' },
  howAskNote: {
    sv: 'Frågan beskriver situationen, aldrig vem det gäller.',
    en: 'The question describes the situation, never whom it is about.',
  },
  howAdvice: { sv: 'Samordnaren ger ett råd', en: 'The coordinator advises' },
  howAdviceNote: {
    sv: 'Rådet säger vad som kan prövas och vem som tar nästa steg.',
    en: 'The advice says what can be tried and who takes the next step.',
  },
  howOutcome: { sv: 'Handläggaren berättar hur det gick', en: 'The case officer says how it went' },
  howOutcomeNote: {
    sv: 'Två klick efter några veckor. Små steg räknas också.',
    en: 'Two clicks after some weeks. Small steps count too.',
  },
  howGroup: { sv: 'Gruppen ser vad som fattas', en: 'The group sees what is missing' },
  howGroupNote: {
    sv: 'De fyra parterna ser hur många som frågar, om vad som leder vidare och vad som inte gör det.',
    en: 'The four parties see how many ask, what leads on and what does not.',
  },
  who: { sv: 'Vem är det för?', en: 'Who is it for?' },
  whoText: {
    sv: 'Arbetsförmedlingen, Försäkringskassan, kommunerna och regionen samarbetar i ett samordningsförbund. Farled är för dem som arbetar där: handläggare, samordnare, lokala grupper, kansli och styrelse.',
    en: 'The employment service, the social insurance agency, the municipalities and the region work together in a coordination association. Farled is for those who work there: case officers, coordinators, local groups, office and board.',
  },
  privacy: { sv: 'Inga namn', en: 'No names' },
  privacyText: {
    sv: 'I frågorna står inga namn, personnummer eller adresser. Texten prövas innan den skickas. Den som själv har ställt en fråga till samordnaren läser svaret med ett handtag, utan att logga in.',
    en: 'The questions hold no names, personal numbers or addresses. The text is checked before it is sent. Those who asked the coordinator themselves read the answer with a handle, without login.',
  },
  more: { sv: 'Läs mer', en: 'Read more' },
  accessibility: { sv: 'Om tillgänglighet', en: 'About accessibility' },
} satisfies Record<string, Text>;
