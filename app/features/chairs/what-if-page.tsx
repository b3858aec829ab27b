import { Button } from '../../design/buttons.tsx';
import { Checkboxes, Radios } from '../../design/choices.tsx';
import { Actions, Form } from '../../design/forms.tsx';
import { Select, TextInput } from '../../design/inputs.tsx';
import { Fact, Head, Section } from '../../design/parts.tsx';
import { Table } from '../../design/table.tsx';
import { type AnyPage, page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../http/ui.tsx';
import { valueNames } from '../catalogue/index.ts';
import { partyNames } from '../organisation/index.ts';
import { chairsAddress, conditionsAddress } from './addresses.ts';
import { ruleDescription } from './obstacle-words.ts';
import { Cases, HowCounted } from './page-parts.tsx';
import { texts } from './texts.ts';
import { whatIfEvidence, whatIfObstacle } from './what-if-evidence.ts';
import { whatIf as words } from './what-if-texts.ts';
import { type ChangeChoice, type ChangeResult, type WhatIfView, whatIfView } from './what-if-view.ts';

type Suffix = '' | '2';

/** One change, asked step by step: the service, then its condition, then what becomes of it. */
function ChangeFields({
  ui,
  view,
  choice,
  suffix,
}: {
  ui: Ui;
  view: WhatIfView;
  choice: ChangeChoice;
  suffix: Suffix;
}) {
  const { asked, attribute } = choice;
  const canChange = attribute !== null;
  return (
    <>
      <Select
        language={ui.language}
        name={`service${suffix}`}
        label={ui.say(words.service)}
        value={asked.service || undefined}
        options={view.services.map(({ id, name }) => ({ value: id, label: name }))}
        width="l"
      />
      {choice.conditions.length > 0 && (
        <Select
          language={ui.language}
          name={`path${suffix}`}
          label={ui.say(words.condition)}
          value={asked.path || undefined}
          options={choice.conditions.map((one) => ({ value: one.path, label: ui.say(one.words) }))}
          width="l"
        />
      )}
      {canChange && (
        <Radios
          language={ui.language}
          name={`how${suffix}`}
          label={ui.say(words.how)}
          value={asked.how}
          options={[
            { value: 'remove', label: ui.say(words.remove) },
            { value: 'value', label: ui.say(attribute.kind === 'boolean' ? words.opposite : words.change) },
          ]}
        />
      )}
      {canChange && (attribute.kind === 'number' || attribute.kind === 'date') && (
        <TextInput
          language={ui.language}
          name={`value${suffix}`}
          label={ui.say(attribute.kind === 'number' ? words.newNumber : words.newDay)}
          value={asked.value || undefined}
          width="s"
          error={choice.fault ? ui.say(choice.fault) : undefined}
        />
      )}
      {canChange && (attribute.kind === 'choice' || attribute.kind === 'choiceSet') && (
        <Checkboxes
          language={ui.language}
          name={`values${suffix}`}
          label={ui.say(words.newValues)}
          value={[...asked.values]}
          options={valueNames(attribute).map(({ value, label }) => ({ value, label: ui.say(label) }))}
          error={choice.fault ? ui.say(choice.fault) : undefined}
        />
      )}
    </>
  );
}

function AskForm({ ui, view }: { ui: Ui; view: WhatIfView }) {
  const hidden = { group: view.group.id, ...(view.obstacle && { obstacle: view.obstacle }) };
  const hasResult = view.one.result !== null;
  // Once a rule has opened something, what follows is to make use of it, further down.
  const hasOpened = (view.one.result?.opened.length ?? 0) > 0;
  return (
    <Form action={paths.otherRule({})} method="get" hidden={hidden} label={ui.say(texts.toWhatIf)}>
      <ChangeFields ui={ui} view={view} choice={view.one} suffix="" />
      {hasResult && (
        <details open={view.two.asked.service !== ''}>
          <summary>{ui.say(words.compare)}</summary>
          <div class="stack-5">
            <ChangeFields ui={ui} view={view} choice={view.two} suffix="2" />
          </div>
        </details>
      )}
      <Actions>
        <Button wide kind={hasOpened ? 'secondary' : undefined}>
          {ui.say(view.one.attribute ? words.calculate : words.goOn)}
        </Button>
      </Actions>
    </Form>
  );
}

function partyWords(ui: Ui, party: string): string {
  if (party === 'personOrRelative') return ui.say(words.person);
  return Object.hasOwn(partyNames, party)
    ? ui.say(partyNames[party as keyof typeof partyNames])
    : ui.say(words.noParty);
}

function Result({ ui, view, result }: { ui: Ui; view: WhatIfView; result: ChangeResult }) {
  const values = { opened: result.opened.length, cases: view.cases };
  const more = [
    result.opened.length > 0 && ui.say(words.first, { first: result.first }),
    result.undecided > 0 &&
      ui.say(result.opened.length > 0 ? words.undecided : words.onlyUndecided, {
        undecided: result.undecided,
        asks: result.asks.map((one) => `${ui.say(one.attribute)} (${one.cases})`).join(', '),
      }),
    result.closed.length > 0 && ui.say(words.closed, { closed: result.closed.length }),
  ].filter((line) => line !== false);
  return (
    <>
      <Fact>{`${ui.say(result.words)}: ${ui.say(words.opened, values)}`}</Fact>
      {more.length > 0 && (
        <ul>
          {more.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Tables({ ui, view, result }: { ui: Ui; view: WhatIfView; result: ChangeResult }) {
  const counts = [
    {
      key: 'opened',
      head: ui.say(words.openedHead),
      numeric: true,
      cell: ({ opened }: { opened: number }) => opened,
    },
    { key: 'cases', head: ui.say(words.ofCases), numeric: true, cell: ({ cases }: { cases: number }) => cases },
  ];
  return (
    <>
      {result.opened.length > 0 && (
        <Table
          language={ui.language}
          caption={ui.say(words.byParty)}
          dense
          rows={result.parties}
          columns={[
            { key: 'party', head: ui.say(words.party), rowHead: true, cell: (one) => partyWords(ui, one.party) },
            ...counts,
          ]}
        />
      )}
      {view.everywhere.length > 1 && (
        <Table
          language={ui.language}
          caption={ui.say(words.byGroup)}
          dense
          rows={view.everywhere}
          columns={[
            { key: 'group', head: ui.say(texts.group), rowHead: true, cell: (one) => one.group.name },
            ...counts,
          ]}
        />
      )}
      <Cases ui={ui} title={ui.say(words.openedCases)} cases={result.opened} />
      <Cases ui={ui} title={ui.say(words.closedCases)} cases={result.closed} />
    </>
  );
}

function Evidence({ ui, view, result }: { ui: Ui; view: WhatIfView; result: ChangeResult }) {
  if (result.opened.length === 0) return null;
  const { asked } = view.one;
  const bound: Record<string, string> = {
    groupId: view.group.id,
    service: asked.service,
    path: asked.path,
    how: asked.how,
    ...(asked.value && { value: asked.value }),
  };
  const values = asked.values.map((value) => <input type="hidden" name="values" value={value} />);
  const known = view.obstacles.toSorted((a, b) => Number(b.id === view.obstacle) - Number(a.id === view.obstacle));
  const service = view.services.find(({ id }) => id === asked.service)?.name ?? '';
  const title = `${service}: ${ui.say(view.one.conditions.find(({ path }) => path === asked.path)?.words ?? texts.and)}`;
  return (
    <Section title={ui.say(words.evidence)} note={ui.say(words.evidenceNote, { count: result.opened.length })}>
      <CommandForm ui={ui} command={whatIfObstacle} bound={bound}>
        {values}
        <CommandField ui={ui} command={whatIfObstacle} name="title" width="l" value={title.slice(0, 200)} />
        <CommandField
          ui={ui}
          command={whatIfObstacle}
          name="description"
          width="l"
          rows={6}
          value={ruleDescription(ui, view, result, service)}
        />
      </CommandForm>
      {known.length > 0 && (
        <details open={view.obstacle !== null}>
          <summary>{ui.say(whatIfEvidence.title)}</summary>
          <CommandForm ui={ui} command={whatIfEvidence} bound={bound} kind="secondary">
            {values}
            <CommandField
              ui={ui}
              command={whatIfEvidence}
              name="obstacle"
              value={view.obstacle ?? undefined}
              options={known.map(({ id, number, title: name }) => ({
                value: id,
                label: `${number} ${name}`,
                said: 'label' as const,
              }))}
            />
          </CommandForm>
        </details>
      )}
    </Section>
  );
}

function WhatIfPage({ ui, view }: { ui: Ui; view: WhatIfView }) {
  const { one, two, compared } = view;
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(texts.toWhatIf)}
        lead={ui.say(words.lead)}
        crumbs={[
          { label: ui.say(texts.title), href: chairsAddress(view.group.id) },
          { label: ui.say(texts.toConditions), href: conditionsAddress(view.group.id, view.obstacle ?? undefined) },
          { label: ui.say(texts.toWhatIf) },
        ]}
        meta={[{ value: ui.say(words.base, { group: view.group.name, cases: view.cases }) }]}
      />
      <AskForm ui={ui} view={view} />
      {one.result && (
        <Section title={ui.say(words.result)} id="svar">
          <Result ui={ui} view={view} result={one.result} />
          {two.result && <Result ui={ui} view={view} result={two.result} />}
          {compared && <p>{ui.say(words.compared, compared)}</p>}
          {compared && <p class="note">{ui.say(words.ofFirst)}</p>}
          <Tables ui={ui} view={view} result={one.result} />
        </Section>
      )}
      {one.result && <Evidence ui={ui} view={view} result={one.result} />}
      <HowCounted
        ui={ui}
        leftOut={view.leftOut}
        lines={[ui.say(words.how1), ui.say(texts.whence), ui.say(words.how2)]}
      />
    </>
  );
}

export const whatIfPage: AnyPage = page({
  path: paths.otherRule.pattern,
  audience: ['coordinator'],
  query: whatIfView,
  forms: [{ command: whatIfObstacle }, { command: whatIfEvidence }],
  guide: 'chairs',
  title: (_, ui) => ui.say(texts.toWhatIf),
  render: (view: WhatIfView, ui) => <WhatIfPage ui={ui} view={view} />,
});
