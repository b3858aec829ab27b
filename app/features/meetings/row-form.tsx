import type { Child } from 'hono/jsx';
import { Form } from '../../design/forms.tsx';
import type { Ui } from '../../http/ui.tsx';
import type { AnyCommand } from '../../kernel/command.ts';

/**
 * One of many forms of the same command, a row each. It has no name of its own (names of forms must differ on a page): its
 * button says which row it belongs to. Errors are said once, above the rows.
 */
export function RowForm(props: {
  ui: Ui;
  command: AnyCommand;
  values: Readonly<Record<string, string>>;
  children: Child;
}) {
  const { ui, command, values } = props;
  return (
    <Form action={ui.address} hidden={{ _do: command.name, _key: ui.newKey(), ...values }} inline>
      {props.children}
    </Form>
  );
}
