import { inBoth } from '../database/embedded-errors.ts';
import { asOwner } from '../database/primary.ts';
import type { Job } from '../http/feature.ts';
import { type AuditFault, type AuditReport, type Fault, verifyAudit } from '../kernel/audit-chain.ts';
import type { Text } from '../kernel/text.ts';
import { checkArchive } from './archive/archive.ts';
import { askedWrongly, wordsOf } from './command-line.ts';
import type { Log } from './log.ts';
import { openFilledServer } from './open-server.ts';
import { OperatorError } from './operator-error.ts';
import type { Settings } from './settings.ts';

export const auditUsage = `farled audit verify [--head ASSOCIATION=POSITION:HASH …] [--against BACKUP] [--json]

  Räknar om loggens kedjor och säger vad som ändrats, tagits bort, flyttats eller lagts till, och var. Slutar med 1 om
  något är fel. --head jämför med ett huvud som skrevs ner förut (ASSOCIATION är förbundets nummer eller none), --against
  med de huvuden som står i en säkerhetskopia: då syns också en kedja som har skrivits om från början till slut.
  (Computes the chains of the log anew and says what was changed, removed, moved or added, and where. Ends with 1 when
  something is wrong. --head compares with a head taken down earlier, --against with those in a backup: that shows a
  chain rewritten from end to end too.)`;

const faultWords: Record<Fault, Text> = {
  changed: { sv: 'ändrad eller flyttad', en: 'changed or moved' },
  removed: { sv: 'borttagen', en: 'removed' },
  inserted: { sv: 'tillagd vid sidan av Farled', en: 'added past Farled' },
  cutOff: { sv: 'slutet av kedjan stämmer inte: de senaste raderna saknas', en: 'the newest lines are missing' },
  rewritten: { sv: 'kedjan är omskriven sedan huvudet togs', en: 'the chain was rewritten since the head was taken' },
};

interface Wanted {
  heads: Record<string, string>;
  against: string | null;
  json: boolean;
}

const readWords = (words: readonly string[]): Wanted | null =>
  wordsOf(
    words,
    { head: { type: 'string', multiple: true }, against: { type: 'string' }, json: { type: 'boolean' } },
    (values, positionals) => {
      const heads = (values.head ?? []).map((head) => /^([0-9a-f-]{36}|none)=(\d+:[0-9a-f]{64})$/.exec(head));
      if (positionals.join() !== 'verify' || heads.some((head) => head === null)) return null;
      return {
        heads: Object.fromEntries(heads.map((head) => [head?.[1] ?? '', head?.[2] ?? ''])),
        against: values.against ?? null,
        json: values.json ?? false,
      };
    },
  );

/** `farled audit verify`. Exit status 0, 1 (something is wrong) or 2. */
export async function runAudit(
  settings: Settings,
  words: readonly string[],
  log: (line: string) => void,
): Promise<number> {
  const wanted = readWords(words);
  if (!wanted) return askedWrongly(auditUsage);
  const manifest = wanted.against ? await checkArchive(wanted.against, settings.backup.passphrase) : null;
  const server = await openFilledServer(settings, (line) => console.error(line));
  try {
    return await asOwner(server.ownerUrl, async (owner) => {
      const { rows } = await owner.query(`select 1 where to_regclass('public.audit_chain') is not null`);
      if (rows.length === 0) {
        throw new OperatorError(
          'Databasen har ingen kedja än: kör farled migrate.',
          'The database has no chain yet: run farled migrate.',
        );
      }
      const report = await verifyAudit((text, values) => owner.query(text, values), {
        ...manifest?.auditHeads,
        ...wanted.heads,
      });
      if (wanted.json) log(JSON.stringify(report, null, 1));
      else for (const line of linesOf(report)) log(line);
      return report.faults.length === 0 ? 0 : 1;
    });
  } finally {
    await server.close();
  }
}

const nameOf = (association: string | null): string => association ?? 'none';

function faultLine({ fault, association, position, line, at, command }: AuditFault): string {
  const { sv, en } = faultWords[fault];
  const place = [
    `${nameOf(association)} position ${position ?? '–'}`,
    line !== null && `id ${line}`,
    at && `${at} UTC`,
    command,
  ];
  return `  ${place.filter(Boolean).join(', ')}: ${inBoth(sv, en)}`;
}

function linesOf({ chains, faults }: AuditReport): string[] {
  const total = chains.reduce((sum, { lines }) => sum + lines, 0);
  return [
    ...chains.map(({ association, lines, head }) => `  ${lines} rader (lines): --head ${nameOf(association)}=${head}`),
    faults.length === 0
      ? inBoth(`${total} rader i ${chains.length} kedjor, alla som de skrevs.`, 'All lines are as they were written.')
      : inBoth(`${faults.length} fel:`, `${faults.length} faults:`),
    ...faults.map(faultLine),
  ];
}

/** Every night: faults are reported, and the heads stand in the process's log, out of reach of the database's owner. */
export function auditJob({ say, report }: Pick<Log, 'say' | 'report'>): Job {
  return {
    name: 'verify-audit',
    every: '45 2 * * *',
    run: async ({ database }) => {
      const found = await verifyAudit((text, values) => database.executeAsService(text, values));
      for (const line of linesOf(found)) say(line);
      if (found.faults.length > 0) report(new Error(`The audit log has ${found.faults.length} faults.`), 'audit');
    },
  };
}
