import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Language } from '../kernel/text.ts';
import { BrandMark } from './marks.tsx';
import { Flash, type FlashMessage } from './parts.tsx';
import { WrittenIn } from './said.tsx';
import { say } from './words.ts';

interface NavItem {
  href: string;
  label: string;
  current?: boolean | undefined;
}

export interface PageProps {
  language: Language;
  /** What the page is about; the document title adds the product's name. */
  title: string;
  /** Addresses of the built files, from the asset manifest. Without a font the page is set in the system's own. */
  assets: { css: string; font?: string | undefined; icon?: string | undefined; scripts: readonly string[] };
  home: string;
  nav: readonly NavItem[];
  who?: { name: string; role: string } | undefined;
  /** What opens under the name: links and POST forms. */
  account?: Child | undefined;
  flash?: FlashMessage | undefined;
  demoNotice?: string | undefined;
  helpHref?: string | undefined;
  accessibilityHref: string;
  /** Where the language choice is posted and the page to come back to. Field names: `language`, `to`. */
  languageSwitch: { action: string; to: string };
  /** The language in which people write here. */
  written?: Language | undefined;
  children: Child;
}

function Header(props: PageProps) {
  const { language, who } = props;
  const name = who && (
    <>
      {who.name}
      <span>{who.role}</span>
    </>
  );
  return (
    <header class="top">
      <div class="in">
        <a class="brand" href={props.home}>
          <BrandMark />
          Farled
        </a>
        {props.nav.length > 0 && (
          <nav aria-label={say(language, 'menu')}>
            <ul>
              {props.nav.map((item) => (
                <li>
                  <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                    {item.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {name && props.account && (
          <details class="who account">
            <summary>{name}</summary>
            <div class="menu">{props.account}</div>
          </details>
        )}
        {name && !props.account && <p class="who">{name}</p>}
      </div>
      <div class="scale" aria-hidden="true" />
    </header>
  );
}

function Footer(props: PageProps) {
  const { language } = props;
  const other = language === 'sv' ? 'en' : 'sv';
  return (
    <footer class="foot">
      <div class="in">
        {props.demoNotice && <span>{props.demoNotice}</span>}
        {props.helpHref && <a href={props.helpHref}>{say(language, 'help')}</a>}
        <a href={props.accessibilityHref}>{say(language, 'accessibility')}</a>
        <form method="post" action={props.languageSwitch.action}>
          <input type="hidden" name="to" value={props.languageSwitch.to} />
          <button class="linkish" type="submit" name="language" value={other} lang={other}>
            {say(language, 'otherLanguage')}
          </button>
        </form>
      </div>
    </footer>
  );
}

/** The whole document. No inline script or style, so that a strict content security policy holds. */
export function Page(props: PageProps) {
  const { language, assets } = props;
  return (
    <>
      {raw('<!DOCTYPE html>')}
      <html lang={language} data-size="sm" data-color-scheme="auto" data-face={assets.font ? undefined : 'system'}>
        <head>
          <meta charset="utf-8" />
          <title>{`${props.title} – Farled`}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          {assets.font && <link rel="preload" href={assets.font} as="font" type="font/woff2" crossorigin="anonymous" />}
          {assets.icon && <link rel="icon" href={assets.icon} type="image/svg+xml" />}
          <link rel="stylesheet" href={assets.css} />
          {assets.scripts.map((script) => (
            <script type="module" src={script} />
          ))}
        </head>
        <body>
          <a class="skiplink" href="#main">
            {say(language, 'skip')}
          </a>
          <Header {...props} />
          <main class="wrap" id="main" tabindex={-1}>
            {props.flash && <Flash {...props.flash} />}
            <WrittenIn.Provider value={props.written === language ? undefined : props.written}>
              {props.children}
            </WrittenIn.Provider>
          </main>
          <Footer {...props} />
        </body>
      </html>
    </>
  );
}
