import type { Text } from './text.ts';

/** A role is held through a function (see GLOSSARY.md), never by a person directly. */
export const roles = [
  'caseOfficer',
  'coordinator',
  'teamWorker',
  'groupMember',
  'groupChair',
  'manager',
  'office',
  'boardMember',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

export const roleNames: Record<Role, Text> = {
  caseOfficer: { sv: 'Handläggare', en: 'Case officer' },
  coordinator: { sv: 'Samordnare ({coordinator})', en: 'Coordinator ({coordinator})' },
  teamWorker: { sv: 'Tilläggsresurs ({teamWorker})', en: 'Team worker ({teamWorker})' },
  groupMember: { sv: 'Ledamot i {group}', en: 'Member of {group}' },
  groupChair: { sv: 'Ordförande i {group}', en: 'Chair of {group}' },
  manager: { sv: 'Chef', en: 'Manager' },
  office: { sv: 'Förbundskansli', en: 'Association office' },
  boardMember: { sv: 'Styrelseledamot', en: 'Board member' },
  administrator: { sv: 'Administratör', en: 'Administrator' },
};

/** Roles that are held in a local group; the others are held in the association or at a member. */
export const groupRoles: readonly Role[] = ['coordinator', 'teamWorker', 'groupMember', 'groupChair'];

/** Roles held on behalf of a member organisation. */
export const memberRoles: readonly Role[] = ['caseOfficer', 'teamWorker', 'groupMember', 'groupChair', 'manager'];

/**
 * Employed by the association. They can never hold a role that meets participants: the association may not
 * process participants' data (IMY's decision of 2016-03-03 on samordningsförbundet Östra Östergötland).
 */
export const associationRoles: readonly Role[] = ['office'];
export const participantRoles: readonly Role[] = ['teamWorker'];
