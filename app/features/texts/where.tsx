import { paths } from '../../http/paths.ts';
import type { Ui } from '../../http/ui.tsx';
import { holds } from '../../kernel/actor.ts';
import type { Text } from '../../kernel/text.ts';
import type { OpenFinding } from './text-quality.ts';

/** `paths.import(…)` reads like the loading of a module. */
const { import: addressOfImport } = paths;

interface Where {
  words: Text;
  /** Null where the reader has no page for it. */
  href: string | null;
}

/** What a text belongs to, in words, with the page on which it is read. */
const wheres: Readonly<Record<string, (finding: OpenFinding, ui: Ui) => Where>> = {
  guidanceCase: ({ objectId: id, number }) => ({
    words: { sv: 'Ärende {number}', en: 'Case {number}' },
    href: number && paths.case({ id }),
  }),
  obstacle: ({ objectId: id, number }) => ({
    words: { sv: 'Hinder {number}', en: 'Obstacle {number}' },
    href: number && paths.obstacle({ id }),
  }),
  meeting: ({ objectId: id }, ui) => ({
    words: { sv: 'Ett möte', en: 'A meeting' },
    href: holds(ui.actor, 'coordinator', 'office') ? paths.meeting({ id }) : null,
  }),
  pack: ({ objectId: id }) => ({ words: { sv: 'Ett paket', en: 'A pack' }, href: paths.pack({ id }) }),
  directionDecision: ({ objectId: id }, ui) => ({
    words: { sv: 'Ett inriktningsbeslut', en: 'A direction decision' },
    href: holds(ui.actor, 'office') ? paths.direction({ id }) : null,
  }),
  peerQuestion: ({ objectId: id }, ui) => ({
    words: { sv: 'En fråga till kollegor', en: 'A question to peers' },
    href: holds(ui.actor, 'coordinator') ? paths.peerQuestion({ id }) : null,
  }),
  experience: ({ objectId: id }) => ({
    words: { sv: 'Erfarenheter från ett projekt', en: 'Experience of a project' },
    href: paths.experience({ id }),
  }),
  import: ({ objectId: id }) => ({
    words: { sv: 'En importerad lista', en: 'An imported list' },
    href: addressOfImport({ id }),
  }),
  deviation: () => ({
    words: { sv: 'En rapport om ett hinder', en: 'A report of an obstacle' },
    href: paths.obstacles({}),
  }),
  homeConfirmation: () => ({
    words: { sv: 'Ett svar hemifrån på ett beslut', en: 'An answer from home to a decision' },
    href: paths.actions({}),
  }),
  serviceEvidence: () => ({
    words: { sv: 'En anmälan om en insats', en: 'A note about a service' },
    href: paths.serviceEvidence({}),
  }),
  heldFunction: ({ objectId: id }, ui) => ({
    words: { sv: 'Ett uppdrag som har avslutats', en: 'A function that has ended' },
    href: holds(ui.actor, 'administrator') ? paths.heldFunction({ id }) : null,
  }),
  disposal: () => ({ words: { sv: 'Ett gallringsbeslut', en: 'A disposal' }, href: paths.retention({}) }),
};

/** The kinds of object that have words here; a kind of text that somebody adds fails the test until it has. */
export const namedObjects: readonly string[] = Object.keys(wheres);

export function Where({ ui, finding }: { ui: Ui; finding: OpenFinding }) {
  const { words, href } = wheres[finding.objectType]?.(finding, ui) ?? {
    words: { sv: 'En annan text', en: 'Another text' },
    href: null,
  };
  const text = ui.say(words, { number: finding.number ?? '' }).trim();
  return href ? <a href={href}>{text}</a> : <span>{text}</span>;
}
