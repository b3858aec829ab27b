import type { Text } from '../../kernel/text.ts';

const reasons = {
  noAnswer: { sv: 'Mejlservern svarade inte.', en: 'The mail server did not answer.' },
  noLogin: {
    sv: 'Mejlservern tog inte emot Farleds inloggning. Den som driver Farled behöver se över FARLED_SMTP_URL.',
    en: 'The mail server did not accept Farled’s login. Whoever runs Farled needs to look at FARLED_SMTP_URL.',
  },
  address: {
    sv: 'Mejlservern tog inte emot adressen. Kontrollera att den är rätt.',
    en: 'The mail server did not accept the address. Check that it is right.',
  },
  refused: { sv: 'Mejlservern tog inte emot brevet.', en: 'The mail server did not accept the letter.' },
  secure: {
    sv: 'Det gick inte att få en säker förbindelse med mejlservern.',
    en: 'No safe connection with the mail server could be had.',
  },
  unknown: {
    sv: 'Förbindelsen bröts just när brevet skickades. Det kan ha kommit fram: fråga mottagaren innan du skickar igen.',
    en: 'The connection broke just as the letter was sent. It may have arrived: ask the receiver before you send it again.',
  },
  other: { sv: 'Det gick inte att skicka.', en: 'It could not be sent.' },
} satisfies Record<string, Text>;

/** By the mail library's codes (nodemailer 10), and our own UNKNOWN. */
const byCode: Readonly<Record<string, keyof typeof reasons>> = {
  ECONNECTION: 'noAnswer',
  ETIMEDOUT: 'noAnswer',
  ESOCKET: 'noAnswer',
  EDNS: 'noAnswer',
  ECONNREFUSED: 'noAnswer',
  EPROTOCOL: 'noAnswer',
  EAUTH: 'noLogin',
  ENOAUTH: 'noLogin',
  EENVELOPE: 'address',
  EMESSAGE: 'refused',
  ESTREAM: 'refused',
  ETLS: 'secure',
  EREQUIRETLS: 'secure',
  UNKNOWN: 'unknown',
};

export function mailReason(code: string | null): Text {
  return reasons[byCode[code ?? ''] ?? 'other'];
}

/** A code of the system or of PostgreSQL says what kind of thing it was; its text may hold what somebody wrote. */
export function jobReason(code: string | null): Text {
  if (code !== null && /^[0-9A-Z]{5}$/.test(code))
    return { sv: `Databasen sa nej (${code}).`, en: `The database said no (${code}).` };
  if (code !== null && /^E[A-Z_]+$/.test(code))
    return {
      sv: `Något utanför Farled svarade inte (${code}).`,
      en: `Something outside Farled did not answer (${code}).`,
    };
  return {
    sv: 'Ett fel i programmet. Den som driver Farled ser det i loggen vid den tiden.',
    en: 'A fault in the program. Whoever runs Farled sees it in the log at that time.',
  };
}

/** What a letter was about, without saying what stood in it. */
const kinds: Readonly<Record<string, Text>> = {
  guidanceCase: { sv: 'Om en fråga', en: 'About a question' },
  meeting: { sv: 'Om ett möte', en: 'About a meeting' },
  service: { sv: 'Om en insats', en: 'About a service' },
  obstacle: { sv: 'Om ett hinder', en: 'About an obstacle' },
  directionDecision: { sv: 'Om ett inriktningsbeslut', en: 'About a direction decision' },
  peerQuestion: { sv: 'Om en fråga mellan kollegor', en: 'About a question between colleagues' },
};

export function kindOf(objectType: string | null): Text {
  return (objectType ? kinds[objectType] : undefined) ?? { sv: 'Brev', en: 'Letter' };
}

const jobs: Readonly<Record<string, Text>> = {
  'access.cleanUp': { sv: 'Rensa gamla länkar och inloggningar', en: 'Clear old links and logins' },
  'letters.digest': { sv: 'Samla brev som kan vänta', en: 'Put letters that can wait together' },
  'remind-of-outcomes': { sv: 'Fråga hur det gick', en: 'Ask how it went' },
  'carry-out-confirmed': { sv: 'Utföra det som en kollega bekräftat', en: 'Carry out what a colleague confirmed' },
  'read-for-obstacles': { sv: 'Läsa frågor efter hinder', en: 'Read questions for obstacles' },
  'answer-reporters': { sv: 'Svara dem som rapporterat hinder', en: 'Answer those who reported obstacles' },
  'purge-lists': { sv: 'Ta bort gamla importlistor', en: 'Remove old lists of imports' },
  'remind-owners': { sv: 'Be ägarna kontrollera sina insatser', en: 'Ask owners to check their services' },
  'make-packs': { sv: 'Göra rapportpaket', en: 'Make packs' },
  'read-chairs': { sv: 'Läsa reglerna efter luckor', en: 'Read the rules for gaps' },
  'read-chairs-cut-off': { sv: 'Läsa det som blev avbrutet', en: 'Read what was cut off' },
  'count-fairways': { sv: 'Räkna farleder', en: 'Count fairways' },
  'hand-over-left-actions': { sv: 'Lämna över åtgärder', en: 'Hand over actions' },
  'carry-out-disposals': { sv: 'Gallra det som är godkänt', en: 'Erase what has been approved' },
  'scan-texts': { sv: 'Läsa sparade texter igen', en: 'Read saved texts again' },
  'verify-audit': { sv: 'Kontrollera loggen över vem som gjort vad', en: 'Check the log of who did what' },
  backup: { sv: 'Säkerhetskopia', en: 'Backup' },
};

export function jobName(name: string): Text {
  return jobs[name] ?? { sv: name, en: name };
}
