import { paths } from '../../http/paths.ts';
import type { Circumstances } from '../../kernel/command.ts';
import type { MailDraft } from '../../kernel/outbox.ts';
import type { Text } from '../../kernel/text.ts';
import type { Receiver } from './store.ts';

/** Letters say that something waits, and where: never what was asked or answered. */
function letter(to: Receiver, subject: Text, line: Text, id: string, { baseUrl }: Circumstances): MailDraft {
  const say = (text: Text): string => text[to.language];
  return {
    recipient: to.email,
    accountId: to.id,
    subject: say(subject),
    body: [
      say(line),
      `${baseUrl}${paths.peerQuestion({ id })}`,
      say({ sv: 'Brevet skickades av Farled.', en: 'This letter was sent by Farled.' }),
    ].join('\n\n'),
    about: { type: 'peerQuestion', id },
    canWait: true,
  };
}

export const letterAboutPeerQuestion = (to: Receiver, id: string, circumstances: Circumstances): MailDraft =>
  letter(
    to,
    { sv: 'En kollega frågar', en: 'A peer asks' },
    {
      sv: 'En kollega i länet undrar något och tror att du kan veta.',
      en: 'A peer in the county wonders about something and thinks that you may know.',
    },
    id,
    circumstances,
  );

export const letterAboutPeerAnswer = (to: Receiver, id: string, circumstances: Circumstances): MailDraft =>
  letter(
    to,
    { sv: 'Svar på din fråga till kollegor', en: 'An answer to your question to peers' },
    { sv: 'Någon har svarat på din fråga. Läs svaret här:', en: 'Somebody has answered your question. Read it here:' },
    id,
    circumstances,
  );
