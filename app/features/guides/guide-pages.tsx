import { TaskList } from '../../design/lists.tsx';
import { Head, Section } from '../../design/parts.tsx';
import { type AnyPage, page } from '../../http/page.ts';
import { paths } from '../../http/paths.ts';
import type { Ui } from '../../http/ui.tsx';
import type { Text } from '../../kernel/text.ts';
import type { GuideText } from './guide.ts';
import type { GuideView, guideQueries } from './read.ts';

const texts = {
  title: { sv: 'Hjälp', en: 'Help' },
  lead: {
    sv: 'Korta guider: en för varje roll och en för varje sida. Länken längst ner på sidan leder till den guide som hör dit.',
    en: 'Short guides: one for each role and one for each page. The link at the bottom of a page leads to its guide.',
  },
  roles: { sv: 'För din roll', en: 'For your role' },
  pages: { sv: 'För sidan du är på', en: 'For the page you are on' },
  steps: { sv: 'Så gör du', en: 'What to do' },
  related: { sv: 'Läs mer', en: 'Read more' },
} satisfies Record<string, Text>;

function GuideList({ ui, guides, label }: { ui: Ui; guides: readonly GuideText[]; label: Text }) {
  return (
    <TaskList
      label={ui.say(label)}
      items={guides.map((guide) => ({
        title: ui.say(guide.title),
        href: paths.guide({ topic: guide.topic }),
        note: ui.say(guide.audience),
      }))}
    />
  );
}

function GuideIndex({ ui, guides }: { ui: Ui; guides: readonly GuideText[] }) {
  return (
    <>
      <Head language={ui.language} title={ui.say(texts.title)} lead={ui.say(texts.lead)} />
      <Section title={ui.say(texts.roles)} first>
        <GuideList ui={ui} guides={guides.filter(({ kind }) => kind === 'role')} label={texts.roles} />
      </Section>
      <Section title={ui.say(texts.pages)}>
        <GuideList ui={ui} guides={guides.filter(({ kind }) => kind === 'page')} label={texts.pages} />
      </Section>
    </>
  );
}

function OneGuide({ ui, view: { guide, related } }: { ui: Ui; view: GuideView }) {
  return (
    <>
      <Head
        language={ui.language}
        title={ui.say(guide.title)}
        lead={ui.say(guide.lead)}
        crumbs={[{ label: ui.say(texts.title), href: paths.guides({}) }, { label: ui.say(guide.title) }]}
        meta={[{ value: ui.say(guide.audience) }]}
      />
      {guide.steps.length > 0 && (
        <Section title={ui.say(texts.steps)} first>
          <ol class="stack text">
            {guide.steps.map(({ what, how }, index) => (
              <li>
                <b>{`${index + 1}. ${ui.say(what)}`}</b>
                <p>{ui.say(how)}</p>
              </li>
            ))}
          </ol>
        </Section>
      )}
      {guide.sections.map(({ title, body }) => (
        <Section title={ui.say(title)}>
          {body.map((paragraph) => (
            <p class="text">{ui.say(paragraph)}</p>
          ))}
        </Section>
      ))}
      {related.length > 0 && (
        <Section title={ui.say(texts.related)}>
          <GuideList ui={ui} guides={related} label={texts.related} />
        </Section>
      )}
    </>
  );
}

export function guidePages({ list, one }: ReturnType<typeof guideQueries>): AnyPage[] {
  return [
    page({
      path: paths.guides.pattern,
      audience: 'everybody',
      query: list,
      indexable: true,
      title: (_, ui) => ui.say(texts.title),
      render: (guides, ui) => <GuideIndex ui={ui} guides={guides} />,
    }),
    page({
      path: paths.guide.pattern,
      audience: 'everybody',
      query: one,
      indexable: true,
      title: ({ guide }, ui) => ui.say(guide.title),
      render: (view, ui) => <OneGuide ui={ui} view={view} />,
    }),
  ];
}
