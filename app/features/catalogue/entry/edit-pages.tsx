import { z } from 'zod';
import { FieldPair, Fieldset } from '../../../design/forms.tsx';
import { Head } from '../../../design/parts.tsx';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import type { AnyCommand } from '../../../kernel/command.ts';
import { query } from '../../../kernel/command.ts';
import { keepers } from '../service.ts';
import { homeOf, municipalitiesOf } from '../store.ts';
import { texts } from '../texts.ts';
import { addService, changeService } from './edit.ts';
import { valuesOf } from './entry-values.ts';
import { serviceView } from './entry-view.ts';

/** The fields that an owner has too; those who keep the catalogue have more around them. */
export function OwnersFields({
  ui,
  command,
  values,
}: {
  ui: Ui;
  command: AnyCommand;
  values: Record<string, unknown>;
}) {
  const at = (name: string, more: { rows?: number; width?: 's' | 'm' | 'l' } = {}) => (
    <CommandField ui={ui} command={command} name={name} value={values[name]} {...more} />
  );
  return (
    <>
      <Fieldset title={ui.say(texts.about)}>
        {at('unit', { width: 'l' })}
        {at('targetGroup', { rows: 2 })}
        <FieldPair>
          {at('ageFrom')}
          {at('ageTo')}
        </FieldPair>
        {at('purpose', { rows: 2 })}
        {at('content', { rows: 3 })}
        {at('accessibility', { rows: 2 })}
        {at('combinations', { rows: 2 })}
        {at('followUp', { rows: 2 })}
        {at('cost', { width: 'l' })}
        {at('funder', { width: 'l' })}
        {at('locations', { width: 'l' })}
        {at('links', { width: 'l' })}
      </Fieldset>
      <Fieldset title={ui.say(texts.getIn)}>
        {at('howToRefer', { rows: 2 })}
        {at('consent', { width: 'l' })}
        <FieldPair>
          {at('contactFunction')}
          {at('contactPerson')}
        </FieldPair>
        <FieldPair>
          {at('contactPhone')}
          {at('contactEmail')}
        </FieldPair>
      </Fieldset>
      <Fieldset title={ui.say(texts.practical)}>
        <FieldPair>
          {at('waitingWeeks')}
          {at('waitingBy')}
        </FieldPair>
        <FieldPair>
          {at('places')}
          {at('placesBy')}
        </FieldPair>
        <FieldPair>
          {at('starts')}
          {at('startDates')}
        </FieldPair>
        <FieldPair>
          {at('lengthText')}
          {at('lengthWeeks')}
        </FieldPair>
        <FieldPair>
          {at('periodFrom')}
          {at('periodTo')}
        </FieldPair>
      </Fieldset>
    </>
  );
}

function EntryForm(props: {
  ui: Ui;
  command: typeof addService | typeof changeService;
  values: Record<string, unknown>;
  municipalities: readonly string[];
}) {
  const { ui, values } = props;
  const command = props.command as AnyCommand;
  return (
    <div class="narrow">
      <CommandForm ui={ui} command={command}>
        <CommandField ui={ui} command={command} name="name" value={values.name} width="l" />
        <FieldPair>
          <CommandField ui={ui} command={command} name="principal" value={values.principal} />
          <CommandField ui={ui} command={command} name="principalName" value={values.principalName} />
        </FieldPair>
        <CommandField ui={ui} command={command} name="kind" value={values.kind} width="m" />
        <CommandField
          ui={ui}
          command={command}
          name="municipalities"
          value={values.municipalities}
          options={props.municipalities.map((name) => ({ value: name, label: name }))}
        />
        <OwnersFields ui={ui} command={command} values={values} />
        <Fieldset title={ui.say(texts.keep)}>
          <FieldPair>
            <CommandField ui={ui} command={command} name="ownerName" value={values.ownerName} />
            <CommandField ui={ui} command={command} name="ownerEmail" value={values.ownerEmail} />
          </FieldPair>
          <CommandField ui={ui} command={command} name="intervalDays" value={values.intervalDays} />
          <CommandField ui={ui} command={command} name="isPublic" value={values.isPublic} />
        </Fieldset>
      </CommandForm>
    </div>
  );
}

export const newServiceView = query({
  name: 'catalogue.newService',
  title: { sv: 'Ny insats', en: 'New service' },
  audience: keepers,
  input: z.object({}),
  read: async (tx, _, { actor }) => ({ municipalities: await municipalitiesOf(tx, homeOf(actor)) }),
});

export const newServicePage = page({
  path: paths.newService.pattern,
  audience: keepers,
  query: newServiceView,
  forms: [{ command: addService }],
  title: (_, ui) => ui.say(texts.add),
  render: (view, ui) => (
    <>
      <Head
        language={ui.language}
        title={ui.say(texts.add)}
        crumbs={[{ label: ui.say(texts.title), href: paths.services({}) }]}
      />
      <EntryForm
        ui={ui}
        command={addService}
        values={{ intervalDays: 180, isPublic: true }}
        municipalities={view.municipalities}
      />
    </>
  ),
});

export const changeServicePage = page({
  path: paths.changeService.pattern,
  audience: keepers,
  query: serviceView,
  forms: [{ command: changeService }],
  title: (view, ui) => `${ui.say(texts.change)}: ${view.facts.name}`,
  render: (view, ui) => (
    <>
      <Head
        language={ui.language}
        title={view.facts.name}
        crumbs={[
          { label: ui.say(texts.title), href: paths.services({}) },
          { label: view.facts.name, href: paths.service({ id: view.id }) },
        ]}
      />
      <EntryForm
        ui={ui}
        command={changeService}
        values={valuesOf(view.facts)}
        municipalities={[...new Set([...view.municipalities, ...(view.facts.municipalities ?? [])])]}
      />
    </>
  ),
});
