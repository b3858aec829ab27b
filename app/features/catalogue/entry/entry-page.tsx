import { Button, ButtonLink } from '../../../design/buttons.tsx';
import { ErrorSummary, Form } from '../../../design/forms.tsx';
import { Head, Remark, Section } from '../../../design/parts.tsx';
import { SaidIn } from '../../../design/said.tsx';
import { dayWords } from '../../../http/dates.ts';
import type { CommandNamed } from '../../../http/history.tsx';
import { type AnyPage, page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import { type ServiceStep, serviceStepNames } from '../service.ts';
import { texts } from '../texts.ts';
import { StateTag, verifiedWords } from '../words.tsx';
import { Changes, EntryFacts, principalOf, RuleNotes } from './entry-parts.tsx';
import { type ServiceView, serviceView } from './entry-view.ts';
import { mergeService, takeServiceStep } from './lifecycle.ts';
import { sendOwnerLink } from './owner-link.ts';

function Keep({ ui, view }: { ui: Ui; view: ServiceView }) {
  const { refused } = ui.stateOf(takeServiceStep);
  const first: ServiceStep | undefined = view.allowed.find((step) => step !== 'archive');
  return (
    <Section title={ui.say(texts.keep)} id="halla">
      <ErrorSummary language={ui.language} errors={refused ? [{ message: ui.say(refused) }] : []} />
      {view.facts.checked_before && (
        <p class="note">
          <SaidIn words={view.facts.checked_before} sentence={(put) => ui.say(texts.checkedBefore, { words: put })} />
        </p>
      )}
      <Form
        action={ui.address}
        hidden={{ _do: takeServiceStep.name, _key: ui.newKey(), id: view.id }}
        label={ui.say(takeServiceStep.title)}
        inline
      >
        {view.allowed.map((step) => (
          <Button kind={step === first ? 'primary' : 'secondary'} name="step" value={step}>
            {ui.say(serviceStepNames[step])}
          </Button>
        ))}
      </Form>
      {view.state !== 'archived' &&
        (view.facts.owner_email ? (
          <>
            {view.askedOn && <p class="note">{ui.say(texts.askedOn, { day: dayWords(ui, view.askedOn) })}</p>}
            <CommandForm
              ui={ui}
              command={sendOwnerLink}
              bound={{ id: view.id }}
              kind="secondary"
              verb={texts.sendLink}
            />
          </>
        ) : (
          <p class="note">{ui.say(texts.noOwner)}</p>
        ))}
    </Section>
  );
}

function Alike({ ui, view }: { ui: Ui; view: ServiceView }) {
  if (view.state === 'archived' || view.others.length === 0) return null;
  const suggested = view.alike.length > 0;
  const ids = new Set(view.alike.map((one) => one.id));
  const options = [...view.alike, ...view.others.filter((one) => !ids.has(one.id))];
  return (
    <Section
      title={ui.say(suggested ? texts.alike : mergeService.title)}
      note={suggested ? ui.say(texts.alikeNote) : undefined}
    >
      {suggested && (
        <ul>
          {view.alike.map((one) => (
            <li>
              <a href={paths.service({ id: one.id })}>{one.name}</a>
            </li>
          ))}
        </ul>
      )}
      <CommandForm ui={ui} command={mergeService} bound={{ id: view.id }} kind="secondary">
        <CommandField
          ui={ui}
          command={mergeService}
          name="into"
          width="l"
          options={options.map((one) => ({ value: one.id, label: one.name }))}
        />
      </CommandForm>
    </Section>
  );
}

function ServicePage({ ui, view, commandNamed }: { ui: Ui; view: ServiceView; commandNamed: CommandNamed }) {
  const { facts } = view;
  return (
    <>
      <Head
        language={ui.language}
        title={facts.name}
        crumbs={[{ label: ui.say(texts.title), href: paths.services({}) }]}
        meta={[
          { value: principalOf(ui, facts) },
          { value: <StateTag ui={ui} state={view.state} /> },
          { value: verifiedWords(ui, view.verifiedOn, view.verifiedBy) },
        ]}
        actions={
          <>
            {view.state !== 'archived' && (
              <ButtonLink href={`${paths.serviceEvidence({})}?service=${view.id}`}>
                {ui.say(texts.existsNot)}
              </ButtonLink>
            )}
            {view.mayKeep && (
              <ButtonLink href={paths.changeService({ id: view.id })}>{ui.say(texts.change)}</ButtonLink>
            )}
          </>
        }
      />
      {view.mergedInto && (
        <Remark>
          {ui.say(texts.mergedInto)} <a href={paths.service({ id: view.mergedInto.id })}>{view.mergedInto.name}</a>.
        </Remark>
      )}
      {view.state === 'stale' && (
        <Remark title={ui.say(texts.staleTitle)}>
          {ui.say(texts.stale)} {view.isHidden && ui.say(texts.hidden)}
        </Remark>
      )}
      <Section title={ui.say(texts.forWhom)} first>
        <p class="fact">{ui.say(view.ruleWords)}</p>
        {facts.conditions_text && (
          <p class="note">
            <SaidIn words={facts.conditions_text} sentence={(put) => ui.say(texts.ownWords, { words: put })} />
          </p>
        )}
        <RuleNotes ui={ui} rule={view.rule} attributes={view.attributes} />
        {view.mayKeep && (
          <p>
            {view.hasRuleDraft && `${ui.say(texts.ruleDraft)} `}
            <a href={paths.serviceRule({ id: view.id })}>{ui.say(texts.changeRule)}</a>
          </p>
        )}
      </Section>
      <EntryFacts ui={ui} facts={facts} />
      {view.mayKeep && <Keep ui={ui} view={view} />}
      {view.mayKeep && <Alike ui={ui} view={view} />}
      <Changes ui={ui} lines={view.history} commandNamed={commandNamed} />
    </>
  );
}

/** Commands' titles come from the feature's face, which knows them all. */
export function servicePageWith(commandNamed: CommandNamed): AnyPage {
  return page({
    path: paths.service.pattern,
    audience: 'signedIn',
    query: serviceView,
    forms: [{ command: takeServiceStep }, { command: mergeService }, { command: sendOwnerLink }],
    guide: 'services',
    title: (view: ServiceView) => view.facts.name,
    render: (view, ui) => <ServicePage ui={ui} view={view} commandNamed={commandNamed} />,
  });
}
