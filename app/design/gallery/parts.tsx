import { Button, ButtonLink } from '../buttons.tsx';
import { Fairway } from '../fairway.tsx';
import { Agenda, TaskList } from '../lists.tsx';
import { EmptyState, Fact, Flash, Head, Pager, Quote, Remark, Section, Tag } from '../parts.tsx';
import { Table } from '../table.tsx';
import { type GalleryContext, GalleryPage, lineOf } from './frame.tsx';

const queue = Array.from({ length: 6 }, (_, index) => ({
  id: `HEB-26-04${10 + index}`,
  title: `Fråga om arbetsträning ${index + 1}`,
  days: index * 3,
}));

/** Start page, tables in every setting, empty places, remarks, and the fairway in every state. */
export function PartsPage({ context }: { context: GalleryContext }) {
  const { language } = context;
  return (
    <GalleryPage context={context} title="Delar" current="Möten">
      <Head
        language={language}
        title="Det här väntar på dig"
        meta={[{ value: <Tag kind="now">Pågår, 54 minuter</Tag> }, { label: 'Ordförande', value: 'Anders Lindkvist' }]}
      />
      <Flash kind="info" text="Katalogen uppdaterades i natt." />
      <Flash kind="wrong" text="Beslutet gick inte att spara: någon annan har ändrat det." />
      <Section title="Att göra" first>
        <TaskList
          label="Att göra"
          items={[
            {
              title: 'Råd till Försäkringskassan om arbetsträning',
              href: '#example',
              note: 'HEB-26-0417',
              end: <Tag kind="port">2 dagar sen</Tag>,
            },
            { title: 'Utfall att följa upp: 3 frågor', href: '#example', end: 'senast 19 november' },
          ]}
        />
        <Agenda
          language={language}
          items={[
            { title: 'Förra mötets beslut', state: 'passed', note: '3 åtgärder klara', time: '13.00' },
            { title: 'Hinder HEB-4', state: 'now', note: 'ska besvaras i dag', time: '13.45', href: '#example' },
            { title: 'Nästa möte', state: 'ahead' },
          ]}
        />
      </Section>
      <Section title="Kön" note="Äldst först. Målet är råd inom fem arbetsdagar.">
        <Table
          language={language}
          caption="Frågor som väntar på råd"
          captionNote="Dagar räknas från den dag frågan kom."
          rows={queue}
          filter
          dense
          columns={[
            {
              key: 'title',
              head: 'Fråga',
              rowHead: true,
              sort: { href: '?sort=title' },
              cell: (row) => (
                <a class="cell-link" href="#example">
                  {row.title}
                </a>
              ),
            },
            { key: 'id', head: 'Ärende', cell: (row) => row.id },
            {
              key: 'days',
              head: 'Dagar',
              numeric: true,
              sort: { href: '?sort=days', direction: 'descending' },
              cell: (row) => row.days,
            },
          ]}
          foot={['Summa', '', 45]}
          exports={<a href="#example">Ladda ner som Excel</a>}
        />
        <Pager language={language} page={2} pages={4} href={(page) => `?page=${page}`} />
        <Table
          language={language}
          caption="Inget här"
          rows={[]}
          columns={[{ key: 'x', head: 'X', cell: () => '' }]}
          empty={
            <EmptyState title="Inga frågor väntar." action={<ButtonLink href="#example">Se alla frågor</ButtonLink>}>
              Här kommer frågor från handläggare i Heby. Du får ett mejl när en ny kommer.
            </EmptyState>
          }
        />
        <Table language={language} caption="Tomt" rows={[]} columns={[{ key: 'x', head: 'X', cell: () => '' }]} />
      </Section>
      <Section title="Farleden" note="Alla lägen.">
        <Fairway
          language={language}
          label="Farled för hindret TIE-7"
          steps={lineOf(6, 'late', {
            0: 'första 4 feb 2025',
            1: 'median 3 dagar',
            6: '2 dagar sen',
            7: 'till 17 personer',
          }).map((step, index) => (index === 0 ? { ...step, href: '#example' } : step))}
        />
        <Fairway language={language} label="Klart utan hinder" steps={lineOf(3, 'skip', { 3: 'inte aktuellt' })} />
        <Fairway language={language} label="Hela vägen" steps={lineOf(8, 'now')} />
        <Fairway
          language={language}
          size="small"
          label="Beslutet är sent"
          steps={lineOf(4, 'late')}
          words="2 dagar sen"
        />
      </Section>
      <Section title="Ord">
        <Fact>
          <a href="#example">21 ärenden</a>, <a href="#example">3 avvikelser</a> och{' '}
          <a href="#example">6 markeringar</a> ”finns men är inte öppen”.
        </Fact>
        <Quote source="Handläggare, mars 2025. Citatet är avidentifierat.">
          ”Personen var på plats och ville börja. Gruppen hade plats.”
        </Quote>
        <Remark title="Effekten skulle ha prövats den 15 november.">
          När den är godkänd går svaret till de 17 som frågade.
        </Remark>
        <p class="row">
          <Tag kind="starboard">Öppen</Tag>
          <Tag kind="teal">Beror på</Tag>
          <Tag kind="port">Stängd</Tag>
          <Tag kind="now">Pågår</Tag>
          <Tag kind="calm">Berörs inte</Tag>
        </p>
        <p class="row">
          <Button type="button" small>
            Liten
          </Button>
          <Button type="button" kind="secondary" small label="Liten två, för den som lyssnar">
            Liten två
          </Button>
        </p>
      </Section>
    </GalleryPage>
  );
}
