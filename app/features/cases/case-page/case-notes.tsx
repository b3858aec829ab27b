import { Quote, Section } from '../../../design/parts.tsx';
import { Said } from '../../../design/said.tsx';
import { dayWords } from '../../../http/dates.ts';
import type { CaseNote } from '../../../http/feature.ts';
import type { Ui } from '../../../http/ui.tsx';
import type { Actor } from '../../../kernel/actor.ts';
import { isInAudience } from '../../../kernel/command.ts';
import type { House } from '../../../kernel/house.ts';

export type Notes = Awaited<ReturnType<CaseNote['notes']>>;

/** What other features have to say of the case to this actor. */
export async function readNotes(
  house: House,
  contributed: readonly CaseNote[],
  actor: Actor,
  caseId: string,
): Promise<Notes> {
  const those = contributed.filter(({ audience }) => isInAudience(audience, actor));
  return (await Promise.all(those.map((one) => one.notes(house, actor, caseId)))).flat();
}

export function NotesSection({ ui, notes }: { ui: Ui; notes: Notes }) {
  if (notes.length === 0) return null;
  return (
    <Section title={ui.say({ sv: 'Hinder och vägar', en: 'Obstacles and ways' })}>
      {notes.map(({ text, said, href, told }) => {
        if (told) return <Quote source={`${ui.say(text)}, ${dayWords(ui, told.at)}`}>{told.text}</Quote>;
        const words = (
          <>
            {ui.say(text)}
            {said !== undefined && (
              <>
                {' '}
                <Said>{said}</Said>
              </>
            )}
          </>
        );
        return <p>{href ? <a href={href}>{words}</a> : words}</p>;
      })}
    </Section>
  );
}
