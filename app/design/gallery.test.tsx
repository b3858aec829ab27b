import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { galleryNames, renderGallery } from './gallery.tsx';

const assets = { css: '/assets/farled.css', scripts: ['/assets/page.js'] };

// How the renderer writes empty elements and boolean attributes is not what is validated.
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-inline-style': 'error',
    // A repeated checkbox name is a list.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
  },
});

describe.each(galleryNames)('gallery page %s', (name) => {
  test.each(['sv', 'en'] as const)('is valid, accessible HTML in %s', async (language) => {
    const report = await validator.validateString(await renderGallery(name, { language, assets }));
    const messages = report.results.flatMap((result) => result.messages);
    expect(
      messages.map((message) => `${message.line}:${message.column} ${message.ruleId}: ${message.message}`),
    ).toEqual([]);
  });
});

describe('what the pages say without colour and without a script', () => {
  const html = new Map<string, string>();
  beforeAll(async () => {
    for (const name of galleryNames) html.set(name, await renderGallery(name, { language: 'sv', assets }));
  });
  const page = (name: string): string => html.get(name) ?? '';

  test('every mark of the fairway says its state and its step in words', () => {
    const marks = [...page('case').matchAll(/<li class="(passed|now|ahead|late|skip)"[^>]*>(.*?)<\/li>/gs)];
    expect(marks.length).toBeGreaterThan(24);
    const words = { passed: 'passerat', now: 'här är vi', ahead: 'återstår', late: 'försenat', skip: 'inte aktuellt' };
    for (const [, state, content] of marks) {
      expect(content).toContain(`<i class="vh">${words[state as keyof typeof words]}: </i>`);
      expect(content).toMatch(/(Fråga|Råd|Utfall|Hinder|Beslut|Åtgärd|Effekt|Svar)</);
    }
  });

  test('a step that is the current one is marked as such', () => {
    expect(page('ask').match(/<li class="now" aria-current="step">/g)).toHaveLength(1);
  });

  test('a field with an error is bound to its hint and its error, and the summary links to it', () => {
    const forms = page('forms');
    expect(forms).toMatch(/<a href="#f-w-due">Datumet har varit/);
    expect(forms).toMatch(/id="f-w-due"[^>]*aria-describedby="f-w-due-error"[^>]*aria-invalid="true"/);
    expect(forms).toContain('<p class="errmsg" id="f-w-due-error">');
  });

  test('what was typed as a date and is none is kept', () => {
    expect(page('forms')).toMatch(/<input class="[^"]*" type="text" value="1 november 2026"/);
    expect(page('forms')).toMatch(/<input class="[^"]*" type="date" value="2026-12-01"/);
  });

  test('a finding can be replaced or kept for a reason without a script', () => {
    const forms = page('forms');
    expect(forms).toMatch(/<button [^>]*type="submit" name="w.story.replace" value="aaaaaaaaaaaaaaaa"/);
    expect(forms).toMatch(/<input [^>]*name="w.story.keep.bbbbbbbbbbbbbbbb" value="Numret går till växeln"/);
  });

  test('every table has a caption, and its scrolling region a name and a place in the tab order', () => {
    for (const name of ['case', 'county', 'parts']) {
      const tables = page(name).match(/<table/g) ?? [];
      expect(page(name).match(/<caption/g)).toHaveLength(tables.length);
      const named = page(name).match(/<section class="tbl" tabindex="0" aria-label="[^"]+"/g) ?? [];
      expect(named.length).toBeGreaterThanOrEqual(tables.length);
    }
  });

  test('a chart is an image with title and description, and has its table', () => {
    const charts = page('county').match(/<svg class="chart"/g) ?? [];
    expect(charts).toHaveLength(4);
    expect(page('county').match(/role="img" aria-labelledby="\w[\w-]*-title" aria-describedby/g)).toHaveLength(4);
    expect(page('county').match(/<summary>Visa som tabell/g)).toHaveLength(4);
  });

  test('where groups are too small the channel says so and shows no figure', () => {
    const row = page('county').match(/LOKUS Östhammar.*?<\/tr>/s)?.[0] ?? '';
    expect(row.match(/för få/g)).toHaveLength(5);
    expect(row.match(/class="pct"/g)).toHaveLength(3);
  });

  test('figures of rows that the reader may not open are plain text', () => {
    const row = page('county').match(/LOKUS Uppsala.*?<\/tr>/s)?.[0] ?? '';
    expect(row).not.toContain('<a ');
    expect(row).toContain('<span class="pct">201</span>');
  });

  test('a leak has a word and how many stayed, not only a colour', () => {
    expect(page('county')).toMatch(/<td class="leak">.*?<b>Läcker<\/b>16 av 27/s);
  });
});
