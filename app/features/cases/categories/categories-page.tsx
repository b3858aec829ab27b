import { FieldPair } from '../../../design/forms.tsx';
import { Head, Section } from '../../../design/parts.tsx';
import { Table } from '../../../design/table.tsx';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { CommandField, CommandForm, type Ui } from '../../../http/ui.tsx';
import { isInAudience } from '../../../kernel/command.ts';
import type { Text } from '../../../kernel/text.ts';
import type { Category } from './categories.ts';
import { addCategory, categoriesView, categoryValue, endCategory, listNames } from './change-categories.ts';
import { categoryLists } from './first-categories.ts';

const words = {
  title: { sv: 'Länets kategorier', en: 'The county’s categories' },
  lead: {
    sv: 'En lista för hela länet, så att alla grupper räknar lika. Ändras den behåller gamla ärenden sina ord och räknas som du säger.',
    en: 'One list for the whole county, so that all groups count alike. When it changes, old cases keep their words and are counted as you say.',
  },
  category: { sv: 'Kategori', en: 'Category' },
  state: { sv: 'Gäller', en: 'Applies' },
  now: { sv: 'Nu', en: 'Now' },
  countedAs: { sv: 'Räknas som {name}', en: 'Counted as {name}' },
  version: { sv: 'Version {version}', en: 'Version {version}' },
} satisfies Record<string, Text>;

function ListTable({ ui, name, categories }: { ui: Ui; name: Text; categories: Category[] }) {
  const called = (code: string): string =>
    ui.say(categories.find((one) => one.code === code)?.name ?? { sv: code, en: code });
  return (
    <Table
      language={ui.language}
      caption={ui.say(name)}
      captionHidden
      dense
      rows={categories}
      columns={[
        { key: 'name', head: ui.say(words.category), rowHead: true, cell: (one) => ui.say(one.name) },
        {
          key: 'state',
          head: ui.say(words.state),
          cell: (one) =>
            one.ended && one.countedAs ? ui.say(words.countedAs, { name: called(one.countedAs) }) : ui.say(words.now),
        },
      ]}
    />
  );
}

export const categoriesPage = page({
  path: paths.categories.pattern,
  audience: ['administrator', 'office', 'coordinator'],
  query: categoriesView,
  forms: [{ command: addCategory }, { command: endCategory }],
  guide: 'organisation',
  title: (_, ui) => ui.say(words.title),
  render: (view, ui) => {
    const all = categoryLists.flatMap((list) =>
      view.lists[list]
        .filter((one) => !one.ended)
        .map((one) => ({
          value: categoryValue(list, one.code),
          label: `${ui.say(listNames[list])}: ${ui.say(one.name)}`,
        })),
    );
    const changes = isInAudience(addCategory.audience, ui.actor);
    return (
      <>
        <Head
          language={ui.language}
          title={ui.say(words.title)}
          lead={ui.say(words.lead)}
          meta={[{ value: ui.say(words.version, { version: view.version }) }]}
        />
        {categoryLists.map((list, index) => (
          <Section title={ui.say(listNames[list])} first={index === 0}>
            <ListTable ui={ui} name={listNames[list]} categories={view.lists[list]} />
          </Section>
        ))}
        {changes && (
          <Section title={ui.say(addCategory.title)}>
            <CommandForm ui={ui} command={addCategory}>
              <CommandField ui={ui} command={addCategory} name="list" width="m" />
              <FieldPair>
                <CommandField ui={ui} command={addCategory} name="swedish" />
                <CommandField ui={ui} command={addCategory} name="english" />
              </FieldPair>
            </CommandForm>
          </Section>
        )}
        {changes && (
          <Section title={ui.say(endCategory.title)}>
            <CommandForm ui={ui} command={endCategory} kind="secondary">
              <FieldPair>
                <CommandField ui={ui} command={endCategory} name="category" options={all} />
                <CommandField ui={ui} command={endCategory} name="countedAs" options={all} />
              </FieldPair>
            </CommandForm>
          </Section>
        )}
      </>
    );
  },
});
