import { ButtonLink } from '../../design/buttons.tsx';
import { EmptyState, Fact, Facts, Head, Remark, Section, Tag } from '../../design/parts.tsx';
import { Table } from '../../design/table.tsx';
import { type ReportFormat, renderReport, reportFormats } from '../../documents/report-files.ts';
import { inLanguage } from '../../documents/report-plain.ts';
import { momentWords } from '../../http/dates.ts';
import { type AnyPage, page } from '../../http/page.ts';
import { type Path, paths } from '../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../http/ui.tsx';
import type { Text } from '../../kernel/text.ts';
import { mayMake, readers } from './access.ts';
import { makePack } from './make.ts';
import { periodName } from './period.ts';
import { PartSection } from './report-parts.tsx';
import { texts } from './texts.ts';
import {
  type PackLine,
  type PackState,
  type PacksView,
  type PackView,
  packFileView,
  packsView,
  packView,
} from './view.ts';

const stateTexts: Record<PackState, Text> = {
  waiting: texts.waiting,
  going: texts.going,
  done: texts.done,
  failed: texts.failed,
};

const percentOf = ({ progress }: PackLine): number => Math.round(progress * 100);
const periodWords = (ui: Ui, key: string): string => {
  const name = ui.say(periodName(key));
  return name.charAt(0).toUpperCase() + name.slice(1);
};

