import { BarChart, CellBar } from '../bar-chart.tsx';
import { ButtonLink } from '../buttons.tsx';
import { type ChannelRow, ChannelTable } from '../channel.tsx';
import { ColumnChart } from '../column-chart.tsx';
import { Definition, Fact, Head, Section, Tag } from '../parts.tsx';
import { Table, TooFew } from '../table.tsx';
import { stepKeys } from '../words.ts';
import { type GalleryContext, GalleryPage } from './frame.tsx';

interface Group {
  name: string;
  asked: number;
  on: readonly number[];
  days: readonly number[];
  leakAt?: number;
  word?: string;
  tooFewFrom?: number;
}

const groups: readonly Group[] = [
  { name: 'LOKUS Enköping och Håbo', asked: 148, on: [94, 81, 93, 80, 88, 83, 100], days: [3, 38, 21, 52, 61, 196, 4] },
  { name: 'LOKUS Heby', asked: 70, on: [94, 77, 100, 41, 82, 78, 100], days: [3, 44, 19, 118, 48, 203, 6], leakAt: 4 },
  {
    name: 'LOKUS Tierp',
    asked: 168,
    on: [98, 84, 83, 100, 100, 0, 0],
    days: [3, 35, 24, 90, 50],
    leakAt: 6,
    word: 'Sen',
  },
  {
    name: 'LOKUS Uppsala',
    asked: 201,
    on: [85, 51, 83, 80, 71, 71, 100],
    days: [6, 57, 33, 64, 83, 211, 8],
    leakAt: 2,
  },
  { name: 'LOKUS Östhammar', asked: 16, on: [100, 75], days: [3, 42], tooFewFrom: 3 },
];

function channelRow(group: Group, linked: boolean): ChannelRow {
  let share = 1;
  return {
    label: group.name,
    href: linked ? '#example' : undefined,
    steps: stepKeys.map((step, index) => {
      if (index === 0)
        return { step, share, figure: String(group.asked), href: linked ? '#example' : undefined, detail: 'frågor' };
      if (group.tooFewFrom !== undefined && index >= group.tooFewFrom) return { step };
      const before = share;
      const on = group.on[index - 1] ?? 0;
      share *= on / 100;
      if (before === 0) return { step, share: 0, ahead: true };
      const days = group.days[index - 1];
      return {
        step,
        share,
        figure: `${on} %`,
        href: linked ? '#example' : undefined,
        detail: days === undefined ? 'ingen än' : `${days} dagar`,
        leak: group.leakAt === index ? { word: group.word ?? 'Läcker', stayed: '16 av 27' } : undefined,
      };
    }),
  };
}

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const volumes = [12, 18, 9, 14, 21, 7, 0, 11, 16, 19, 22, 5];

const conditions = [
  { name: 'Personen har pågående försörjningsstöd', owner: 'Tierps kommun', alone: 14, together: 7 },
  { name: 'Arbetsförmågan är bedömd', owner: 'Arbetsförmedlingen', alone: undefined, together: 6 },
];

