import { Button, ButtonLink } from '../../design/buttons.tsx';
import { Form } from '../../design/forms.tsx';
import { Select } from '../../design/inputs.tsx';
import { EmptyState, Fact, Head, Pager, Section } from '../../design/parts.tsx';
import { Table } from '../../design/table.tsx';
import { type AnyPage, page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../http/ui.tsx';
import { insiders } from './access.ts';
import { chairsAddress, conditionsAddress } from './addresses.ts';
import { type GapView, gapView } from './gap-view.ts';
import { makeObstacle } from './make-obstacle.ts';
import { descriptionOf, titleOf } from './obstacle-words.ts';
import { Cases, HowCounted, kindWords, Recount } from './page-parts.tsx';
import { recount } from './recount.ts';
import { texts } from './texts.ts';
import { CountCell, countWords, phrasesWords, readingNote } from './words.tsx';

function Choice({ ui, view }: { ui: Ui; view: GapView }) {
  return (
    <Form action={paths.chairs({})} method="get" inline label={ui.say(texts.show)}>
      {view.reading.groups.length > 1 ? (
        <Select
          language={ui.language}
          name="group"
          label={ui.say(texts.group)}
          value={view.reading.group.id}
          options={view.reading.groups.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={false}
        />
      ) : (
        <input type="hidden" name="group" value={view.reading.group.id} />
      )}
      <Select
        language={ui.language}
        name="kind"
        label={ui.say(texts.kind)}
        placeholder={ui.say(texts.allKinds)}
        value={view.kind ?? undefined}
        options={view.kinds.map((kind) => ({ value: kind, label: kindWords(ui, kind) }))}
      />
      <Button kind="secondary">{ui.say(texts.show)}</Button>
    </Form>
  );
}

function Gaps({ ui, view }: { ui: Ui; view: GapView }) {
  const { sort, reading, common } = view;
  if (!sort) return null;
  const address = (gap: string): string => chairsAddress(reading.group.id, { gap });
  return (
    <Section title={ui.say(texts.situations)} note={sort.isWhole ? undefined : ui.say(texts.notWhole)}>
      {common.length > 0 && (
        <p>
          {ui.say(texts.common)} <b>{phrasesWords(ui, common, 'inside')}</b>.
        </p>
      )}
      <Table
        language={ui.language}
        caption={ui.say(texts.situations)}
        captionHidden
        rows={sort.gaps}
        empty={<EmptyState title={ui.say(texts.noGaps)}>{ui.say(texts.noGapsHow)}</EmptyState>}
        note={!reading.coordinates && ui.say(texts.roundedNote, { limit: reading.limit })}
        columns={[
          {
            key: 'situation',
            head: ui.say(texts.situation),
            rowHead: true,
            width: 60,
            // What a situation shares with those beside it is shown above the first of them and said with each.
            cell: (gap, index) => {
              const obstacle = view.obstacles[gap.key];
              const isFirst = gap.shared !== sort.gaps[index - 1]?.shared;
              return (
                <>
                  {gap.shared.length > 0 && isFirst && (
                    <p class="note" aria-hidden="true">
                      {phrasesWords(ui, gap.shared)}
                    </p>
                  )}
                  <a href={address(gap.key)}>
                    {gap.shared.length > 0 && <span class="vh">{phrasesWords(ui, gap.shared)} </span>}
                    {gap.shared.length > 0
                      ? ui.say(texts.andOwn, { phrases: phrasesWords(ui, gap.own, 'inside') })
                      : phrasesWords(ui, gap.own)}
                  </a>
                  {obstacle && (
                    <span class="note">
                      {` ${ui.say(texts.obstacle)}: `}
                      <a href={paths.obstacle({ id: obstacle.id })}>{obstacle.number}</a>
                    </span>
                  )}
                </>
              );
            },
          },
          {
            key: 'cases',
            head: ui.say(texts.cases),
            numeric: true,
            cell: (gap) => <CountCell ui={ui} count={gap.cases} limit={reading.limit} />,
          },
          ...(reading.coordinates
            ? [
                {
                  key: 'perhaps',
                  head: ui.say(texts.perhaps),
                  numeric: true,
                  cell: (gap: (typeof sort.gaps)[number]) => gap.perhaps ?? '',
                },
              ]
            : []),
        ]}
      />
      <Pager
        language={ui.language}
        page={view.page}
        pages={view.pages}
        href={(number) => chairsAddress(reading.group.id, { kind: view.kind, page: String(number) })}
      />
    </Section>
  );
}

function OneGap({ ui, view, picked }: { ui: Ui; view: GapView; picked: NonNullable<GapView['gap']> }) {
  const { reading } = view;
  const { gap, cases, perhaps } = picked;
  const obstacle = view.obstacles[gap.key];
  return (
    <>
      <Section title={ui.say(texts.situation)} first>
        <Fact>
          {gap.kind
            ? ui.say(texts.gapSentenceKind, { kind: kindWords(ui, gap.kind).toLowerCase() })
            : ui.say(texts.gapSentence)}
        </Fact>
        <ul>
          {gap.phrases.map((phrase) => (
            <li>{ui.say(phrase)}</li>
          ))}
          {gap.phrases.length === 0 && <li>{ui.say(texts.everybody)}</li>}
        </ul>
        <p>
          {`${ui.say(texts.stand)}: ${countWords(ui, gap.cases, reading.limit)}. `}
          {gap.perhaps ? `${ui.say(texts.perhaps)}: ${gap.perhaps}.` : ''}
        </p>
        {!reading.coordinates && <p class="note">{ui.say(texts.countOnly)}</p>}
        {reading.coordinates && cases.length === 0 && <p class="note">{ui.say(texts.standNone)}</p>}
        <Cases ui={ui} title={ui.say(texts.stand)} cases={cases} />
        <Cases ui={ui} title={ui.say(texts.standPerhaps)} cases={perhaps} />
      </Section>
      {obstacle ? (
        <Section title={ui.say(texts.obstacle)}>
          <p>
            {ui.say(texts.madeInto)} <a href={paths.obstacle({ id: obstacle.id })}>{obstacle.number}</a>
          </p>
        </Section>
      ) : (
        reading.coordinates && (
          <Section
            title={ui.say(texts.makeTitle)}
            note={ui.say(cases.length > 0 ? texts.makeNote : texts.makeNoteNone)}
            id="hinder"
          >
            <CommandForm
              ui={ui}
              command={makeObstacle}
              action={chairsAddress(reading.group.id, { gap: gap.key })}
              bound={{ groupId: reading.group.id, gap: gap.key }}
            >
              <CommandField ui={ui} command={makeObstacle} name="title" width="l" value={titleOf(ui, gap.phrases)} />
              <CommandField
                ui={ui}
                command={makeObstacle}
                name="description"
                width="l"
                rows={7}
                value={descriptionOf(ui, reading, picked)}
              />
            </CommandForm>
          </Section>
        )
      )}
      <p>
        <a href={chairsAddress(reading.group.id, { kind: gap.kind })}>{ui.say(texts.back)}</a>
      </p>
    </>
  );
}

function Overview({ ui, view }: { ui: Ui; view: GapView }) {
  const { reading } = view;
  const { shown } = reading;
  if (!shown) return null;
  const values = { closed: countWords(ui, shown.closed, reading.limit), cases: shown.cases };
  const closed = shown.closed === 0 ? texts.closedNone : texts.closedFact;
  return (
    <>
      <div class="stack-5">
        <div class="stack">
          <Fact>{ui.say(closed, values)}</Fact>
          {shown.rest && <p>{ui.say(texts.rest, shown.rest)}</p>}
        </div>
        <Choice ui={ui} view={view} />
        <Recount ui={ui} reading={reading} />
      </div>
      <Gaps ui={ui} view={view} />
      {shown.missing.length > 0 && (
        <Section title={ui.say(texts.missing)} note={ui.say(texts.missingNote)}>
          <Table
            language={ui.language}
            caption={ui.say(texts.missing)}
            captionHidden
            dense
            rows={shown.missing.slice(0, 8)}
            columns={[
              { key: 'question', head: ui.say(texts.question), rowHead: true, cell: (one) => ui.say(one.attribute) },
              {
                key: 'cases',
                head: ui.say(texts.cases),
                numeric: true,
                cell: (one) => <CountCell ui={ui} count={one.cases} limit={reading.limit} />,
              },
            ]}
          />
        </Section>
      )}
      <HowCounted
        ui={ui}
        leftOut={shown.leftOut}
        elsewhere={shown.elsewhere}
        lines={[ui.say(texts.howCounted), ui.say(texts.whence), ui.say(texts.unknown)]}
      />
    </>
  );
}

function GapPage({ ui, view }: { ui: Ui; view: GapView }) {
  const { reading, gap } = view;
  const note = readingNote(ui, reading);
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(texts.title)}
        lead={gap ? undefined : ui.say(texts.lead)}
        crumbs={
          gap
            ? [
                { label: ui.say(texts.title), href: chairsAddress(reading.group.id) },
                { label: ui.say(texts.situation) },
              ]
            : undefined
        }
        meta={note ? [{ value: note }] : undefined}
        actions={
          gap ? undefined : (
            <>
              <ButtonLink href={conditionsAddress(reading.group.id)}>{ui.say(texts.toConditions)}</ButtonLink>
              <ButtonLink href={paths.deadlocks({})}>{ui.say(texts.toRules)}</ButtonLink>
            </>
          )
        }
      />
      {!reading.shown ? (
        <>
          <EmptyState title={ui.say(texts.never)}>{ui.say(texts.neverHow)}</EmptyState>
          <Recount ui={ui} reading={reading} />
        </>
      ) : gap ? (
        <OneGap ui={ui} view={view} picked={gap} />
      ) : (
        <Overview ui={ui} view={view} />
      )}
    </>
  );
}

/** `begin` starts the work that a command has asked for; the page says when it is done. */
export function gapPageWith(begin: () => void): AnyPage {
  return page({
    path: paths.chairs.pattern,
    audience: insiders,
    query: gapView,
    forms: [{ command: makeObstacle }, { command: recount, after: begin }],
    guide: 'chairs',
    title: (_, ui) => ui.say(texts.title),
    render: (view: GapView, ui) => <GapPage ui={ui} view={view} />,
  });
}
