import { Button } from '../../../design/buttons.tsx';
import { FieldPair } from '../../../design/forms.tsx';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import type { AnyCommand } from '../../../kernel/command.ts';
import type { RawInput } from '../../../kernel/form.ts';
import type { Text } from '../../../kernel/text.ts';
import type { AdviceView } from './case-said.ts';

const words = {
  add: { sv: 'Lägg till ett råd', en: 'Add advice' },
  item: { sv: 'Råd {number}', en: 'Advice {number}' },
} satisfies Record<string, Text>;

/** The advice as rows: what, why, who takes the next step; and the words to whoever asked. */
export function AdviceForm(props: {
  ui: Ui;
  command: AnyCommand;
  caseId: string;
  address: string;
  before?: AdviceView | undefined;
}) {
  const { ui, command, before } = props;
  const state = ui.stateOf(command);
  const typed = Array.isArray(state.raw.items) ? (state.raw.items as RawInput[]) : null;
  const rows: (RawInput | AdviceView['items'][number])[] = typed ?? before?.items ?? [{}];
  return (
    <CommandForm
      ui={ui}
      command={command}
      action={props.address}
      bound={{ id: props.caseId }}
      draft={`${command.name}-${props.caseId}`}
      moreActions={
        <Button kind="secondary" name="_add" value="items">
          {ui.say(words.add)}
        </Button>
      }
    >
      {(rows.length > 0 ? rows : [{}]).map((row, index) => (
        <fieldset class="stack advice-row">
          <legend class="lab">{ui.say(words.item, { number: index + 1 })}</legend>
          <FieldPair>
            <CommandField ui={ui} command={command} name={`items.${index}.kind`} value={(row as RawInput).kind} />
            <CommandField
              ui={ui}
              command={command}
              name={`items.${index}.nextStep`}
              value={(row as RawInput).nextStep}
            />
          </FieldPair>
          <FieldPair>
            <CommandField ui={ui} command={command} name={`items.${index}.label`} value={(row as RawInput).label} />
            <CommandField ui={ui} command={command} name={`items.${index}.link`} value={(row as RawInput).link} />
          </FieldPair>
          <CommandField ui={ui} command={command} name={`items.${index}.why`} value={(row as RawInput).why} rows={2} />
        </fieldset>
      ))}
      <CommandField ui={ui} command={command} name="text" value={before?.text} rows={6} />
      <CommandField ui={ui} command={command} name="followUpOn" />
    </CommandForm>
  );
}
