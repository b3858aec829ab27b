import type { Feature, GroupAlert, GroupOffer, LeftSource } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import type { Actor } from '../../kernel/actor.ts';
import type { House } from '../../kernel/house.ts';
import { groupRoles } from '../../kernel/roles.ts';
import { foundAssociation, setSettings, settingsView } from './association.ts';
import { groupSettingsPage, groupsPage } from './groups/group-admin-pages.tsx';
import { groupPageWith, myGroupsPage } from './groups/group-page.tsx';
import { groupSettingsView, groupsView } from './groups/group-settings-view.ts';
import { groupViewWith, myGroups } from './groups/group-view.ts';
import { addGroup, changeGroup } from './groups/groups.ts';
import { leftBehindWith, readLeftBehind } from './left-behind/left-behind.ts';
import { leftFunctions } from './left-behind/left-functions.ts';
import { allowDomain, domainsView, removeDomain } from './members/domains.ts';
import { memberPage } from './members/member-pages.tsx';
import { memberView } from './members/member-view.ts';
import { addMember, changeMember } from './members/members.ts';
import { addMunicipality, setLocalities } from './members/municipalities.ts';
import { addUnit, changeUnit } from './members/units.ts';
import { overview } from './overview.ts';
import { membersPage, overviewPage } from './overview-pages.tsx';
import { createAccount } from './people/accounts.ts';
import { changeFunction, setDeputy, setMandate } from './people/change-function.ts';
import { endFunction } from './people/end-function.ts';
import { functionPageWith } from './people/function-page.tsx';
import { giveFunction } from './people/give-function.ts';
import { peoplePage, personPageWith } from './people/people-pages.tsx';
import { functionView, peopleView, personView } from './people/people-view.ts';
import { domainsPage, settingsPage } from './settings-pages.tsx';
import { organisationTaskSource, organisationTasks } from './tasks.ts';

export { insertAssociation, smallestCountIn } from './association.ts';
export { groupNamesFor } from './groups/group-names.ts';
export { type LeftBehind, readLeftBehind } from './left-behind/left-behind.ts';
export { LeftBehindSection } from './left-behind/left-behind-section.tsx';
export {
  type AssociationSettings,
  associationSettings,
  type Mandate,
  mandateNames,
  mandates,
  type Party,
  parties,
  partyNames,
} from './organisation.ts';
export { functionFields } from './people/function-fields.ts';
export { chosenRole, FunctionFields, RoleChoice } from './people/function-form.tsx';
export { functionRefusal, isGuarded, leavesNobody, whenOf } from './people/function-rules.ts';
export { readFunctionTarget } from './people/function-target.ts';
export { functionName } from './people/function-words.ts';
export { insertAccount, insertFunction } from './people/people-store.ts';
export { type FunctionChoices, functionChoices } from './people/people-view.ts';
export type { OrganisationTables } from './store.ts';
export {
  addGroup,
  addMember,
  addMunicipality,
  addUnit,
  allowDomain,
  createAccount,
  foundAssociation,
  giveFunction,
  setSettings,
};

/** What other features bring to the pages of groups and people. */
export interface BroughtHere {
  /** What can be done for a group in one click. */
  offers: () => readonly GroupOffer[];
  /** What has waited too long in a group. */
  alerts: () => readonly GroupAlert[];
  /** What waits on a person. */
  left: () => readonly LeftSource[];
}

export function organisationFeature(house: () => House, { offers, alerts, left }: BroughtHere): Feature {
  const groupView = groupViewWith(alerts);
  const leftBy = (actor: Actor, id: string) => readLeftBehind(house(), left, actor, id);
  return {
    name: 'organisation',
    commands: [
      foundAssociation,
      setSettings,
      addMember,
      changeMember,
      addUnit,
      changeUnit,
      addMunicipality,
      setLocalities,
      addGroup,
      changeGroup,
      allowDomain,
      removeDomain,
      createAccount,
      giveFunction,
      changeFunction,
      setDeputy,
      setMandate,
      endFunction,
    ],
    queries: [
      overview,
      memberView,
      groupsView,
      groupSettingsView,
      groupView,
      myGroups,
      peopleView,
      personView,
      functionView,
      settingsView,
      domainsView,
      organisationTasks,
      leftBehindWith(left),
    ],
    pages: [
      overviewPage,
      membersPage,
      memberPage,
      groupsPage,
      groupSettingsPage,
      groupPageWith(groupView, offers),
      myGroupsPage,
      peoplePage,
      personPageWith(leftBy),
      functionPageWith(leftBy),
      settingsPage,
      domainsPage,
    ],
    nav: [
      { href: paths.myGroups({}), label: { sv: '{group}', en: '{group}' }, audience: groupRoles, order: 50 },
      {
        href: paths.organisation({}),
        label: { sv: 'Organisation', en: 'Organisation' },
        audience: ['administrator', 'office', 'manager', 'boardMember'],
        order: 80,
      },
    ],
    taskSources: [organisationTaskSource],
    leftSources: [leftFunctions],
    textPlaces: [{ table: 'held_function', objectColumn: 'id', objectType: 'heldFunction', columns: ['end_reason'] }],
  };
}
