import { ButtonLink } from '../../../design/buttons.tsx';
import { Facts, Head, Section } from '../../../design/parts.tsx';
import { Table } from '../../../design/table.tsx';
import { dayWords } from '../../../http/dates.ts';
import { type Bound, page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import type { RawInput } from '../../../kernel/form.ts';
import { mayAdministrate } from '../administration.ts';
import { History } from '../history/history-section.tsx';
import { asLines } from '../history/lines.ts';
import { partyNames } from '../organisation.ts';
import { texts } from '../texts.ts';
import { type MemberView, memberView } from './member-view.ts';
import { changeMember } from './members.ts';
import { addMunicipality, setLocalities } from './municipalities.ts';
import { addUnit, changeUnit } from './units.ts';

const ofMember = ({ params }: Bound): RawInput => ({ memberId: params.id });

export const memberPage = page({
  path: paths.member.pattern,
  audience: 'signedIn',
  query: memberView,
  forms: [
    { command: changeMember, bind: ofMember },
    { command: addUnit, bind: ofMember },
    { command: changeUnit, bind: ({ search }) => ({ unitId: search.get('enhet') ?? '' }) },
    { command: addMunicipality, bind: ofMember },
    { command: setLocalities, bind: ({ search }) => ({ municipalityId: search.get('kommun') ?? '' }) },
  ],
  guide: 'organisation',
  title: (view) => view.name,
  render: (view, ui) => <Member view={view} ui={ui} />,
});

function Member({ view, ui }: { view: MemberView; ui: Ui }) {
  const isAdministrator = mayAdministrate(ui.actor);
  return (
    <>
      <Head
        language={ui.language}
        title={view.name}
        crumbs={[
          { label: ui.say(texts.title), href: paths.organisation({}) },
          { label: ui.say(texts.members), href: paths.members({}) },
        ]}
        meta={[
          { label: ui.say(texts.party), value: ui.say(partyNames[view.party]) },
          ...(view.endedOn ? [{ label: ui.say(texts.endedOn), value: dayWords(ui, view.endedOn) }] : []),
        ]}
      />
      <Units view={view} ui={ui} isAdministrator={isAdministrator} />
      {view.party === 'municipality' && <Area view={view} ui={ui} isAdministrator={isAdministrator} />}
      {isAdministrator && (
        <>
          <Section title={ui.say(texts.domains)}>
            <p>{view.domains.join(', ') || ui.say(texts.noDomains)}</p>
            <p>
              <a href={paths.domains({})}>{ui.say(texts.changeWhat, { what: ui.say(texts.domains).toLowerCase() })}</a>
            </p>
          </Section>
          <Section title={ui.say(changeMember.title)}>
            <CommandForm ui={ui} command={changeMember} kind="secondary">
              <CommandField ui={ui} command={changeMember} name="memberName" width="l" value={view.name} />
              <CommandField ui={ui} command={changeMember} name="memberEndedOn" value={view.endedOn ?? undefined} />
            </CommandForm>
          </Section>
          <History ui={ui} lines={view.history} />
        </>
      )}
    </>
  );
}

interface Part {
  view: MemberView;
  ui: Ui;
  isAdministrator: boolean;
}

function Units({ view, ui, isAdministrator }: Part) {
  const open = view.units.filter((unit) => !unit.isClosed);
  const chosen = isAdministrator ? view.units.find((unit) => unit.id === ui.search.get('enhet')) : undefined;
  const here = paths.member({ id: view.id });
  return (
    <Section title={ui.say(texts.units)} note={ui.say(texts.unitsNote)} first>
      {view.units.length === 0 ? (
        <p class="note">{ui.say(texts.noUnits)}</p>
      ) : (
        <Table
          language={ui.language}
          caption={ui.say(texts.units)}
          captionHidden
          rows={view.units}
          columns={[
            { key: 'name', head: ui.say(texts.units), rowHead: true, cell: (unit) => unit.name },
            {
              key: 'state',
              head: ui.say({ sv: 'Roll', en: 'Part' }),
              cell: (unit) => (unit.isClosed ? ui.say(texts.closed) : unit.speaksForAll ? ui.say(texts.speaks) : ''),
            },
            ...(isAdministrator
              ? [
                  {
                    key: 'change',
                    head: ui.say(texts.change),
                    headHidden: true,
                    cell: (unit: MemberView['units'][number]) => (
                      <a href={`${here}?enhet=${unit.id}`} aria-label={ui.say(texts.changeWhat, { what: unit.name })}>
                        {ui.say(texts.change)}
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {open.length > 1 && !open.some((unit) => unit.speaksForAll) && <p class="note">{ui.say(texts.nobodySpeaks)}</p>}
      {chosen && (
        <CommandForm
          ui={ui}
          command={changeUnit}
          moreActions={
            <ButtonLink href={here} kind="link">
              {ui.say({ sv: 'Avbryt', en: 'Cancel' })}
            </ButtonLink>
          }
        >
          <h3>{ui.say(texts.changeWhat, { what: chosen.name })}</h3>
          <CommandField ui={ui} command={changeUnit} name="unitName" width="l" value={chosen.name} />
          <CommandField ui={ui} command={changeUnit} name="speaksForAll" value={chosen.speaksForAll} />
          <CommandField ui={ui} command={changeUnit} name="isClosed" value={chosen.isClosed} />
        </CommandForm>
      )}
      {isAdministrator && !chosen && (
        <CommandForm ui={ui} command={addUnit} kind="secondary">
          <h3>{ui.say(addUnit.title)}</h3>
          <CommandField ui={ui} command={addUnit} name="unitName" width="l" />
          <CommandField ui={ui} command={addUnit} name="speaksForAll" />
        </CommandForm>
      )}
    </Section>
  );
}

function Area({ view, ui, isAdministrator }: Part) {
  const chosen = isAdministrator ? view.municipalities.find((one) => one.id === ui.search.get('kommun')) : undefined;
  const here = paths.member({ id: view.id });
  return (
    <Section title={ui.say(texts.area)} note={ui.say(texts.areaNote)}>
      {view.municipalities.length === 0 && <p class="note">{ui.say(texts.noArea)}</p>}
      {view.municipalities.map((one) => (
        <>
          <Facts
            language={ui.language}
            items={[
              { term: ui.say(texts.municipalities), value: one.name },
              { term: ui.say(texts.group), value: one.groupName ?? ui.say(texts.noGroupYet) },
              {
                term: ui.say(texts.localities),
                value: one.localities.join(', ') || '–',
                ...(isAdministrator && {
                  change: { href: `${here}?kommun=${one.id}`, label: ui.say(texts.localities).toLowerCase() },
                }),
              },
            ]}
          />
          {chosen?.id === one.id && (
            <CommandForm
              ui={ui}
              command={setLocalities}
              moreActions={
                <ButtonLink href={here} kind="link">
                  {ui.say({ sv: 'Avbryt', en: 'Cancel' })}
                </ButtonLink>
              }
            >
              <CommandField
                ui={ui}
                command={setLocalities}
                name="localities"
                rows={8}
                value={asLines(one.localities)}
              />
            </CommandForm>
          )}
        </>
      ))}
      {isAdministrator && view.municipalities.length === 0 && (
        <CommandForm ui={ui} command={addMunicipality} kind="secondary">
          <h3>{ui.say(addMunicipality.title)}</h3>
          <CommandField ui={ui} command={addMunicipality} name="municipalityName" width="m" />
          <CommandField ui={ui} command={addMunicipality} name="localities" rows={6} />
        </CommandForm>
      )}
    </Section>
  );
}
