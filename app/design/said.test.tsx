import { describe, expect, test } from 'vitest';
import type { Language } from '../kernel/text.ts';
import { TextArea } from './inputs.tsx';
import { Page } from './layout.tsx';
import { Thread } from './lists.tsx';
import { Head, Quote } from './parts.tsx';
import { Said } from './said.tsx';

async function page(language: Language, written: Language | undefined): Promise<string> {
  const message = { from: 'SK', when: '12 nov', datetime: '2026-11-12', text: 'Vi väntar på besked.' };
  return String(
    await (
      <Page
        language={language}
        written={written}
        title="Kön är lång"
        assets={{ css: '/farled.css', scripts: [] }}
        home="/"
        nav={[]}
        accessibilityHref="/a"
        languageSwitch={{ action: '/l', to: '/' }}
      >
        <Head language={language} title="Kön är lång" titleSaid />
        <Quote source="Case officer">Ingen svarar.</Quote>
        <p>
          Decision: <Said>Vi ringer.</Said>
        </p>
        <Thread label="Dialogue" messages={[message]} />
        <TextArea language={language} name="note" label="Note" value="Skrivet förut." />
      </Page>
    ),
  );
}

describe('what somebody wrote', () => {
  test('says its language on a page in another one, and nothing else does', async () => {
    const html = await page('en', 'sv');
    expect(html).toContain('<h1 lang="sv">Kön är lång</h1>');
    expect(html).toContain('<p lang="sv">Ingen svarar.</p><footer class="note">Case officer</footer>');
    expect(html).toContain('Decision: <span lang="sv">Vi ringer.</span>');
    expect(html).toMatch(/<p class="said" lang="sv">\s*Vi väntar på besked\.\s*<\/p>/);
    expect(html).toMatch(/<textarea[^>]* lang="sv"[^>]*>Skrivet förut\.<\/textarea>/);
    const marks = [...html.matchAll(/<([a-z0-9]+)[^>]* lang="([a-z]+)"/g)].map(([, tag, lang]) => `${tag} ${lang}`);
    expect(marks).toEqual(['html en', 'h1 sv', 'p sv', 'span sv', 'p sv', 'textarea sv', 'button sv']);
  });

  test('says nothing where the page is in the same language, or nobody knows', async () => {
    for (const written of ['sv', undefined] as const) {
      const marks = [...(await page('sv', written)).matchAll(/ lang="([a-z]+)"/g)].map(([, lang]) => lang);
      expect(marks).toEqual(['sv', 'en']);
    }
  });
});
