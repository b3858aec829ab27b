import { paths } from '../../http/paths.ts';
import type { Circumstances } from '../../kernel/command.ts';
import type { MailDraft } from '../../kernel/outbox.ts';
import type { Language, Text } from '../../kernel/text.ts';

interface Recipient {
  id: string;
  email: string;
  language: Language;
}

/** Letters say that something waits, and where. They never quote a question or an advice. */
function letter(to: Recipient, subject: Text, lines: readonly Text[], link: string, caseId: string): MailDraft {
  const say = (text: Text): string => text[to.language];
  return {
    recipient: to.email,
    accountId: to.id,
    subject: say(subject),
    body: [
      ...lines.map(say),
      link,
      say({ sv: 'Brevet skickades av Farled.', en: 'This letter was sent by Farled.' }),
    ].join('\n\n'),
    about: { type: 'guidanceCase', id: caseId },
    canWait: true,
  };
}

const at = (circumstances: Circumstances, caseId: string): string =>
  `${circumstances.baseUrl}${paths.case({ id: caseId })}`;

export function letterAboutNewQuestion(
  to: Recipient,
  group: string,
  caseId: string,
  circumstances: Circumstances,
): MailDraft {
  return letter(
    to,
    { sv: `Ny fråga till ${group}`, en: `New question to ${group}` },
    [
      {
        sv: 'En handläggare har ställt en fråga och väntar på råd.',
        en: 'A case officer has asked a question and waits for advice.',
      },
    ],
    at(circumstances, caseId),
    caseId,
  );
}

export function letterAboutAdvice(
  to: Recipient,
  number: string,
  caseId: string,
  circumstances: Circumstances,
): MailDraft {
  return letter(
    to,
    { sv: `Råd på din fråga ${number}`, en: `Advice on your question ${number}` },
    [{ sv: 'Din fråga har fått ett råd. Läs det här:', en: 'Your question has been advised on. Read it here:' }],
    at(circumstances, caseId),
    caseId,
  );
}

export function letterAboutDialogue(
  to: Recipient,
  number: string,
  caseId: string,
  circumstances: Circumstances,
): MailDraft {
  return letter(
    to,
    { sv: `${number}: det finns något att svara på`, en: `${number}: there is something to answer` },
    [
      {
        sv: 'Någon har skrivit i frågan och väntar på dig.',
        en: 'Somebody has written in the question and waits for you.',
      },
    ],
    at(circumstances, caseId),
    caseId,
  );
}

export function letterAboutHandedOver(
  to: Recipient,
  { id, number }: { id: string; number: string },
  circumstances: Circumstances,
): MailDraft {
  return letter(
    to,
    { sv: `Du har tagit över frågan ${number}`, en: `You have taken over the question ${number}` },
    [
      {
        sv: 'En kollega har lämnat över en fråga till dig. Från och med nu är det du som får svaren. Läs den här:',
        en: 'A colleague has handed a question over to you. From now on the answers come to you. Read it here:',
      },
    ],
    at(circumstances, id),
    id,
  );
}

export function letterAboutLeftQuestions(to: Recipient, leaver: string, circumstances: Circumstances): MailDraft {
  return {
    ...letter(
      to,
      { sv: `Du har tagit över frågor efter ${leaver}`, en: `You have taken over questions of ${leaver}` },
      [
        {
          sv: 'En administratör har lämnat över öppna frågor till dig. Från och med nu är det du som får svaren. Du kan lämna dem vidare till kollegor. Läs dem här:',
          en: 'An administrator has handed open questions over to you. From now on the answers come to you. You can hand them on to colleagues. Read them here:',
        },
      ],
      `${circumstances.baseUrl}${paths.myCases({})}`,
      to.id,
    ),
    about: { type: 'account', id: to.id },
  };
}

export function letterAboutOutcome(
  to: Recipient,
  number: string,
  caseId: string,
  token: string,
  circumstances: Circumstances,
): MailDraft {
  return letter(
    to,
    { sv: `Hur gick det med ${number}?`, en: `How did it go with ${number}?` },
    [
      {
        sv: 'Du fick ett råd för en tid sedan. Berätta hur det gick: öppna länken och klicka på ett svar. Ingen inloggning behövs.',
        en: 'You were advised some time ago. Say how it went: open the link and click an answer. No login is needed.',
      },
    ],
    `${circumstances.baseUrl}${paths.outcomeLink({ token })}`,
    caseId,
  );
}
