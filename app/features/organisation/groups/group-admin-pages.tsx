import { ButtonLink } from '../../../design/buttons.tsx';
import { EmptyState, Head, Remark, Section } from '../../../design/parts.tsx';
import { Table } from '../../../design/table.tsx';
import { type Bound, page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import type { RawInput } from '../../../kernel/form.ts';
import { mayAdministrate } from '../administration.ts';
import { History } from '../history/history-section.tsx';
import { texts } from '../texts.ts';
import { type GroupSettingsView, type GroupsView, groupSettingsView, groupsView } from './group-settings-view.ts';
import { addGroup, changeGroup } from './groups.ts';

export const groupsPage = page({
  path: paths.groups.pattern,
  audience: 'signedIn',
  query: groupsView,
  forms: [{ command: addGroup }],
  guide: 'organisation',
  title: (_, ui) => ui.say(texts.groups),
  render: (view, ui) => <Groups view={view} ui={ui} />,
});

function Groups({ view, ui }: { view: GroupsView; ui: Ui }) {
  const isAdministrator = mayAdministrate(ui.actor);
  const free = view.municipalities.filter((one) => one.isFree);
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(texts.groups)}
        lead={ui.say(texts.groupsNote)}
        crumbs={[{ label: ui.say(texts.title), href: paths.organisation({}) }]}
      />
      <Table
        language={ui.language}
        caption={ui.say(texts.groups)}
        captionHidden
        rows={view.groups}
        columns={[
          {
            key: 'name',
            head: ui.say(texts.group),
            rowHead: true,
            cell: (group) =>
              isAdministrator ? <a href={paths.groupSettings({ id: group.id })}>{group.name}</a> : group.name,
          },
          { key: 'places', head: ui.say(texts.municipalities), cell: (group) => group.municipalities.join(', ') },
          { key: 'letters', head: ui.say(texts.letters), cell: (group) => group.prefix },
          { key: 'people', head: ui.say(texts.people), numeric: true, cell: (group) => group.people },
        ]}
        empty={<EmptyState title={ui.say(texts.noGroups)}>{ui.say(texts.noGroupsHow)}</EmptyState>}
      />
      {free.length > 0 && (
        <Remark title={ui.say(texts.uncovered, { names: free.map((one) => one.name).join(', ') })}>
          {ui.say(texts.uncoveredNote)}
        </Remark>
      )}
      {isAdministrator && view.municipalities.length > 0 && (
        <Section title={ui.say(addGroup.title)}>
          <CommandForm ui={ui} command={addGroup}>
            <CommandField ui={ui} command={addGroup} name="groupName" width="l" />
            <CommandField
              ui={ui}
              command={addGroup}
              name="municipalityIds"
              options={view.municipalities
                .filter((one) => one.isFree)
                .map((one) => ({ value: one.id, label: one.name }))}
            />
            <CommandField ui={ui} command={addGroup} name="prefix" width="s" />
            <CommandField ui={ui} command={addGroup} name="groupMinimum" />
          </CommandForm>
        </Section>
      )}
    </>
  );
}

export const groupSettingsPage = page({
  path: paths.groupSettings.pattern,
  audience: ['administrator'],
  query: groupSettingsView,
  forms: [{ command: changeGroup, bind: ({ params }: Bound): RawInput => ({ groupId: params.id }) }],
  guide: 'organisation',
  title: (view, ui) => ui.say(texts.settingsOf, { name: view.name }),
  render: (view, ui) => <GroupSettings view={view} ui={ui} />,
});

function GroupSettings({ view, ui }: { view: GroupSettingsView; ui: Ui }) {
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(texts.settingsOf, { name: view.name })}
        crumbs={[
          { label: ui.say(texts.title), href: paths.organisation({}) },
          { label: ui.say(texts.groups), href: paths.groups({}) },
        ]}
        meta={[{ label: ui.say(texts.letters), value: view.prefix }]}
        actions={<ButtonLink href={paths.group({ slug: view.slug })}>{ui.say(texts.toGroup)}</ButtonLink>}
      />
      <Section title={ui.say(changeGroup.title)} first>
        <CommandForm ui={ui} command={changeGroup}>
          <CommandField ui={ui} command={changeGroup} name="groupName" width="l" value={view.name} />
          <CommandField
            ui={ui}
            command={changeGroup}
            name="municipalityIds"
            value={view.municipalityIds}
            options={view.municipalities.map((one) => ({ value: one.id, label: one.name }))}
          />
          <CommandField ui={ui} command={changeGroup} name="groupMinimum" value={view.minimum ?? undefined} />
          <CommandField
            ui={ui}
            command={changeGroup}
            name="groupAnswerMeetings"
            value={view.answerMeetings ?? undefined}
          />
          <CommandField ui={ui} command={changeGroup} name="groupEndedOn" value={view.endedOn ?? undefined} />
        </CommandForm>
      </Section>
      <History ui={ui} lines={view.history} />
    </>
  );
}
