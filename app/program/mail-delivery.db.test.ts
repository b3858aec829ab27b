import { createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids } from '../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../test/support/house.ts';
import { ask } from '../features/cases/index.ts';
import { mailDelivery } from './mail-delivery.ts';

interface Received {
  to: string[];
  text: string;
}

/** A real mail server on this machine; it refuses whoever the test wants refused. */
async function mailServer(): Promise<{
  url: string;
  received: Received[];
  refuse: { now: boolean };
  away: { now: boolean };
  close: () => void;
}> {
  const received: Received[] = [];
  const refuse = { now: false };
  const away = { now: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onConnect: (_, done) => done(away.now ? new Error('Closed') : null),
    onRcptTo: (_, __, done) => done(refuse.now ? new Error('Not now') : null),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push({
          to: session.envelope.rcptTo.map((one) => one.address),
          text: Buffer.concat(chunks).toString('utf8'),
        });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `smtp://127.0.0.1:${port}`, received, refuse, away, close: () => server.close() };
}

const question = {
  municipalityId: ids.heby,
  need: 'workTraining',
  obstacle: 'refused',
  basics: ['ownOffers', 'contact', 'jointAssessment', 'sip'],
  question: 'Vill börja arbetsträna i liten skala. Vart kan vi vända oss?',
};

let house: TestHouse;
let mail: Awaited<ReturnType<typeof mailServer>>;
beforeAll(async () => {
  house = await testHouse();
  mail = await mailServer();
});
afterAll(async () => {
  mail.close();
  await house.close();
});

