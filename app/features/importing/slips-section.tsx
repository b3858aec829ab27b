import { Button } from '../../design/buttons.tsx';
import { ErrorSummary, Form } from '../../design/forms.tsx';
import { Pager, Remark, Section, Tag } from '../../design/parts.tsx';
import { Said } from '../../design/said.tsx';
import { type Column, Table } from '../../design/table.tsx';
import { CommandField, CommandForm, type Ui } from '../../http/ui.tsx';
import type { Text } from '../../kernel/text.ts';
import { listPath } from './address.ts';
import { allUndecided, decideSlip } from './decide-slip.ts';
import type { Slip, SlipChoice } from './slips.ts';
import type { ImportView, OpenImport } from './views.ts';

const words = {
  title: { sv: 'Kan peka ut någon', en: 'May point somebody out' },
  note: {
    sv: 'Inget av det här importeras som det står. Byt ut det, lämna ut raden, eller säg varför det inte pekar ut någon.',
    en: 'None of this is imported as it stands. Replace it, leave the row out, or say why it points out nobody.',
  },
  none: { sv: 'Farled hittade inget som pekar ut någon.', en: 'Farled found nothing that points anybody out.' },
  left: { sv: '{left} av {all} är kvar att avgöra.', en: '{left} of {all} are left to decide.' },
  allDecided: { sv: 'Alla {all} är avgjorda.', en: 'All {all} are decided.' },
  replaceAll: { sv: 'Byt ut alla {left}', en: 'Replace all {left}' },
  where: { sv: 'Rad och kolumn', en: 'Row and column' },
  what: { sv: 'Uppgift', en: 'Finding' },
  row: { sv: 'Rad {row}', en: 'Row {row}' },
  column: { sv: 'Kolumn {column}', en: 'Column {column}' },
  replace: { sv: 'Byt ut mot ”{words}”', en: 'Replace by “{words}”' },
  replaceLabel: { sv: 'Byt ut ”{text}” på rad {row} mot ”{words}”', en: 'Replace “{text}” on row {row} by “{words}”' },
  leaveOut: { sv: 'Lämna ut raden', en: 'Leave the row out' },
  leaveOutLabel: { sv: 'Lämna ut rad {row}, där det står ”{text}”', en: 'Leave out row {row}, where it says “{text}”' },
  keep: { sv: 'Det pekar inte ut någon', en: 'It points out nobody' },
  keepLabel: { sv: '”{text}” på rad {row} pekar inte ut någon', en: '“{text}” on row {row} points out nobody' },
  reasonFor: { sv: '”{text}” på rad {row}', en: '“{text}” on row {row}' },
  cancel: { sv: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, Text>;

const decided: Record<SlipChoice, Text> = {
  replace: { sv: 'Byts ut', en: 'Is replaced' },
  leaveOut: { sv: 'Raden lämnas ut', en: 'The row is left out' },
  keep: { sv: 'Får stå', en: 'May stand' },
};

const typeNames: Readonly<Record<string, Text>> = {
  firstName: { sv: 'namn', en: 'name' },
  fullName: { sv: 'för- och efternamn', en: 'full name' },
  personalNumber: { sv: 'personnummer', en: 'personal number' },
  coordinationNumber: { sv: 'samordningsnummer', en: 'coordination number' },
  phone: { sv: 'telefonnummer', en: 'phone number' },
  email: { sv: 'e-postadress', en: 'e-mail address' },
  address: { sv: 'adress', en: 'address' },
  birthDate: { sv: 'födelsedatum', en: 'date of birth' },
  plate: { sv: 'registreringsnummer', en: 'registration number' },
  handle: { sv: 'användarnamn', en: 'user name' },
  workplace: { sv: 'arbetsplats', en: 'place of work' },
  rareCombination: { sv: 'ovanlig kombination', en: 'rare combination' },
  identifier: { sv: 'nummer', en: 'number' },
};

const perPage = 50;

interface Props {
  ui: Ui;
  view: ImportView;
  open: OpenImport;
}

export function SlipsSection({ ui, view, open }: Props) {
  const { slips } = open.preview;
  const pages = Math.max(1, Math.ceil(slips.length / perPage));
  const at = Math.min(view.slipPage, pages);
  return (
    <Section title={ui.say(words.title)} note={slips.length > 0 ? ui.say(words.note) : undefined} id="identitet">
      {slips.length === 0 ? (
        <p>{ui.say(words.none)}</p>
      ) : (
        <>
          <Waiting ui={ui} view={view} open={open} />
          <ReasonForm ui={ui} view={view} open={open} />
          <Table
            language={ui.language}
            caption={ui.say(words.title)}
            captionHidden
            rows={slips.slice((at - 1) * perPage, at * perPage)}
            columns={columns(ui, view, open, at)}
          />
          <Pager
            language={ui.language}
            page={at}
            pages={pages}
            href={(number) => `${listPath({ id: view.id })}?slips=${number}#identitet`}
          />
        </>
      )}
    </Section>
  );
}

/** A page can hold many such forms: none of them shows its own errors, since the same would stand at each. */
function OneClick(props: {
  ui: Ui;
  slips: string;
  choice: SlipChoice;
  words: string;
  label?: string;
  primary?: boolean;
}) {
  const { ui } = props;
  return (
    <Form
      action={ui.address}
      hidden={{ _do: decideSlip.name, _key: ui.newKey(), slips: props.slips, choice: props.choice }}
      inline
      label={props.label ?? props.words}
    >
      <Button small={!props.primary} kind={props.primary ? 'primary' : 'secondary'} label={props.label}>
        {props.words}
      </Button>
    </Form>
  );
}

function Waiting({ ui, open }: Props) {
  const all = open.preview.slips.length;
  const { refused } = ui.stateOf(decideSlip);
  return (
    <>
      {refused && <ErrorSummary language={ui.language} errors={[{ message: ui.say(refused) }]} />}
      <p class="fact">
        {open.undecided === 0 ? ui.say(words.allDecided, { all }) : ui.say(words.left, { left: open.undecided, all })}
      </p>
      {open.undecided > 0 && (
        <OneClick
          ui={ui}
          slips={allUndecided}
          choice="replace"
          words={ui.say(words.replaceAll, { left: open.undecided })}
          primary
        />
      )}
    </>
  );
}

/** Opened by its own address, so that the reason is typed once and errors stand beside it. */
function ReasonForm({ ui, view, open }: Props) {
  const slip = open.preview.slips.find(({ key }) => key === view.chosenSlip);
  if (!slip?.mayKeep) return null;
  return (
    <Remark title={ui.say(words.reasonFor, { text: slip.text, row: slip.row })}>
      <CommandForm
        ui={ui}
        command={decideSlip}
        bound={{ slips: slip.key, choice: 'keep' }}
        kind="secondary"
        moreActions={<a href={`${listPath({ id: view.id })}#identitet`}>{ui.say(words.cancel)}</a>}
      >
        <CommandField ui={ui} command={decideSlip} name="reason" rows={2} />
      </CommandForm>
    </Remark>
  );
}

function columns(ui: Ui, view: ImportView, open: OpenImport, at: number): Column<Slip>[] {
  const several = new Set(open.preview.slips.map(({ sheet }) => sheet)).size > 1;
  return [
    {
      key: 'where',
      head: ui.say(words.where),
      rowHead: true,
      width: 25,
      cell: (slip) => (
        <>
          {ui.say(words.row, { row: slip.row })}
          <span class="note">{several ? `${slip.sheet}, ${headingOf(ui, slip)}` : headingOf(ui, slip)}</span>
        </>
      ),
    },
    {
      key: 'what',
      head: ui.say(words.what),
      cell: (slip) => (
        <div class="stack">
          <p>
            {slip.before}
            <b>
              <Said>{slip.text}</Said>
            </b>
            {slip.after}{' '}
            <span class="note">{`(${ui.say(typeNames[slip.type] ?? { sv: slip.type, en: slip.type })})`}</span>
          </p>
          <Decision ui={ui} view={view} slip={slip} choice={open.decisions[slip.key]} at={at} />
        </div>
      ),
    },
  ];
}

function headingOf(ui: Ui, { header, column }: Slip): string {
  return header || ui.say(words.column, { column });
}

function Decision(props: { ui: Ui; view: ImportView; slip: Slip; choice: SlipChoice | undefined; at: number }) {
  const { ui, view, slip, choice, at } = props;
  const values = { text: slip.text, row: slip.row, words: slip.replacement };
  return (
    <div class="row">
      {choice && <Tag kind="starboard">{ui.say(decided[choice])}</Tag>}
      {choice !== 'replace' && (
        <OneClick
          ui={ui}
          slips={slip.key}
          choice="replace"
          words={ui.say(words.replace, values)}
          label={ui.say(words.replaceLabel, values)}
        />
      )}
      {choice !== 'leaveOut' && (
        <OneClick
          ui={ui}
          slips={slip.key}
          choice="leaveOut"
          words={ui.say(words.leaveOut)}
          label={ui.say(words.leaveOutLabel, values)}
        />
      )}
      {slip.mayKeep && choice !== 'keep' && (
        <a
          href={`${listPath({ id: view.id })}?slips=${at}&slip=${slip.key}#identitet`}
          aria-label={ui.say(words.keepLabel, values)}
        >
          {ui.say(words.keep)}
        </a>
      )}
    </div>
  );
}