/** The county's fairway, figures in sentences, charts with their tables, and what they mean. */
export function CountyPage({ context }: { context: GalleryContext }) {
  const { language } = context;
  return (
    <GalleryPage context={context} title="Länets farled" current="Farled">
      <Head
        language={language}
        title="Länets farled"
        lead="Av 688 frågor fick 639 ett råd. För 167 av dem vet vi inte hur det gick."
        actions={
          <ButtonLink href="#example" download>
            Ladda ner
          </ButtonLink>
        }
      />
      <ChannelTable
        language={language}
        caption="Farleden per grupp, 17 november 2025 till 16 november 2026"
        captionNote="Procent: hur många som gick vidare från steget före. Dagar: mediantid från steget före. Kanalens bredd: andelen som är kvar. Läcker: så många som stannade."
        rowHead="Grupp"
        rows={groups.map((group) => channelRow(group, group.name !== 'LOKUS Uppsala'))}
        total={channelRow(
          { name: 'Hela länet', asked: 688, on: [93, 74, 92, 75, 85, 72, 100], days: [4, 42, 24, 63, 55, 203, 5] },
          false,
        )}
      />
      <Section title="Frågor per månad" note="1 januari till 31 december 2026">
        <Fact>I november kom 22 frågor, flest under året.</Fact>
        <ColumnChart
          language={language}
          id="months"
          title="Frågor per månad 2026"
          description="Stapel per månad. Flest i november, 22, och inga i juli."
          labelHead="Månad"
          unit="Antal frågor"
          points={months.map((label, index) => ({ label, value: volumes[index], text: String(volumes[index]) }))}
          definition="En fråga räknas i den månad den kom in."
        />
      </Section>
      <Section title="Frågor per part">
        <BarChart
          language={language}
          id="parties"
          title="Frågor per part"
          description="Liggande staplar: Försäkringskassan 42, Heby kommun 19, Region Uppsala färre än 5."
          labelHead="Part"
          unit="Frågor"
          secondUnit="Utan utfall"
          points={[
            {
              label: 'Försäkringskassan',
              note: '61 procent',
              value: 42,
              text: '42',
              second: { value: 11, text: '11' },
            },
            { label: 'Heby kommun', value: 19, text: '19', second: { value: 6, text: '6' } },
            { label: 'Region Uppsala', text: 'färre än 5', second: { text: 'färre än 5' } },
          ]}
          definition="Fyllt: alla frågor. Streckat: de som saknar utfall. Tal under 5 visas inte."
        />
        <BarChart
          language={language}
          id="needs"
          title="Frågor per behov"
          description="Liggande staplar: arbetsträning 31, kartläggning 12."
          labelHead="Behov"
          unit="Frågor"
          points={[
            { label: 'Arbetsträning', value: 31, text: '31' },
            { label: 'Kartläggning', value: 12, text: '12' },
          ]}
          definition="En fråga kan ha flera behov."
        />
        <ColumnChart
          language={language}
          id="before-after"
          title="Frågor före och efter ändringen"
          description="Två staplar per kvartal."
          labelHead="Kvartal"
          unit="Före"
          secondUnit="Efter"
          points={[
            { label: 'Kvartal 1', note: '2026', value: 15, text: '15', second: { value: 5, text: '5' } },
            { label: 'Kvartal 2', note: '2026', text: 'för få', second: { value: 7, text: '7' } },
          ]}
          definition="Fyllt: året före. Streckat: året efter."
        />
      </Section>
      <Section title="Vilket villkor stänger?" note="23 ärenden sökte arbetsträning.">
        <Table
          language={language}
          caption="Villkor och antal ärenden"
          captionHidden
          rows={conditions}
          note="Ett ärende kan räknas på flera rader. Tal under 5 visas inte."
          exports={<a href="#example">Ladda ner som Excel</a>}
          columns={[
            { key: 'name', head: 'Villkor', rowHead: true, width: 35, cell: (row) => row.name },
            { key: 'owner', head: 'Ägare', width: 20, cell: (row) => row.owner },
            {
              key: 'alone',
              head: 'Stänger ensamt',
              width: 25,
              cell: (row) =>
                row.alone === undefined ? (
                  <TooFew>färre än 5</TooFew>
                ) : (
                  [<b>{row.alone}</b>, <CellBar share={row.alone / 14} />]
                ),
            },
            {
              key: 'together',
              head: 'Stänger tillsammans',
              cell: (row) => [row.together, <CellBar share={row.together / 14} hatched />],
            },
          ]}
        />
      </Section>
      <Section title="Här läcker det" note="Ett steg läcker när färre än 60 procent går vidare.">
        <Table
          language={language}
          caption="Läckor"
          captionHidden
          rows={['Uppsala, utfall', 'Heby, beslut']}
          columns={[
            { key: 'where', head: 'Var', rowHead: true, cell: (row) => <Tag kind="port">{row}</Tag> },
            {
              key: 'go',
              head: 'Gå till',
              numeric: true,
              cell: () => (
                <a class="cell-link" href="#example">
                  83 frågor
                </a>
              ),
            },
          ]}
        />
        <Definition language={language}>
          <p>
            Fråga, råd och utfall räknas i frågor. Från hinder och framåt räknas de som stötte på något som stoppade.
          </p>
          <p>”För få” betyder färre än fem i steget före. Då visas varken andel eller dagar.</p>
        </Definition>
      </Section>
    </GalleryPage>
  );
}
