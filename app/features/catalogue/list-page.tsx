import { ButtonLink } from '../../design/buttons.tsx';
import { Select } from '../../design/inputs.tsx';
import { EmptyState, Fact, Head, Section } from '../../design/parts.tsx';
import { SearchForm } from '../../design/search-form.tsx';
import { Table } from '../../design/table.tsx';
import { ListPages } from '../../http/list-pages.tsx';
import { page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import type { Ui } from '../../http/ui.tsx';
import { ExportLinks } from './exchange/export-pages.tsx';
import { type SearchView, searchServices } from './search/search.ts';
import {
  principalNames,
  principals,
  serviceKindNames,
  serviceKinds,
  serviceStateNames,
  serviceStates,
} from './service.ts';
import { texts } from './texts.ts';
import { principalWords, StateTag, waitingWords, whereWords } from './words.tsx';

export function CatalogueSearch(props: {
  ui: Ui;
  action: string;
  search: Partial<SearchView['search']>;
  municipalities: readonly string[];
  incomes: SearchView['incomes'];
  withState: boolean;
}) {
  const { ui, search } = props;
  const { language } = ui;
  const all = ui.say(texts.all);
  return (
    <SearchForm
      language={ui.language}
      action={props.action}
      name={ui.say(texts.search)}
      label={ui.say(texts.words)}
      words={search.words}
      verb={ui.say(texts.search)}
    >
      {props.municipalities.length > 1 && (
        <Select
          language={language}
          name="municipality"
          label={ui.say(texts.municipality)}
          placeholder={all}
          value={search.municipality}
          options={props.municipalities.map((name) => ({ value: name, label: name }))}
        />
      )}
      <Select
        language={language}
        name="principal"
        label={ui.say(texts.principal)}
        placeholder={all}
        value={search.principal}
        options={principals.map((value) => ({ value, label: ui.say(principalNames[value]) }))}
      />
      <Select
        language={language}
        name="kind"
        label={ui.say(texts.kind)}
        placeholder={all}
        value={search.kind}
        options={serviceKinds.map((value) => ({ value, label: ui.say(serviceKindNames[value]) }))}
      />
      {props.incomes.length > 0 && (
        <Select
          language={language}
          name="income"
          label={ui.say(texts.income)}
          placeholder={all}
          value={search.income}
          options={props.incomes.map(({ value, label }) => ({ value, label: ui.say(label) }))}
        />
      )}
      {props.withState && (
        <Select
          language={language}
          name="state"
          label={ui.say(texts.state)}
          placeholder={all}
          value={search.state}
          options={serviceStates.map((value) => ({ value, label: ui.say(serviceStateNames[value]) }))}
        />
      )}
    </SearchForm>
  );
}

function Lines({ ui, view }: { ui: Ui; view: SearchView }) {
  return (
    <Table
      language={ui.language}
      caption={ui.say(texts.title)}
      captionHidden
      rows={view.lines}
      columns={[
        {
          key: 'name',
          head: ui.say(texts.service),
          rowHead: true,
          width: 40,
          cell: (line) => (
            <>
              <a href={paths.service({ id: line.id })}>{line.name}</a>
              <br />
              <span class="note">{line.purpose}</span>
            </>
          ),
        },
        { key: 'principal', head: ui.say(texts.principal), cell: (line) => principalWords(ui, line) },
        {
          key: 'where',
          head: ui.say(texts.municipality),
          cell: (line) => whereWords(ui, line.municipalities),
        },
        { key: 'waiting', head: ui.say(texts.waiting), cell: (line) => waitingWords(ui, line.waitingWeeks) },
        { key: 'state', head: ui.say(texts.state), cell: (line) => <StateTag ui={ui} state={line.state} /> },
      ]}
      empty={
        view.isEmpty ? (
          <EmptyState
            title={ui.say(texts.empty)}
            action={
              view.mayKeep && (
                <ButtonLink href={paths.catalogueImports({})} kind="primary">
                  {ui.say(texts.import)}
                </ButtonLink>
              )
            }
          >
            {view.mayKeep ? ui.say(texts.emptyHow) : undefined}
          </EmptyState>
        ) : (
          <EmptyState
            title={ui.say(texts.nothingFits)}
            action={<ButtonLink href={paths.serviceEvidence({})}>{ui.say(texts.missing)}</ButtonLink>}
          />
        )
      }
    />
  );
}

export const servicesPage = page({
  path: paths.services.pattern,
  audience: 'signedIn',
  query: searchServices,
  guide: 'services',
  title: (_, ui) => ui.say(texts.title),
  render: (view: SearchView, ui) => (
    <>
      <Head language={ui.language} title={ui.say(texts.title)} lead={ui.say(texts.lead)} />
      <div class="stack-5">
        <div class="actions">
          <ButtonLink href={paths.tryServices({})} kind="primary">
            {ui.say(texts.try)}
          </ButtonLink>
          {view.mayKeep && <ButtonLink href={paths.newService({})}>{ui.say(texts.add)}</ButtonLink>}
        </div>
        <CatalogueSearch
          ui={ui}
          action={paths.services({})}
          search={view.search}
          municipalities={view.municipalities}
          incomes={view.incomes}
          withState={view.mayKeep}
        />
        {view.count > 0 && (
          <Fact>{view.count === 1 ? ui.say(texts.foundOne) : ui.say(texts.found, { count: view.count })}</Fact>
        )}
        <Lines ui={ui} view={view} />
        <ListPages ui={ui} page={view.page} hasMore={view.hasMore} />
        {view.count > 0 && <ExportLinks ui={ui} />}
      </div>
      <More ui={ui} mayKeep={view.mayKeep} />
    </>
  ),
});

function More({ ui, mayKeep }: { ui: Ui; mayKeep: boolean }) {
  const links = [
    ...(mayKeep
      ? [
          { href: paths.staleServices({}), label: texts.toVerify },
          { href: paths.catalogueImports({}), label: texts.import },
        ]
      : []),
    { href: paths.serviceEvidence({}), label: texts.evidence },
    { href: paths.contactPaths({}), label: texts.contactPaths },
    { href: paths.projects({}), label: texts.projects },
    { href: paths.experiences({}), label: texts.experiences },
    { href: paths.horizon({}), label: texts.horizon },
  ];
  return (
    <Section title={ui.say(texts.moreLists)}>
      <ul>
        {links.map(({ href, label }) => (
          <li>
            <a href={href}>{ui.say(label)}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
