import { paths } from '../../http/paths.ts';
import type { Circumstances } from '../../kernel/command.ts';
import type { MailDraft } from '../../kernel/outbox.ts';
import type { Language, Text } from '../../kernel/text.ts';

interface Recipient {
  accountId: string;
  email: string;
  language: Language;
}

interface About {
  id: string;
  number: string;
}

function letter(to: Recipient, subject: Text, lines: readonly Text[], about: About, baseUrl: string): MailDraft {
  const say = (text: Text): string => text[to.language];
  return {
    recipient: to.email,
    accountId: to.accountId,
    subject: say(subject),
    body: [
      ...lines.map(say),
      `${baseUrl}${paths.obstacleDecision({ id: about.id })}`,
      say({ sv: 'Brevet skickades av Farled.', en: 'This letter was sent by Farled.' }),
    ].join('\n\n'),
    about: { type: 'obstacle', id: about.id },
  };
}

export function letterToOwner(
  to: Recipient,
  about: About,
  dueOn: string,
  { baseUrl }: Pick<Circumstances, 'baseUrl'>,
): MailDraft {
  return letter(
    to,
    { sv: `${about.number}: du har fått en uppgift`, en: `${about.number}: you have been given a task` },
    [
      {
        sv: `Gruppen har beslutat och du ansvarar. Det ska vara klart senast ${dueOn}.`,
        en: `The group has decided and you are responsible. It is due by ${dueOn}.`,
      },
    ],
    about,
    baseUrl,
  );
}

export function letterToConfirm(to: Recipient, about: About, { baseUrl }: Circumstances): MailDraft {
  return letter(
    to,
    { sv: `${about.number}: bekräfta beslutet hemma`, en: `${about.number}: confirm the decision at home` },
    [
      {
        sv: 'Gruppen har fattat ett beslut som berör er. Ta hem det och svara ja eller nej.',
        en: 'The group has made a decision that concerns you. Take it home and answer yes or no.',
      },
    ],
    about,
    baseUrl,
  );
}

export function letterAboutLeaving(to: Recipient, about: About, baseUrl: string): MailDraft {
  return letter(
    to,
    { sv: `${about.number}: ingen har uppgiften`, en: `${about.number}: nobody has the task` },
    [
      {
        sv: 'Den som ansvarade har slutat i gruppen, och det finns ingen ersättare. Ge uppgiften till någon annan.',
        en: 'Whoever was responsible has left the group, and there is no deputy. Give the task to somebody else.',
      },
    ],
    about,
    baseUrl,
  );
}

export function letterAboutDeclined(to: Recipient, about: About, { baseUrl }: Circumstances): MailDraft {
  return letter(
    to,
    { sv: `${about.number}: en part sa nej hemma`, en: `${about.number}: a party declined at home` },
    [
      {
        sv: 'Beslutet gäller inte längre, och hindret väntar på gruppen igen. Skälet står på sidan.',
        en: 'The decision no longer stands, and the obstacle waits for the group again. The reason is on the page.',
      },
    ],
    about,
    baseUrl,
  );
}
