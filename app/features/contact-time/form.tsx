import { Button } from '../../design/buttons.tsx';
import { paths } from '../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../http/ui.tsx';
import type { Text } from '../../kernel/text.ts';
import type { ContactTimeChoice } from './choice.ts';
import { usualMinutes } from './contact-time.ts';
import { logContactTime } from './log.ts';

const words = {
  minutes: { sv: '{minutes} minuter', en: '{minutes} minutes' },
  hour: { sv: '1 timme', en: '1 hour' },
} satisfies Record<string, Text>;

/** One click on a usual time, or a number: on the form's own page, beside the contact paths and on an answered question. */
export function ContactTimeForm(props: { ui: Ui; about: { caseId: string } | { choice: ContactTimeChoice } }) {
  const { ui, about } = props;
  const typedFor = ui.stateOf(logContactTime).raw.caseId;
  const caseId = 'caseId' in about ? about.caseId : typeof typedFor === 'string' ? typedFor : undefined;
  return (
    <CommandForm
      ui={ui}
      command={logContactTime}
      action={paths.contactTime({})}
      bound={caseId ? { caseId } : {}}
      kind="secondary"
      moreActions={usualMinutes.map((minutes) => (
        <Button kind="secondary" name="minutes" value={String(minutes)} noValidate>
          {minutes === 60 ? ui.say(words.hour) : ui.say(words.minutes, { minutes })}
        </Button>
      ))}
    >
      {'choice' in about && !caseId && (
        <CommandField
          ui={ui}
          command={logContactTime}
          name="groupId"
          required
          width="m"
          value={about.choice.chosen ?? undefined}
          options={about.choice.groups.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <CommandField ui={ui} command={logContactTime} name="other" required />
    </CommandForm>
  );
}
