import { EmptyState, Fact, Head, Remark, Section } from '../../../design/parts.tsx';
import { ListPages } from '../../../http/list-pages.tsx';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import type { Ui } from '../../../http/ui.tsx';
import type { Text } from '../../../kernel/text.ts';
import { EntryFacts, principalOf } from '../entry/entry-parts.tsx';
import { CatalogueSearch } from '../list-page.tsx';
import { texts } from '../texts.ts';
import { principalWords, StateTag, verifiedWords, whereWords } from '../words.tsx';
import { type PublicCatalogueView, type PublicServiceView, publicCatalogue, publicService } from './public.ts';

const words = {
  title: { sv: 'Insatser i {place}', en: 'Services of {place}' },
  lead: {
    sv: 'Stöd mot arbete och egen försörjning. Här står vem varje insats är öppen för.',
    en: 'Support towards work and an income of one’s own. It says whom each service is open to.',
  },
  openData: {
    sv: 'Katalogen är öppna data, fri för alla att använda:',
    en: 'The catalogue is open data, free for everybody to use:',
  },
  none: { sv: 'Ingen insats passar. Ta bort ett villkor i sökningen.', en: 'No service fits. Take away a condition.' },
} satisfies Record<string, Text>;

function Line({ ui, view, line }: { ui: Ui; view: PublicCatalogueView; line: PublicCatalogueView['lines'][number] }) {
  return (
    <li>
      <div>
        <a href={paths.publicService({ slug: view.slug, id: line.id })}>{line.name}</a>
        <span class="note">
          {[line.purpose, principalWords(ui, line), whereWords(ui, line.municipalities)].filter(Boolean).join(' · ')}
        </span>
      </div>
      {line.state === 'stale' && (
        <span class="end">
          <StateTag ui={ui} state="stale" />
        </span>
      )}
    </li>
  );
}

export const publicCataloguePage = page({
  path: paths.publicCatalogue.pattern,
  audience: 'everybody',
  query: publicCatalogue,
  indexable: true,
  light: true,
  title: (view: PublicCatalogueView, ui) => ui.say(words.title, { place: view.name }),
  render: (view, ui) => (
    <>
      <Head language={ui.language} title={ui.say(words.title, { place: view.name })} lead={ui.say(words.lead)} />
      <div class="stack-5">
        <CatalogueSearch
          ui={ui}
          action={paths.publicCatalogue({ slug: view.slug })}
          search={view.search}
          municipalities={view.municipalities}
          incomes={view.incomes}
          withState={false}
        />
        {view.count === 0 ? (
          <EmptyState title={ui.say(words.none)} />
        ) : (
          <>
            <Fact>{view.count === 1 ? ui.say(texts.foundOne) : ui.say(texts.found, { count: view.count })}</Fact>
            <ul class="tasks" aria-label={ui.say(texts.title)}>
              {view.lines.map((line) => (
                <Line ui={ui} view={view} line={line} />
              ))}
            </ul>
          </>
        )}
        <ListPages ui={ui} page={view.page} hasMore={view.hasMore} />
        <p class="note">
          {ui.say(words.openData)} <a href={paths.openHsds({ slug: view.slug })}>HSDS (JSON)</a>,{' '}
          <a href={paths.openDcatXml({ slug: view.slug })}>DCAT-AP-SE (RDF)</a>.
        </p>
      </div>
    </>
  ),
});

export const publicServicePage = page({
  path: paths.publicService.pattern,
  audience: 'everybody',
  query: publicService,
  indexable: true,
  light: true,
  title: (view: PublicServiceView) => `${view.facts.name}, ${view.associationName}`,
  render: (view, ui) => (
    <>
      <Head
        language={ui.language}
        title={view.facts.name}
        crumbs={[{ label: view.associationName, href: paths.publicCatalogue({ slug: view.slug }) }]}
        meta={[
          { value: principalOf(ui, view.facts) },
          { value: <StateTag ui={ui} state={view.state} /> },
          { value: verifiedWords(ui, view.facts.verified_on) },
        ]}
      />
      {view.state === 'stale' && <Remark title={ui.say(texts.staleTitle)}>{ui.say(texts.stale)}</Remark>}
      <Section title={ui.say(texts.forWhom)} first>
        <p class="fact">{ui.say(view.ruleWords)}</p>
      </Section>
      <EntryFacts ui={ui} facts={view.facts} />
    </>
  ),
});