function MakeForm({ ui, view }: { ui: Ui; view: PacksView }) {
  if (view.groups.length === 0) return null;
  const [only] = view.groups.length === 1 ? view.groups : [];
  return (
    <Section title={ui.say(texts.make)} note={ui.say(texts.makeNote)} first>
      <CommandForm ui={ui} command={makePack} {...(only && { bound: { groupId: only.id } })}>
        {!only && (
          <CommandField
            ui={ui}
            command={makePack}
            name="groupId"
            value={view.chosen ?? undefined}
            options={view.groups.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <CommandField
          ui={ui}
          command={makePack}
          name="period"
          width="m"
          placeholder={false}
          options={view.periods.map((key) => ({ value: key, label: periodWords(ui, key) }))}
        />
      </CommandForm>
    </Section>
  );
}

function PackList({ ui, view }: { ui: Ui; view: PacksView }) {
  return (
    <Section title={ui.say(texts.made)} first={view.groups.length === 0}>
      <Table
        language={ui.language}
        caption={ui.say(texts.made)}
        captionHidden
        rows={view.packs}
        columns={[
          {
            key: 'pack',
            head: ui.say(texts.group),
            rowHead: true,
            cell: (pack) => (
              <a href={paths.pack({ id: pack.id })}>
                {ui.say(texts.packOf, { name: pack.groupName, period: ui.say(periodName(pack.period)) })}
              </a>
            ),
          },
          { key: 'when', head: ui.say(texts.when), cell: (pack) => momentWords(ui, pack.askedAt) },
          { key: 'by', head: ui.say(texts.by), cell: (pack) => pack.askedBy },
          {
            key: 'state',
            head: ui.say(texts.state),
            cell: (pack) => {
              const words = ui.say(stateTexts[pack.state], { percent: percentOf(pack) });
              return pack.state === 'failed' ? <Tag kind="port">{words}</Tag> : words;
            },
          },
        ]}
        empty={
          <EmptyState title={ui.say(texts.none)}>
            {ui.say(view.groups.length > 0 ? texts.noneHow : texts.noneReader)}
          </EmptyState>
        }
      />
    </Section>
  );
}

/** `begin` starts the making at once; without it the minute's job would. */
export function packPages(begin: () => void): AnyPage[] {
  const started = { command: makePack, after: begin };
  const list = page({
    path: paths.packs.pattern,
    audience: readers,
    query: packsView,
    forms: [started],
    guide: 'packs',
    title: (_, ui) => ui.say(texts.title),
    render: (view, ui) => (
      <>
        <Head language={ui.language} title={ui.say(texts.title)} lead={ui.say(texts.lead)} />
        <MakeForm ui={ui} view={view} />
        <PackList ui={ui} view={view} />
      </>
    ),
  });
  const one = page({
    path: paths.pack.pattern,
    audience: readers,
    query: packView,
    guide: 'packs',
    title: (view, ui) => titleOf(ui, view),
    render: (view, ui) => (
      <>
        <Head
          language={ui.language}
          title={titleOf(ui, view)}
          crumbs={[{ label: ui.say(texts.title), href: paths.packs({}) }]}
          meta={[
            { label: ui.say(texts.when), value: momentWords(ui, view.askedAt) },
            { label: ui.say(texts.by), value: view.askedBy },
          ]}
        />
        {view.report ? <Done ui={ui} view={view} report={view.report} /> : <NotDone ui={ui} view={view} />}
      </>
    ),
  });
  return [list, one, ...reportFormats.map(filePage)];
}

function titleOf(ui: Ui, view: PackLine): string {
  return ui.say(texts.packOf, { name: view.groupName, period: ui.say(periodName(view.period)) });
}

function NotDone({ ui, view }: { ui: Ui; view: PackView }) {
  if (view.state === 'failed')
    return (
      <Section title={ui.say(texts.state)} first>
        <Fact>{ui.say(texts.failedLead)}</Fact>
        {mayMake(ui.actor, view.groupId) && (
          <CommandForm
            ui={ui}
            command={makePack}
            action={paths.packs({})}
            verb={texts.again}
            bound={{ groupId: view.groupId, period: view.period }}
          />
        )}
      </Section>
    );
  const lead = view.state === 'waiting' ? texts.waitingLead : texts.makingLead;
  return (
    <Section title={ui.say(texts.state)} first>
      <div data-follow="1" role="status">
        <Fact>{ui.say(lead, { percent: percentOf(view) })}</Fact>
        <progress value={percentOf(view)} max={100} aria-label={ui.say(texts.state)} />
      </div>
      <div class="actions">
        <ButtonLink href={paths.pack({ id: view.id })} kind="primary">
          {ui.say(texts.refresh)}
        </ButtonLink>
      </div>
    </Section>
  );
}

interface FileKind {
  readonly path: Path<`${string}:id/${string}`>;
  readonly ending: string;
  readonly type: string;
  readonly name: Text;
  readonly why: Text;
}

const office = 'application/vnd.openxmlformats-officedocument';
const files: Record<ReportFormat, FileKind> = {
  archive: {
    path: paths.packArchive,
    ending: 'arkiv.pdf',
    type: 'application/pdf',
    name: texts.archive,
    why: texts.archiveWhy,
  },
  publish: {
    path: paths.packPublish,
    ending: 'pdf',
    type: 'application/pdf',
    name: texts.publish,
    why: texts.publishWhy,
  },
  slides: {
    path: paths.packSlides,
    ending: 'pptx',
    type: `${office}.presentationml.presentation`,
    name: texts.slides,
    why: texts.slidesWhy,
  },
  workbook: {
    path: paths.packWorkbook,
    ending: 'xlsx',
    type: `${office}.spreadsheetml.sheet`,
    name: texts.workbook,
    why: texts.workbookWhy,
  },
  text: {
    path: paths.packText,
    ending: 'docx',
    type: `${office}.wordprocessingml.document`,
    name: texts.text,
    why: texts.textWhy,
  },
};

function filePage(format: ReportFormat): AnyPage {
  const { path, type, ending } = files[format];
  return page({
    path: path.pattern,
    audience: readers,
    query: packFileView,
    title: (view, ui) => titleOf(ui, view),
    render: () => null,
    file: async (view, ui) => ({
      body: await renderReport(view.report, ui.language, format),
      type,
      name: `${ui.say(texts.fileName)}-${view.groupSlug}-${view.period.toLowerCase()}.${ending}`,
    }),
  });
}

function Done({ ui, view, report }: { ui: Ui; view: PackView; report: NonNullable<PackView['report']> }) {
  const plain = inLanguage(report, ui.language);
  return (
    <>
      <Section title={ui.say(texts.files)} note={ui.say(texts.filesNote)} first>
        <Facts
          language={ui.language}
          items={reportFormats.map((format) => ({
            term: ui.say(files[format].name),
            value: (
              <>
                <a href={files[format].path({ id: view.id })} download>
                  {ui.say(texts.download, { ending: files[format].ending.split('.').at(-1) ?? '' })}
                  <span class="vh">{`: ${ui.say(files[format].name)}`}</span>
                </a>
                <br />
                <span class="note">{ui.say(files[format].why)}</span>
              </>
            ),
          }))}
        />
        <Remark title={ui.say(texts.leaves)}>{ui.say(texts.leavesWhy, { threshold: view.threshold })}</Remark>
      </Section>
      <Section title={ui.say(texts.inShort)}>
        <ul>
          {plain.parts.map((part) => (
            <li>
              <a href={`#${part.key}`}>{part.message}</a>
            </li>
          ))}
        </ul>
      </Section>
      {plain.parts.map((part) => (
        <PartSection ui={ui} part={part} />
      ))}
    </>
  );
}