describe('letters', () => {
  it('leave once, also when two processes deliver, and their text is not kept', async () => {
    await house.do('officer', ask, question);
    const one = mailDelivery(house.house, mail.url, 'Farled <farled@example.se>');
    const two = mailDelivery(house.house, mail.url, 'Farled <farled@example.se>');
    const sent = await Promise.all([one.deliver(), two.deliver()]);
    expect(sent[0] + sent[1]).toBe(1);
    expect(mail.received).toHaveLength(1);
    expect(mail.received[0]?.to).toEqual(['coordinator@example.se']);
    expect(mail.received[0]?.text).toContain('/arende/');
    expect(mail.received[0]?.text).not.toContain('arbetsträna');
    expect(await house.sql('select body, sent_at is not null as sent from outgoing_mail')).toEqual([
      { body: '', sent: true },
    ]);
    one.close();
    two.close();
  });

  it('wait longer after each refusal, and are marked as failed in the end', async () => {
    await house.do('officer', ask, question);
    mail.refuse.now = true;
    const delivery = mailDelivery(house.house, mail.url, 'Farled <farled@example.se>');
    const waited: number[] = [];
    for (let round = 0; round < 10; round += 1) {
      await delivery.deliver();
      const [row] = await house.sql<{ send_after: Date; failed_at: Date | null }>(
        'select send_after, failed_at from outgoing_mail where sent_at is null',
      );
      if (row?.failed_at) break;
      waited.push(Math.round(((row?.send_after.getTime() ?? 0) - house.clock.now().getTime()) / 60_000));
      house.clock.set(row?.send_after ?? house.clock.now());
    }
    expect(waited).toEqual([1, 2, 4, 8, 16, 32, 64]);
    const [row] = await house.sql<{ attempts: number; failed: boolean; last_error: string }>(
      'select attempts, failed_at is not null as failed, last_error from outgoing_mail where sent_at is null',
    );
    expect(row).toMatchObject({ attempts: 8, failed: true, last_error: 'EENVELOPE' });
    delivery.close();
  });

  it('that the server does not take are said once, and once that they leave again', async () => {
    mail.refuse.now = false;
    mail.away.now = true;
    const said: string[] = [];
    const delivery = mailDelivery(house.house, mail.url, 'Farled <farled@example.se>', (line) => said.push(line));
    for (let letter = 0; letter < 3; letter += 1) await house.do('officer', ask, question);
    await delivery.deliver();
    expect(said).toEqual([expect.stringMatching(/^Mail: the mail server does not take letters \(E[A-Z]+\)\.$/)]);
    house.clock.advance(60_000);
    await delivery.deliver();
    expect(said).toHaveLength(1);
    mail.away.now = false;
    // An address that is refused is no trouble of the server.
    mail.refuse.now = true;
    house.clock.advance(120_000);
    await delivery.deliver();
    expect(said).toHaveLength(1);
    mail.refuse.now = false;
    house.clock.advance(240_000);
    expect(await delivery.deliver()).toBe(3);
    expect(said[1]).toBe('Mail: letters leave again.');
    expect(said).toHaveLength(2);
    delivery.close();
  });

  it('have the headers that we gave them, whatever stands in a subject', async () => {
    const before = mail.received.length;
    await house.sql(
      `insert into outgoing_mail (id, recipient, subject, body, created_at, send_after)
       values (gen_random_uuid(), 'only@example.se', $2, 'Hej', $1, $1)`,
      [house.clock.now(), 'Hej\r\nBcc: another@example.com\r\n\r\nEn annan text'],
    );
    const delivery = mailDelivery(house.house, mail.url, 'Farled <farled@example.se>');
    await delivery.deliver();
    const [letter] = mail.received.slice(before);
    expect(letter?.to).toEqual(['only@example.se']);
    const [headers = '', body] = letter?.text.split('\r\n\r\n') ?? [];
    expect(headers).not.toMatch(/^Bcc:/im);
    expect(headers.match(/^(To|From|Subject):/gm)).toHaveLength(3);
    expect(body?.trim()).toBe('Hej');
    delivery.close();
  });

  it('whose process was killed on the way are shown and not sent a second time', async () => {
    await house.sql('delete from outgoing_mail');
    mail.refuse.now = false;
    await house.do('officer', ask, question);
    const before = mail.received.length;
    // Handed over, and then the process was gone before the answer was noted.
    await house.sql('update outgoing_mail set sending_at = $1', [house.clock.now()]);
    const delivery = mailDelivery(house.house, mail.url, 'Farled <farled@example.se>');
    expect(await delivery.deliver()).toBe(0);
    house.clock.advance(16 * 60_000);
    expect(await delivery.deliver()).toBe(0);
    expect(mail.received).toHaveLength(before);
    expect(
      await house.sql('select last_error, failed_at is not null as failed, sending_at from outgoing_mail'),
    ).toEqual([{ last_error: 'UNKNOWN', failed: true, sending_at: null }]);
    delivery.close();
  });

  it('whose connection broke after the text was sent are not sent a second time either', async () => {
    await house.sql('delete from outgoing_mail');
    await house.do('officer', ask, question);
    const received: string[] = [];
    const breaking = createServer((socket) => {
      socket.on('error', () => {});
      socket.write('220 test\r\n');
      let isText = false;
      socket.on('data', (data) => {
        const said = data.toString();
        if (isText || said.includes('\r\n.\r\n')) {
          received.push(said);
          socket.destroy();
        } else if (said.startsWith('DATA')) {
          isText = true;
          socket.write('354 go on\r\n');
        } else socket.write(said.startsWith('EHLO') ? '250 test\r\n' : '250 ok\r\n');
      });
    });
    await new Promise<void>((listening) => breaking.listen(0, '127.0.0.1', listening));
    const address = breaking.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const delivery = mailDelivery(house.house, `smtp://127.0.0.1:${port}`, 'Farled <farled@example.se>');
    await delivery.deliver();
    house.clock.advance(60 * 60_000);
    await delivery.deliver();
    expect(received).toHaveLength(1);
    expect(await house.sql('select last_error, failed_at is not null as failed from outgoing_mail')).toEqual([
      { last_error: 'UNKNOWN', failed: true },
    ]);
    delivery.close();
    await new Promise((closed) => breaking.close(closed));
  });
});
