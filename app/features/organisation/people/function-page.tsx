import { Facts, Head, Remark, Section } from '../../../design/parts.tsx';
import { dayWords } from '../../../http/dates.ts';
import { type Bound, page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import type { Actor } from '../../../kernel/actor.ts';
import type { RawInput } from '../../../kernel/form.ts';
import { History } from '../history/history-section.tsx';
import type { LeftBehind } from '../left-behind/left-behind.ts';
import { LeftBehindSection, leftIn } from '../left-behind/left-behind-section.tsx';
import { texts as pageTexts } from '../texts.ts';
import { changeFunction, setDeputy } from './change-function.ts';
import { endFunction } from './end-function.ts';
import { named, unitOptions } from './function-form.tsx';
import { needsOf } from './function-rules.ts';
import { functionName, periodWords } from './function-words.ts';
import { peopleTexts as texts } from './people-texts.ts';
import { type FunctionView, functionView } from './people-view.ts';

const ofFunction = ({ params }: Bound): RawInput => ({ functionId: params.id });

/** `leftBy`: what waits on whoever holds it. */
export const functionPageWith = (leftBy: (actor: Actor, id: string) => Promise<LeftBehind | null>) =>
  page({
    path: paths.heldFunction.pattern,
    audience: ['administrator'],
    query: functionView,
    forms: [
      { command: endFunction, bind: ofFunction },
      { command: setDeputy, bind: ofFunction },
      { command: changeFunction, bind: ofFunction },
    ],
    guide: 'administrator',
    title: ({ line }: FunctionView, ui) => titleOf(ui, line),
    render: async (view: FunctionView, ui) => {
      const left = await leftBy(ui.actor, view.line.accountId);
      return <HeldFunction view={view} ui={ui} left={left && leftIn(left, view.line)} />;
    },
  });

function titleOf(ui: Ui, line: FunctionView['line']): string {
  return ui.say(texts.functionOf, { name: line.name, role: functionName(ui, line) });
}

function HeldFunction({ view, ui, left }: { view: FunctionView; ui: Ui; left: LeftBehind | null }) {
  const { line } = view;
  const isPast = line.when === 'past';
  return (
    <>
      <Head
        language={ui.language}
        title={titleOf(ui, line)}
        crumbs={[
          { label: ui.say(pageTexts.title), href: paths.organisation({}) },
          { label: ui.say(texts.title), href: paths.people({}) },
          { label: line.name, href: paths.person({ id: line.accountId }) },
        ]}
      />
      <Section title={ui.say(texts.now)} first>
        <Facts
          language={ui.language}
          items={[
            {
              term: ui.say(texts.where),
              value: [line.groupName, line.memberName, line.unitName].filter(Boolean).join(', ') || '–',
            },
            { term: ui.say(texts.from), value: dayWords(ui, line.startsOn) },
            {
              term: ui.say(texts.until),
              value: isPast && line.endsOn ? dayWords(ui, line.endsOn) : periodWords(ui, line),
            },
            { term: ui.say(texts.deputy), value: line.deputyName ?? ui.say(texts.noDeputy) },
            ...(line.endReason ? [{ term: ui.say(texts.endReason), value: line.endReason }] : []),
          ]}
        />
      </Section>
      {left && <LeftBehindSection ui={ui} left={left} quiet />}
      {isPast ? <Remark>{ui.say(texts.hasEnded)}</Remark> : <Forms view={view} ui={ui} />}
      <History ui={ui} lines={view.history} />
    </>
  );
}

function Forms({ view: { line, choices }, ui }: { view: FunctionView; ui: Ui }) {
  const needs = needsOf(line.role);
  const none = ui.say(texts.none2);
  return (
    <>
      <Section title={ui.say(endFunction.title)} note={ui.say(texts.endNote)}>
        <CommandForm ui={ui} command={endFunction}>
          <CommandField ui={ui} command={endFunction} name="lastDay" value={line.endsOn ?? undefined} />
          <CommandField ui={ui} command={endFunction} name="reason" rows={2} />
        </CommandForm>
      </Section>
      <Section title={ui.say(setDeputy.title)}>
        <CommandForm ui={ui} command={setDeputy} kind="secondary">
          <CommandField
            ui={ui}
            command={setDeputy}
            name="deputyAccountId"
            width="l"
            placeholder={none}
            options={named(choices.people.filter((one) => one.id !== line.accountId))}
            value={line.deputyAccountId ?? undefined}
          />
        </CommandForm>
      </Section>
      <Section title={ui.say(changeFunction.title)}>
        <CommandForm ui={ui} command={changeFunction} kind="secondary">
          <CommandField ui={ui} command={changeFunction} name="title" width="m" value={line.title} />
          <CommandField
            ui={ui}
            command={changeFunction}
            name="unitId"
            width="l"
            placeholder={none}
            options={unitOptions({
              ...choices,
              units: choices.units.filter((unit) => unit.memberId === line.memberId),
            })}
            value={line.unitId ?? undefined}
          />
          {needs.mandate && (
            <CommandField
              ui={ui}
              command={changeFunction}
              name="mandate"
              width="l"
              placeholder={none}
              value={line.mandate ?? undefined}
            />
          )}
          {(needs.employer || line.lineManager || line.contactAccountId) && (
            <>
              <CommandField ui={ui} command={changeFunction} name="employer" width="l" value={line.employer} />
              <CommandField ui={ui} command={changeFunction} name="lineManager" width="l" value={line.lineManager} />
              <CommandField
                ui={ui}
                command={changeFunction}
                name="contactAccountId"
                width="l"
                placeholder={none}
                options={named(choices.office)}
                value={line.contactAccountId ?? undefined}
              />
            </>
          )}
        </CommandForm>
      </Section>
    </>
  );
}
