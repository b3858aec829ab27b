import { ButtonLink } from '../../design/buttons.tsx';
import { EmptyState, Fact, Head, Remark, Section } from '../../design/parts.tsx';
import { Said } from '../../design/said.tsx';
import { Table } from '../../design/table.tsx';
import { momentWords } from '../../http/dates.ts';
import { type AnyPage, page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../http/ui.tsx';
import { acceptSuggestion, joinSuggestion, rejectSuggestion } from './decide-suggestion.ts';
import { startRun, suggestionsAddress } from './runs.ts';
import { type Suggestion, type SuggestionLine, type SuggestionsView, suggestionsView } from './suggestions-view.ts';
import { words } from './texts.ts';

const addressOf = (view: SuggestionsView, { key }: SuggestionLine): string =>
  `${suggestionsAddress(view.group.id)}&show=${encodeURIComponent(key)}`;

function Run({ ui, view }: { ui: Ui; view: SuggestionsView }) {
  const { run } = view;
  const isGoing = run !== null && !run.finishedAt && !run.failedAt;
  return (
    <div class="stack">
      <Fact>
        {run === null
          ? ui.say(words.never)
          : isGoing
            ? ui.say(words.reading, { percent: Math.round(run.progress * 100) })
            : run.failedAt
              ? ui.say(words.failed)
              : ui.say(words.readAt, { cases: run.cases, when: momentWords(ui, run.finishedAt as Date) })}
      </Fact>
      {isGoing ? (
        <p>
          <ButtonLink href={suggestionsAddress(view.group.id)} kind="primary">
            {ui.say(words.refresh)}
          </ButtonLink>
        </p>
      ) : (
        <CommandForm
          ui={ui}
          command={startRun}
          bound={{ groupId: view.group.id }}
          kind={run?.finishedAt ? 'secondary' : 'primary'}
          {...(run && { verb: words.readAgain })}
        />
      )}
    </div>
  );
}

function List({ ui, view }: { ui: Ui; view: SuggestionsView }) {
  return (
    <Table
      language={ui.language}
      caption={ui.say(words.suggestionsTitle)}
      captionHidden
      rows={view.suggestions}
      empty={view.run?.finishedAt ? <EmptyState title={ui.say(words.none)} /> : ''}
      columns={[
        {
          key: 'name',
          head: ui.say(words.suggestion),
          rowHead: true,
          width: 45,
          cell: (one) => (
            <>
              <a href={addressOf(view, one)}>{ui.say(one.name)}</a>
              {one.obstacle && (
                <>
                  <br />
                  <span class="note">{ui.say(words.belongs, { number: one.obstacle.number })}</span>
                </>
              )}
            </>
          ),
        },
        {
          key: 'cases',
          head: ui.say(words.cases),
          numeric: true,
          cell: (one) => one.fresh,
        },
        {
          key: 'why',
          head: ui.say(words.why),
          cell: (one) => (one.from === 'answers' ? ui.say(words.fromAnswers) : <Said>{one.words.join(', ')}</Said>),
        },
      ]}
    />
  );
}

function OneSuggestion({ ui, view, suggestion }: { ui: Ui; view: SuggestionsView; suggestion: Suggestion }) {
  const fresh = suggestion.cases.filter(({ isLinked }) => !isLinked);
  const idsOf = (cases: readonly { id: string }[]): string => cases.map(({ id }) => id).join(',');
  const here = { groupId: view.group.id };
  const existing = view.obstacles.toSorted(
    (a, b) => Number(b.id === suggestion.obstacle?.id) - Number(a.id === suggestion.obstacle?.id),
  );
  return (
    <>
      <Section title={ui.say(words.ledBy)} first>
        <Table
          language={ui.language}
          caption={ui.say(words.ledBy)}
          captionHidden
          dense
          rows={suggestion.cases}
          note={
            suggestion.all > suggestion.cases.length &&
            ui.say(words.notAll, { shown: suggestion.cases.length, all: suggestion.all })
          }
          columns={[
            {
              key: 'number',
              head: ui.say(words.number),
              rowHead: true,
              cell: (one) => (
                <>
                  <a class="nowrap" href={paths.case({ id: one.id })}>
                    {one.number}
                  </a>
                  {one.isLinked && <span class="note">{ui.say(words.inObstacle)}</span>}
                </>
              ),
            },
            { key: 'text', head: ui.say(words.what), width: 50, cell: (one) => <Said>{one.text}</Said> },
            {
              key: 'why',
              head: ui.say(words.why),
              cell: (one) => (one.words.length > 0 ? <Said>{one.words.join(', ')}</Said> : ui.say(words.fromAnswers)),
            },
          ]}
        />
      </Section>
      <Section title={ui.say(words.accept)}>
        <CommandForm
          ui={ui}
          command={acceptSuggestion}
          bound={here}
          kind={suggestion.obstacle ? 'secondary' : 'primary'}
        >
          <CommandField ui={ui} command={acceptSuggestion} name="title" value={ui.say(suggestion.name)} width="l" />
          <CommandField
            ui={ui}
            command={acceptSuggestion}
            name="caseIds"
            value={fresh.map(({ id }) => id)}
            options={fresh.map(({ id, number, text }) => ({
              value: id,
              label: number,
              hint: text.slice(0, 160),
              said: 'hint' as const,
            }))}
          />
        </CommandForm>
      </Section>
      {existing.length > 0 && (
        <Section title={ui.say(words.join)}>
          <CommandForm
            ui={ui}
            command={joinSuggestion}
            bound={{ cases: idsOf(fresh) }}
            kind={suggestion.obstacle ? 'primary' : 'secondary'}
          >
            <CommandField
              ui={ui}
              command={joinSuggestion}
              name="id"
              value={suggestion.obstacle?.id}
              options={existing.map(({ id, number, title }) => ({
                value: id,
                label: `${number} ${title}`,
                said: 'label' as const,
              }))}
            />
          </CommandForm>
        </Section>
      )}
      <Section title={ui.say(words.reject)} note={ui.say(words.rejectNote)}>
        <CommandForm
          ui={ui}
          command={rejectSuggestion}
          bound={{ ...here, cases: idsOf(suggestion.cases) }}
          kind="secondary"
        />
      </Section>
    </>
  );
}

function Groups({ ui, view }: { ui: Ui; view: SuggestionsView }) {
  if (view.groups.length < 2) return null;
  return (
    <nav class="row" aria-label={ui.say(words.group)}>
      {view.groups.map(({ id, name }) => (
        <a href={suggestionsAddress(id)} aria-current={id === view.group.id ? 'true' : undefined}>
          {name}
        </a>
      ))}
    </nav>
  );
}

/** `begin` starts the reading at once; without it the minute's job would. */
export function suggestionsPage(begin: () => void): AnyPage {
  return page({
    path: paths.obstacleSuggestions.pattern,
    audience: ['coordinator'],
    query: suggestionsView,
    forms: [
      { command: startRun, after: begin },
      { command: acceptSuggestion },
      { command: joinSuggestion },
      { command: rejectSuggestion },
    ],
    guide: 'obstacles',
    title: (_, ui) => ui.say(words.suggestionsTitle),
    render: (view: SuggestionsView, ui) => {
      const { shown } = view;
      const crumbs = [{ label: ui.say(words.county), href: paths.obstacles({}) }];
      if (shown) {
        const back = { label: ui.say(words.back), href: suggestionsAddress(view.group.id) };
        return (
          <>
            <Head language={ui.language} title={ui.say(shown.name)} crumbs={[...crumbs, back]} />
            {shown.obstacle && (
              <Remark>
                {`${ui.say(words.belongs, { number: shown.obstacle.number })}: `}
                <a href={paths.obstacle({ id: shown.obstacle.id })}>
                  <Said>{shown.obstacle.title}</Said>
                </a>
              </Remark>
            )}
            <OneSuggestion ui={ui} view={view} suggestion={shown} />
          </>
        );
      }
      return (
        <>
          <Head
            language={ui.language}
            title={ui.say(words.suggestionsTitle)}
            lead={ui.say(words.suggestionsLead)}
            crumbs={[...crumbs, { label: view.group.name }]}
          />
          <div class="stack-5">
            <Groups ui={ui} view={view} />
            <Run ui={ui} view={view} />
            <List ui={ui} view={view} />
          </div>
        </>
      );
    },
  });
}
