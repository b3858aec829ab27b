import { paths } from '../../http/paths.ts';
import { type Role, roles } from '../../kernel/roles.ts';
import type { Text } from '../../kernel/text.ts';

interface Way {
  readonly label: Text;
  readonly href: string;
  readonly note?: Text;
}

/** Where a role begins its day. */
export interface Landing {
  /** Said when something waits and when nothing does. */
  readonly lead: Text;
  readonly nothingWaits: Text;
  /** The thing that this role does most. */
  readonly first: Way;
  readonly ways: readonly Way[];
  readonly guide: string;
}

const ways = {
  ask: { label: { sv: 'Ställ en fråga', en: 'Ask a question' }, href: paths.ask({}) },
  mine: {
    label: { sv: 'Mina frågor', en: 'My questions' },
    href: paths.myCases({}),
    note: { sv: 'Råden du har fått och hur det gick', en: 'The advice you got and how it went' },
  },
  queue: { label: { sv: 'Öppna frågorna', en: 'Open the questions' }, href: paths.queue({}) },
  register: {
    label: { sv: 'Registrera ett samtal', en: 'Register a call' },
    href: paths.register({}),
    note: { sv: 'En person eller anhörig har ringt', en: 'A person or relative has called' },
  },
  figures: {
    label: { sv: 'Se gruppens siffror', en: 'See the group’s figures' },
    href: paths.statistics({}),
    note: { sv: 'Frågor per månad och part, råd och utfall', en: 'Questions by month and party, advice and outcomes' },
  },
  imports: {
    label: { sv: 'Importera en egen lista', en: 'Import a list of your own' },
    href: paths.imports({}),
    note: { sv: 'Från Excel eller CSV', en: 'From Excel or CSV' },
  },
  meetings: {
    label: { sv: 'Öppna mötena', en: 'Open the meetings' },
    href: paths.meetings({}),
    note: { sv: 'Dagordning, beslut och protokoll', en: 'Agenda, decisions and minutes' },
  },
  organisation: {
    label: { sv: 'Öppna organisationen', en: 'Open the organisation' },
    href: paths.organisation({}),
    note: { sv: 'Medlemmar, grupper och personer', en: 'Members, groups and people' },
  },
  people: {
    label: { sv: 'Personer och funktioner', en: 'People and functions' },
    href: paths.people({}),
    note: { sv: 'Bjud in, byt ersättare, avsluta', en: 'Invite, change deputies, end' },
  },
  settings: {
    label: { sv: 'Inställningar', en: 'Settings' },
    href: paths.settings({}),
    note: { sv: 'Svarstid, uppföljning, lokala ord', en: 'Response time, follow-up, local words' },
  },
} satisfies Record<string, Way>;

const inGroup: Omit<Landing, 'lead'> = {
  nothingWaits: {
    sv: 'Här visas det som väntar på dig. Under tiden kan du läsa gruppens siffror.',
    en: 'What waits for you is shown here. Until then you can read the group’s figures.',
  },
  first: ways.figures,
  ways: [],
  guide: 'groupMember',
};

export const landings: Record<Role, Landing> = {
  caseOfficer: {
    lead: {
      sv: 'Fråga samordnaren när ett ärende har fastnat. Du får ett råd och berättar sedan hur det gick.',
      en: 'Ask the coordinator when a case is stuck. You get advice and then say how it went.',
    },
    nothingWaits: {
      sv: 'När samordnaren svarar eller frågar dig något syns det här. Du får också ett mejl.',
      en: 'When the coordinator answers or asks you something it shows here. You get an e-mail too.',
    },
    first: ways.ask,
    ways: [ways.mine],
    guide: 'caseOfficer',
  },
  coordinator: {
    lead: {
      sv: 'Frågorna från handläggarna, de som väntat längst först.',
      en: 'The questions from case officers, those that have waited longest first.',
    },
    nothingWaits: {
      sv: 'Ingen fråga väntar på råd och ingen uppföljning är försenad.',
      en: 'No question waits for advice and no follow-up is late.',
    },
    first: ways.queue,
    ways: [ways.register, ways.figures, ways.imports],
    guide: 'coordinator',
  },
  teamWorker: {
    lead: {
      sv: 'Se vad handläggarna frågar om i din grupp, och vad som blir av råden.',
      en: 'See what case officers ask in your group, and what becomes of the advice.',
    },
    ...inGroup,
  },
  groupMember: {
    lead: {
      sv: 'Se hur många frågor som kommer, från vilka parter, och vad som blir av dem.',
      en: 'See how many questions come, from which parties, and what becomes of them.',
    },
    ...inGroup,
  },
  groupChair: {
    lead: {
      sv: 'Se vad gruppen behöver tala om: få frågor, tysta parter och insatser som saknas.',
      en: 'See what the group needs to talk about: few questions, silent parties and missing services.',
    },
    ...inGroup,
  },
  manager: {
    lead: {
      sv: 'Se vilka grupper och personer som arbetar för din organisation.',
      en: 'See which groups and people work for your organisation.',
    },
    nothingWaits: {
      sv: 'Här visas det som väntar på dig som chef.',
      en: 'What waits for you as a manager is shown here.',
    },
    first: ways.organisation,
    ways: [],
    guide: 'office',
  },
  office: {
    lead: {
      sv: 'Förbundets medlemmar, grupper och personer.',
      en: 'The association’s members, groups and people.',
    },
    nothingWaits: {
      sv: 'Här visas det som väntar på kansliet.',
      en: 'What waits for the office is shown here.',
    },
    first: ways.organisation,
    ways: [],
    guide: 'office',
  },
  boardMember: {
    lead: {
      sv: 'Läs dagordningen, och besluta om det som grupperna har lyft.',
      en: 'Read the agenda, and decide on what the groups have taken up.',
    },
    nothingWaits: {
      sv: 'Här visas det som väntar på styrelsen.',
      en: 'What waits for the board is shown here.',
    },
    first: ways.meetings,
    ways: [ways.organisation],
    guide: 'office',
  },
  administrator: {
    lead: {
      sv: 'Se till att rätt personer har rätt funktion, med ersättare.',
      en: 'See to it that the right people hold the right functions, with deputies.',
    },
    nothingWaits: {
      sv: 'Ingen funktion behöver ses över just nu.',
      en: 'No function needs looking at just now.',
    },
    first: ways.organisation,
    ways: [ways.people, ways.settings],
    guide: 'administrator',
  },
};

/** Whoever holds several functions begins where most of the day is spent. */
const order: readonly Role[] = [
  'coordinator',
  'caseOfficer',
  'administrator',
  'groupChair',
  'groupMember',
  'teamWorker',
  'office',
  'manager',
  'boardMember',
];

/** The roles that are held, the one that the page is about first. */
export function rolesInOrder(held: readonly Role[]): Role[] {
  return order.filter((role) => held.includes(role));
}

/** Every other way for these roles, each address once, without the first one's. */
export function waysOf(held: readonly Role[]): Way[] {
  const [main] = rolesInOrder(held);
  const seen = new Set(main ? [landings[main].first.href] : []);
  const all = rolesInOrder(held).flatMap((role) => [landings[role].first, ...landings[role].ways]);
  return all.filter(({ href }) => !seen.has(href) && seen.add(href));
}

/** The guides of the roles; of all roles for those who hold none. */
export function guidesOf(held: readonly Role[]): string[] {
  return [...new Set(rolesInOrder(held.length > 0 ? held : roles).map((role) => landings[role].guide))];
}
