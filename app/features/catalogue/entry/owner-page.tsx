import { Fact, Head, Remark, Section } from '../../../design/parts.tsx';
import { dayWords } from '../../../http/dates.ts';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandForm, type Ui } from '../../../http/ui.tsx';
import type { AnyCommand } from '../../../kernel/command.ts';
import type { Text } from '../../../kernel/text.ts';
import { texts } from '../texts.ts';
import { verifiedWords } from '../words.tsx';
import { OwnersFields } from './edit-pages.tsx';
import { EntryFacts } from './entry-parts.tsx';
import { valuesOf } from './entry-values.ts';
import { changeByLink, confirmByLink, type OwnerView, ownerEntry, renewOwnerLink } from './owner.ts';

const words = {
  title: { sv: 'Stämmer uppgifterna?', en: 'Is this right?' },
  lead: {
    sv: '{association} visar de här uppgifterna om {name}. Läs dem och bekräfta, eller ändra det som är fel.',
    en: '{association} shows this about {name}. Read it and confirm, or change what is wrong.',
  },
  confirmed: { sv: 'Du bekräftade uppgifterna den {day}. Tack.', en: 'You confirmed this on {day}. Thank you.' },
  confirmedMore: {
    sv: 'Länken är använd, och mer behövs inte. Är något fel kan du ändra det nedan tills länken går ut den {day}.',
    en: 'The link is used, and no more is needed. If something is wrong, change it below until the link ends on {day}.',
  },
  expired: { sv: 'Länken gick ut den {day}.', en: 'The link ended on {day}.' },
  expiredMore: {
    sv: 'Av säkerhetsskäl gäller en länk bara en tid. En ny skickas till den adress som finns i katalogen.',
    en: 'For safety, a link is valid for a time only. A new one is sent to the address in the catalogue.',
  },
  archived: {
    sv: '{name} finns inte längre i katalogen. Du behöver inte göra något.',
    en: '{name} is no longer in the catalogue. You need not do anything.',
  },
  change: { sv: 'Ändra det som är fel', en: 'Change what is wrong' },
  showForm: { sv: 'Visa uppgifterna att ändra i', en: 'Show the entry to change it' },
  conditions: {
    sv: 'Är villkoren fel? Skriv till samordnaren, som ändrar dem.',
    en: 'Are the conditions wrong? Write to the coordinator, who changes them.',
  },
} satisfies Record<string, Text>;

function OwnerPage({ ui, view }: { ui: Ui; view: OwnerView }) {
  const { name, facts } = view.service;
  const head = (
    <Head
      language={ui.language}
      title={view.state === 'open' || view.state === 'confirmed' ? ui.say(words.title) : name}
      lead={ui.say(words.lead, { association: view.associationName, name })}
      meta={[{ value: name }, { value: verifiedWords(ui, view.service.verifiedOn) }]}
    />
  );
  if (view.state === 'archived')
    return (
      <>
        <Head language={ui.language} title={name} />
        <Fact>{ui.say(words.archived, { name })}</Fact>
      </>
    );
  if (view.state === 'expired')
    return (
      <>
        <Head language={ui.language} title={name} />
        <Fact>{ui.say(words.expired, { day: dayWords(ui, view.expiresAt) })}</Fact>
        <p class="text">{ui.say(words.expiredMore)}</p>
        {view.mayRenew && <CommandForm ui={ui} command={renewOwnerLink} />}
      </>
    );
  return (
    <>
      {head}
      {view.state === 'confirmed' && view.confirmedAt ? (
        <Remark title={ui.say(words.confirmed, { day: dayWords(ui, view.confirmedAt) })}>
          {ui.say(words.confirmedMore, { day: dayWords(ui, view.expiresAt) })}
        </Remark>
      ) : (
        <CommandForm ui={ui} command={confirmByLink} />
      )}
      <Section title={ui.say(texts.forWhom)} note={ui.say(words.conditions)}>
        <p class="fact">{ui.say(view.ruleWords)}</p>
      </Section>
      <EntryFacts ui={ui} facts={facts} />
      <Section title={ui.say(words.change)}>
        <details open={wasTried(ui)}>
          <summary>{ui.say(words.showForm)}</summary>
          <CommandForm ui={ui} command={changeByLink} kind="secondary">
            <OwnersFields ui={ui} command={changeByLink as AnyCommand} values={valuesOf(facts)} />
          </CommandForm>
        </details>
      </Section>
    </>
  );
}

/** What was typed and did not pass is shown again, open. */
function wasTried(ui: Ui): boolean {
  const { raw, refused } = ui.stateOf(changeByLink);
  return refused !== null || Object.keys(raw).length > 0;
}

export const ownerPage = page({
  path: paths.ownerLink.pattern,
  audience: 'everybody',
  query: ownerEntry,
  tries: 200,
  forms: [{ command: confirmByLink }, { command: changeByLink }, { command: renewOwnerLink }],
  title: (view, ui) => `${ui.say(words.title)} ${view.service.name}`,
  render: (view, ui) => <OwnerPage ui={ui} view={view} />,
});
