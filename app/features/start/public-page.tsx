import { ButtonLink } from '../../design/buttons.tsx';
import { Head, Section } from '../../design/parts.tsx';
import type { PublicOffer } from '../../http/feature.ts';
import { paths } from '../../http/paths.ts';
import type { Ui } from '../../http/ui.tsx';
import { texts } from './texts.ts';

const steps = [
  [texts.howAsk, texts.howAskNote],
  [texts.howAdvice, texts.howAdviceNote],
  [texts.howOutcome, texts.howOutcomeNote],
  [texts.howGroup, texts.howGroupNote],
] as const;

/** For those who are not logged in: what Farled is, and the two ways in. */
export function PublicStart({ ui, links }: { ui: Ui; links: Awaited<ReturnType<PublicOffer['links']>> }) {
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(texts.publicTitle)}
        lead={ui.say(texts.publicLead)}
        actions={
          <>
            <ButtonLink kind="primary" href={paths.login({})}>
              {ui.say(texts.login)}
            </ButtonLink>
            <ButtonLink href={paths.handle({})}>{ui.say(texts.readAnswer)}</ButtonLink>
          </>
        }
      />
      <Section title={ui.say(texts.how)} first>
        <ol class="stack text">
          {steps.map(([title, note], index) => (
            <li>
              <b>{`${index + 1}. ${ui.say(title)}.`}</b> {ui.say(note)}
            </li>
          ))}
        </ol>
      </Section>
      <Section title={ui.say(texts.who)}>
        <p class="text">{ui.say(texts.whoText)}</p>
      </Section>
      <Section title={ui.say(texts.privacy)}>
        <p class="text">{ui.say(texts.privacyText)}</p>
      </Section>
      <Section title={ui.say(texts.more)}>
        <ul class="stack">
          {links.map(({ label, values, href }) => (
            <li>
              <a href={href}>{ui.say(label, values)}</a>
            </li>
          ))}
          <li>
            <a href={paths.guides({})}>{ui.say(texts.guides)}</a>
          </li>
          <li>
            <a href={paths.accessibility({})}>{ui.say(texts.accessibility)}</a>
          </li>
        </ul>
      </Section>
    </>
  );
}
