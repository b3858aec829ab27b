import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ids, personas } from '../../../test/support/county.ts';
import { type TestHouse, testHouse } from '../../../test/support/house.ts';
import { htmlFaults } from '../../../test/support/html.ts';
import { ask } from '../cases/index.ts';
import { sendDigests } from './digest.ts';

let t: TestHouse;
beforeAll(async () => {
  // A Tuesday.
  t = await testHouse({ now: new Date('2026-11-17T09:00:00Z'), logins: { idleHours: 999 } });
});
afterAll(() => t.close());

const question = {
  municipalityId: ids.heby,
  need: 'workTraining',
  obstacle: 'refused',
  basics: ['ownOffers', 'contact', 'jointAssessment', 'sip'],
  question: 'Vill börja arbetsträna i liten skala. Vart kan vi vända oss?',
};

interface Mail {
  digest: string | null;
  body: string;
  subject: string;
  sent: boolean;
}
const mails = () =>
  t.sql<Mail>(
    `select digest, body, subject, sent_at is not null as sent from outgoing_mail where account_id = $1 order by created_at, id`,
    [personas.coordinator.id],
  );
const choose = async (letters: string): Promise<void> => {
  const done = await t.request('coordinator', 'POST', '/konto/brev', { _do: 'letters.set', letters });
  expect(done.status).toBe(303);
};

describe('letters that can wait', () => {
  test('come together once a day, each once, also with two processes', async () => {
    await choose('daily');
    await t.do('officer', ask, question);
    await t.do('officer', ask, { ...question, need: 'assessment' });
    expect((await mails()).map(({ digest }) => digest)).toEqual(['daily', 'daily']);
    const html = await (await t.request('coordinator', 'GET', '/konto/brev')).text();
    expect(html).toContain('2 brev väntar på nästa utskick');
    expect(await htmlFaults(html)).toEqual([]);
    const made = await Promise.all([sendDigests(t.house), sendDigests(t.house)]);
    expect(made[0] + made[1]).toBe(1);
    const all = await mails();
    expect(all.filter(({ sent, body }) => sent && body === '')).toHaveLength(2);
    const [digest] = all.filter(({ sent }) => !sent);
    expect(digest).toMatchObject({ subject: '2 brev från Farled', digest: null });
    expect(digest?.body.match(/\/arende\//g)).toHaveLength(2);
    expect(await sendDigests(t.house)).toBe(0);
    // In the demo's mailbox the digest stands, not what went into it.
    const mailbox = await (await t.request('coordinator', 'GET', '/brev')).text();
    expect(mailbox).toContain('2 brev från Farled');
  });

  test('come weekly on a Monday', async () => {
    await t.sql('delete from outgoing_mail');
    await choose('weekly');
    await t.do('officer', ask, question);
    expect(await sendDigests(t.house)).toBe(0);
    t.clock.set(new Date('2026-11-23T05:05:00Z'));
    expect(await sendDigests(t.house)).toBe(1);
  });

  test('are let go when one chooses to have them at once, and come not at all when one wants none', async () => {
    await t.sql('delete from outgoing_mail');
    await choose('weekly');
    await t.do('officer', ask, question);
    await choose('atOnce');
    expect(await mails()).toMatchObject([{ digest: null, sent: false }]);
    await choose('none');
    await t.do('officer', ask, question);
    expect(await mails()).toHaveLength(1);
    await choose('atOnce');
  });
});

describe('one’s own calendar', () => {
  const addressIn = (html: string): string => /href="http:\/\/localhost:3000(\/kalender\/[^"]+)"/.exec(html)?.[1] ?? '';
  const pageOf = async (who: keyof typeof personas): Promise<string> =>
    (await t.request(who, 'GET', '/konto/brev')).text();

  test('has a secret address that is renewed and turned off, and holds deadlines without a word of any question', async () => {
    const { id } = await t.do('officer', ask, {
      ...question,
      question: 'Något om hälsa som inte ska stå i en kalender.',
    });
    expect(addressIn(await pageOf('coordinator'))).toBe('');
    await t.request('coordinator', 'POST', '/konto/brev', { _do: 'letters.renewCalendar' });
    const first = addressIn(await pageOf('coordinator'));
    const answer = await t.request(null, 'GET', first);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    const file = await answer.text();
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
    // Long lines are folded (RFC 5545 § 3.1).
    expect(file.replaceAll('\r\n ', '')).toContain(`/arende/${id}`);
    expect(file).toMatch(/DTSTART;VALUE=DATE:20\d{6}/);
    expect(file).toMatch(/SUMMARY:Svara på HEB/);
    expect(file).not.toContain('hälsa');
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);

    await t.request('coordinator', 'POST', '/konto/brev', { _do: 'letters.renewCalendar' });
    const second = addressIn(await pageOf('coordinator'));
    expect(second).not.toBe(first);
    expect((await t.request(null, 'GET', first)).status).toBe(404);
    expect((await t.request(null, 'GET', second)).status).toBe(200);
    await t.request('coordinator', 'POST', '/konto/brev', { _do: 'letters.endCalendar' });
    expect(addressIn(await pageOf('coordinator'))).toBe('');
    expect((await t.request(null, 'GET', second)).status).toBe(404);
    await t.request('coordinator', 'POST', '/konto/brev', { _do: 'letters.renewCalendar' });
    expect([first, second]).not.toContain(addressIn(await pageOf('coordinator')));
  });

  test('holds only what its owner may see, and nothing when the functions or the account have ended', async () => {
    await t.request('sisterCoordinator', 'POST', '/konto/brev', { _do: 'letters.renewCalendar' });
    const address = addressIn(await pageOf('sisterCoordinator'));
    const file = await (await t.request(null, 'GET', address)).text();
    expect(file).toContain('BEGIN:VCALENDAR');
    expect(file).not.toContain('HEB');
    await t.sql('update account set ended_at = $1 where id = $2', [t.clock.now(), personas.sisterCoordinator.id]);
    expect((await t.request(null, 'GET', address)).status).toBe(404);
  });

  test('its address stands nowhere in the database', async () => {
    const token =
      addressIn(await pageOf('coordinator'))
        .split('/')
        .at(-1) ?? '';
    expect(token).toMatch(/^[0-9a-f]{32}$/);
    for (const table of ['calendar_feed', 'audit_line', 'command_receipt'])
      expect(JSON.stringify(await t.sql(`select * from ${table}`))).not.toContain(token);
  });

  test('shows the meetings to which its owner is asked', async () => {
    const meeting = t.house.newId();
    await t.sql(
      `insert into meeting (association_id, id, body, group_id, title, starts_at, ends_at, created_at)
       values ($1, $2, 'group', $3, 'Decembermötet', '2026-12-01T12:00:00Z', '2026-12-01T14:00:00Z', $4)`,
      [ids.association, meeting, ids.groupHeby, t.clock.now()],
    );
    await t.sql(
      `insert into attendance (association_id, meeting_id, account_id, function_id, role) values ($1, $2, $3, $2, 'coordinator')`,
      [ids.association, meeting, personas.coordinator.id],
    );
    const file = await (await t.request(null, 'GET', addressIn(await pageOf('coordinator')))).text();
    expect(file).toContain('SUMMARY:LOKUS Heby: Decembermötet');
    expect(file).toContain('DTSTART:20261201T120000Z');
  });
});

