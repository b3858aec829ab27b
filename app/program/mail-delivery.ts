import nodemailer from 'nodemailer';
import type { House } from '../kernel/house.ts';

interface Letter {
  id: string;
  recipient: string;
  subject: string;
  body: string;
  calendar: string | null;
  send_after: Date;
  attempts: number;
}

const mostAttempts = 8;
const minute = 60_000;

/** Milliseconds that the mail server has for each step. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };
/** A letter that was handed over so long ago and has no answer noted: its process was killed meanwhile. */
const longestOnItsWay = 15 * minute;

/** Waits longer after each failure: 1, 2, 4 … minutes, then the letter is marked as failed and stays to be seen. */
function nextTry(now: Date, attempts: number): Date {
  return new Date(now.getTime() + 2 ** (attempts - 1) * minute);
}

/** The letter's type of content says the same as the file (RFC 6047 § 2.4). */
function methodOf(calendar: string): string {
  return /^METHOD:([A-Z]+)\r?$/m.exec(calendar)?.[1] ?? 'PUBLISH';
}

export interface MailDelivery {
  /** Sends what is due; the number of letters that left. */
  deliver(): Promise<number>;
  close(): void;
}

/**
 * `say` tells whoever runs Farled when the mail server stops taking letters and when it takes them again, once each: how
 * many wait is a figure, and each one that failed stands on a page.
 */
export function mailDelivery(
  house: House,
  smtpUrl: string,
  from: string,
  say: (line: string) => void = () => {},
): MailDelivery {
  const post = postman(smtpUrl, from);
  let trouble: string | null = null;
  const note = (code: string | null): void => {
    // An address that is not taken says nothing of the server.
    if (code === 'EENVELOPE' || code === trouble) return;
    trouble = code;
    say(code === null ? 'Mail: letters leave again.' : `Mail: the mail server does not take letters (${code}).`);
  };
  return {
    deliver: async () => {
      await giveUpLost(house);
      let sent = 0;
      for (let letter = await claim(house); letter; letter = await claim(house)) {
        const code = await send(house, post, letter);
        note(code);
        if (code === null) sent += 1;
      }
      return sent;
    },
    close: () => post.close(),
  };
}

interface Postman {
  hand(letter: Letter): Promise<void>;
  /** Whether the whole text of the last letter was given to the mail server. */
  wasHandedOver(): boolean;
  close(): void;
}

function postman(url: string, from: string): Postman {
  let isHandedOver = false;
  const nothing = (): void => {};
  // The library tells only its log when the text has been given; the log itself is kept nowhere.
  const logger = {
    ...{ level: nothing, trace: nothing, debug: nothing, warn: nothing, error: nothing, fatal: nothing },
    info: (entry: unknown): void => {
      if ((entry as { tnx?: string }).tnx === 'message') isHandedOver = true;
    },
  };
  const transport = nodemailer.createTransport({ url, logger, ...patience });
  return {
    hand: async (letter) => {
      isHandedOver = false;
      await transport.sendMail({
        from,
        to: letter.recipient,
        subject: letter.subject,
        text: letter.body,
        messageId: `<${letter.id}@farled>`,
        ...(letter.calendar && {
          icalEvent: { filename: 'mote.ics', method: methodOf(letter.calendar), content: letter.calendar },
        }),
      });
    },
    wasHandedOver: () => isHandedOver,
    close: () => transport.close(),
  };
}

const mails = (house: House, text: string, values: unknown[]) => house.database.executeAsService(text, values);

/**
 * Takes the next letter before it is handed over, so that no other process takes it too, and no process that was killed
 * in between sends it a second time: a letter is sent once or, when nobody knows, shown to the administrator.
 */
async function claim(house: House): Promise<Letter | null> {
  const { rows } = await mails(
    house,
    `update outgoing_mail set sending_at = $1 where id = (
       select id from outgoing_mail
       where sent_at is null and failed_at is null and sending_at is null and digest is null and send_after <= $1
       order by send_after limit 1 for update skip locked)
     returning *`,
    [house.clock.now()],
  );
  return (rows[0] as Letter | undefined) ?? null;
}

async function giveUpLost(house: House): Promise<void> {
  const now = house.clock.now();
  await mails(
    house,
    `update outgoing_mail set failed_at = $1, last_error = 'UNKNOWN', sending_at = null
     where sending_at < $2 and sent_at is null and failed_at is null`,
    [now, new Date(now.getTime() - longestOnItsWay)],
  );
}

/** Null when it left, otherwise the mail library's code. A sent letter's text is not kept. */
async function send(house: House, post: Postman, letter: Letter): Promise<string | null> {
  try {
    await post.hand(letter);
  } catch (error) {
    await noteFailure(house, letter, error, post.wasHandedOver());
    return (error as { code?: string }).code ?? 'ERROR';
  }
  await mails(
    house,
    `update outgoing_mail set sent_at = $2, sending_at = null, body = '', calendar = null where id = $1`,
    [letter.id, house.clock.now()],
  );
  return null;
}

async function noteFailure(house: House, letter: Letter, error: unknown, wasHandedOver: boolean): Promise<void> {
  const now = house.clock.now();
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  // The connection broke after the text was sent and before the answer: it may have arrived.
  const isUnknown = wasHandedOver && responseCode === undefined;
  const attempts = letter.attempts + 1;
  const isOver = isUnknown || attempts >= mostAttempts;
  await mails(
    house,
    `update outgoing_mail set attempts = $2, last_error = $3, sending_at = null, failed_at = $4, send_after = $5 where id = $1`,
    [
      letter.id,
      attempts,
      isUnknown ? 'UNKNOWN' : (code ?? 'ERROR'),
      isOver ? now : null,
      isOver ? letter.send_after : nextTry(now, attempts),
    ],
  );
}
