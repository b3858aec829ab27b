import { describe, expect, test } from 'vitest';
import { Page } from './layout.tsx';

const frame = {
  title: 'Frågor',
  assets: { css: '/assets/farled.css', scripts: ['/assets/page.js'] },
  home: '/',
  nav: [
    { href: '/cases', label: 'Frågor', current: true },
    { href: '/obstacles', label: 'Hinder' },
  ],
  accessibilityHref: '/accessibility',
  languageSwitch: { action: '/language', to: '/cases?page=2' },
} as const;

async function render(language: 'sv' | 'en', more: object = {}): Promise<string> {
  return String(
    await (
      <Page {...frame} {...more} language={language}>
        <h1>{'<Frågor> & svar'}</h1>
      </Page>
    ),
  );
}

describe('the page', () => {
  test('is a whole document in its language, with its matter escaped', async () => {
    const html = await render('sv');
    expect(html.startsWith('<!DOCTYPE html><html lang="sv"')).toBe(true);
    expect(html).toContain('<title>Frågor – Farled</title>');
    expect(html).toContain('<h1>&lt;Frågor&gt; &amp; svar</h1>');
  });

  test('has no inline script or style, so that a strict content security policy holds', async () => {
    const html = await render('en', {
      demoNotice: 'Demo',
      who: { name: 'A', role: 'B' },
      account: <a href="/me">Me</a>,
    });
    expect(html).not.toMatch(/ style=| on\w+=|<style|<script(?! type="module" src=")/);
  });

  test('says which part of the menu one is in', async () => {
    expect(await render('sv')).toContain('<a href="/cases" aria-current="page">Frågor</a>');
  });

  test('switches language by a POST that comes back to the same page', async () => {
    const html = await render('sv');
    expect(html).toContain('<form method="post" action="/language">');
    expect(html).toContain('<input type="hidden" name="to" value="/cases?page=2"/>');
    expect(html).toMatch(/<button[^>]*name="language" value="en" lang="en"[^>]*>English<\/button>/);
  });
});
