import type { Rows } from './row.ts';
import { accessRows } from './rows/access.ts';
import { caseRows } from './rows/cases.ts';
import { catalogueRows } from './rows/catalogue.ts';
import { catalogueExportRows } from './rows/catalogue-export.ts';
import { chairsRows } from './rows/chairs.ts';
import { contactTimeRows } from './rows/contact-time.ts';
import { decisionRows } from './rows/decisions.ts';
import { directionRows } from './rows/directions.ts';
import { experienceRows } from './rows/experience.ts';
import { identityRows } from './rows/identity.ts';
import { importingRows } from './rows/importing.ts';
import { letterRows } from './rows/letters.ts';
import { meetingRows } from './rows/meetings.ts';
import { obstacleRows } from './rows/obstacles.ts';
import { organisationRows } from './rows/organisation.ts';
import { packRows } from './rows/packs.ts';
import { peerRows } from './rows/peers.ts';
import { readingRows } from './rows/reading.ts';
import { retentionRows } from './rows/retention.ts';
import { textsRows } from './rows/texts.ts';

const parts: readonly Rows[] = [
  accessRows,
  letterRows,
  caseRows,
  catalogueRows,
  catalogueExportRows,
  contactTimeRows,
  experienceRows,
  peerRows,
  chairsRows,
  textsRows,
  identityRows,
  importingRows,
  decisionRows,
  meetingRows,
  directionRows,
  obstacleRows,
  organisationRows,
  packRows,
  readingRows,
  retentionRows,
];

function joined<Row>(all: readonly Readonly<Record<string, Row>>[]): Map<string, Row> {
  const entries = all.flatMap((one) => Object.entries(one));
  const map = new Map(entries);
  if (map.size !== entries.length) throw new Error('Two rows stand for the same route.');
  return map;
}

/** Who gets what from every route of the house. A route without a row fails the test, and so does a row without a route. */
export const table = {
  pages: joined(parts.map((rows) => rows.pages)),
  commands: joined(parts.map((rows) => rows.commands)),
  queries: joined(parts.map((rows) => rows.queries)),
};