describe('what failed', () => {
  async function failed(association: string | null, code = 'EENVELOPE'): Promise<string> {
    const id = t.house.newId();
    await t.sql(
      `insert into outgoing_mail (id, association_id, recipient, subject, body, object_type, created_at, send_after, attempts, failed_at, last_error)
       values ($1, $2, 'fel@example.se', 'Hemligt ämne', 'Hemlig text', 'guidanceCase', $3, $3, 8, $3, $4)`,
      [id, association, t.clock.now(), code],
    );
    return id;
  }

  test('is shown to the association’s administrator with the reason and without the content', async () => {
    await failed(ids.association);
    await failed(ids.other);
    await failed(null, 'ECONNECTION');
    const html = await (await t.request('administrator', 'GET', '/organisation/brev')).text();
    expect(await htmlFaults(html)).toEqual([]);
    expect(html.match(/fel@example\.se<\/th>/g)).toHaveLength(1);
    expect(html).toContain('Mejlservern tog inte emot adressen');
    expect(html).toContain('1 brev med länkar för att logga in');
    expect(html).not.toContain('Hemlig');
    expect((await t.request('coordinator', 'GET', '/organisation/brev')).status).toBe(404);
  });

  test('is sent again or dropped, by its own administrators only, and never while it is on its way', async () => {
    const [mine, others] = [await failed(ids.association), await failed(ids.other)];
    const send = (letterId: string, command = 'letters.sendAgain') =>
      t.request('administrator', 'POST', '/organisation/brev', { _do: command, letterId });
    expect((await send(others)).status).toBe(404);
    expect((await send(mine)).status).toBe(303);
    expect(await t.sql('select attempts, failed_at from outgoing_mail where id = $1', [mine])).toEqual([
      { attempts: 0, failed_at: null },
    ]);
    const going = await failed(ids.association);
    await t.sql('update outgoing_mail set sending_at = $1 where id = $2', [t.clock.now(), going]);
    expect((await send(going)).status).toBe(409);
    const gone = await failed(ids.association);
    expect((await send(gone, 'letters.drop')).status).toBe(303);
    expect(await t.sql('select 1 from outgoing_mail where id = $1', [gone])).toHaveLength(0);
  });
});
