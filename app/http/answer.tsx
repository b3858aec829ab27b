import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { Page as Layout } from '../design/layout.tsx';
import type { FlashMessage } from '../design/parts.tsx';
import { Head } from '../design/parts.tsx';
import { visitor } from '../kernel/actor.ts';
import { dayOf } from '../kernel/clock.ts';
import { isInAudience } from '../kernel/command.ts';
import { roleNames } from '../kernel/roles.ts';
import { defaultWords, type Language, speaker, type Text } from '../kernel/text.ts';
import { AccountMenu } from './account-menu.tsx';
import { type Cookies, cookiesOf } from './cookies.ts';
import { keyFor } from './form-owner.ts';
import { noRoute, noteSecurity, routeOf, type SecurityEvent } from './observe.ts';
import { packed } from './packed.ts';
import type { AnyPage, PageFile } from './page.ts';
import { paths } from './paths.ts';
import type { ServerOptions } from './server-options.ts';
import type { Session } from './session.ts';
import { emptyState, type FormState, type Ui } from './ui.tsx';

/** One request: who asks, in which language, and how to answer. */
export interface RequestScope {
  context: Context;
  cookies: Cookies;
  session: Session | null;
  ui: Ui;
  options: ServerOptions;
  /** States of the forms on the page that is drawn again after a post. */
  withForm(command: string, state: FormState): RequestScope;
  show(page: AnyPage, view: unknown, status?: number): Promise<Response>;
  flash(message: FlashMessage): void;
}

const flashCookie = 'flash';

export function scopeOf(
  context: Context,
  options: ServerOptions,
  session: Session | null,
  chosen: Language | undefined,
  forms: Readonly<Record<string, FormState>> = {},
): RequestScope {
  const cookies = cookiesOf(context, options.house.baseUrl);
  const language = chosen ?? session?.person.language ?? 'sv';
  const url = new URL(context.req.url);
  const now = options.house.clock.now();
  const association = session?.association ?? null;
  const ui: Ui = {
    language,
    say: speaker(language, { ...defaultWords, ...association?.words }),
    actor: session?.person ?? visitor,
    person: session?.person ?? null,
    association,
    now,
    today: dayOf(now),
    address: url.pathname + url.search,
    search: url.searchParams,
    demo: options.house.demo,
    asset: options.assets.address,
    identity: {
      worker: options.assets.address('identity-worker.js'),
      lists: options.assets.address('identity-lists.bin'),
      own: association?.own,
    },
    newKey: () => keyFor(options.house.newId(), session?.person ?? null),
    newScope: scopesOfForms(),
    stateOf: (command) => forms[command.name] ?? emptyState,
  };
  const scope: RequestScope = {
    context,
    cookies,
    session,
    ui,
    options,
    withForm: (command, state) => scopeOf(context, options, session, chosen, { ...forms, [command]: state }),
    show: async (page, view, status = 200) => {
      const locked = page.lockedBy?.(view, ui);
      if (locked) noteSecurity(context, { event: 'loginFailed', why: locked });
      const file = await page.file?.(view, ui);
      if (file) return fileResponse(file);
      const content = await page.render(view, ui);
      return html(scope, page.title(view, ui), content, status, page);
    },
    flash: (message) => cookies.set(flashCookie, Buffer.from(JSON.stringify(message)).toString('base64url'), 60),
  };
  return scope;
}

/** The first form is named after its command, the next ones of the same command are numbered. */
function scopesOfForms(): Ui['newScope'] {
  const counts = new Map<string, number>();
  return ({ name }) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  };
}

function fileResponse(file: PageFile): Response {
  const headers = new Headers({ 'Content-Type': file.type });
  if (file.name) headers.set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`);
  if (file.keep) headers.set('Cache-Control', 'private, max-age=31536000, immutable');
  return new Response(typeof file.body === 'string' ? file.body : new Uint8Array(file.body), { headers });
}

function takeFlash(cookies: Cookies): FlashMessage | undefined {
  const cookie = cookies.get(flashCookie);
  if (!cookie) return undefined;
  cookies.delete(flashCookie);
  try {
    const { kind, text } = JSON.parse(Buffer.from(cookie, 'base64url').toString('utf8'));
    if (typeof text === 'string' && (kind === 'done' || kind === 'info' || kind === 'wrong')) return { kind, text };
  } catch {
    // A cookie that somebody else wrote says nothing.
  }
  return undefined;
}

async function html(
  { context, cookies, session, ui, options }: RequestScope,
  title: string,
  content: Child,
  status: number,
  page?: AnyPage,
): Promise<Response> {
  const nav = options.features
    .flatMap((feature) => feature.nav ?? [])
    .filter((entry) => isInAudience(entry.audience, ui.actor))
    .sort((a, b) => a.order - b.order)
    .map((entry) => ({ href: entry.href, label: ui.say(entry.label), current: context.req.path === entry.href }));
  const document = (
    <Layout
      language={ui.language}
      title={title}
      assets={{
        css: ui.asset('farled.css'),
        ...(!page?.light && { font: ui.asset('inter.woff2') }),
        icon: ui.asset('brand.svg'),
        scripts: [ui.asset('page.js')],
      }}
      home={paths.start({})}
      nav={nav}
      who={session ? { name: session.person.name, role: roleLine(ui, session) } : undefined}
      account={session ? <AccountMenu ui={ui} session={session} /> : undefined}
      flash={takeFlash(cookies)}
      demoNotice={options.house.demo ? ui.say(demoNotice) : undefined}
      helpHref={page?.guide ? paths.guide({ topic: page.guide }) : paths.guides({})}
      accessibilityHref={paths.accessibility({})}
      languageSwitch={{ action: paths.language({}), to: ui.address }}
      written={ui.association?.writtenIn ?? 'sv'}
    >
      {content}
    </Layout>
  );
  context.header('Content-Language', ui.language);
  context.header('Vary', 'Cookie');
  if (!page?.indexable) context.header('X-Robots-Tag', 'noindex');
  return packed(context, 'text/html; charset=UTF-8', document.toString(), status);
}

const demoNotice: Text = {
  sv: 'Demolän: alla personer och ärenden är påhittade.',
  en: 'Demo county: all people and cases are invented.',
};

function roleLine(ui: Ui, session: Session): string {
  const names = new Set(session.person.functions.map((held) => ui.say(roleNames[held.role])));
  return [[...names].join(', '), session.association.name].filter(Boolean).join(' · ');
}

const problems = {
  notFound: {
    status: 404,
    title: { sv: 'Sidan finns inte', en: 'There is no such page' },
    text: {
      sv: 'Adressen är fel, eller så är det här inget som du kan se. Börja om från startsidan.',
      en: 'The address is wrong, or this is nothing that you can see. Begin again from the start page.',
    },
  },
  linkEnded: {
    status: 404,
    title: { sv: 'Länken gäller inte', en: 'The link is not valid' },
    text: {
      sv: 'Den är för gammal, eller så kom inte hela med. Logga in och öppna frågan under Mina frågor. Utan konto kan du läsa svaret med ärendets kod: välj Läs ett svar på startsidan.',
      en: 'It is too old, or a part of it is missing. Log in and open the question under My questions. Without an account you can read the answer with the code of the case: choose Read an answer on the start page.',
    },
  },
  foreign: {
    status: 403,
    title: { sv: 'Det skickades från en annan webbplats', en: 'It was sent from another site' },
    text: {
      sv: 'Av säkerhetsskäl tar Farled bara emot det som skickas från Farleds egna sidor.',
      en: 'For safety Farled only accepts what is sent from its own pages.',
    },
  },
  tooLarge: {
    status: 413,
    title: { sv: 'Det är för stort', en: 'It is too large' },
    text: {
      sv: 'En fil får vara högst 20 MB. Spara bara bladet med ärendena, eller dela filen, och försök igen.',
      en: 'A file may be at most 20 MB. Save only the sheet with the cases, or split the file, and try again.',
    },
  },
  tooMany: {
    status: 429,
    title: { sv: 'För många försök', en: 'Too many tries' },
    text: { sv: 'Vänta en kvart och försök igen.', en: 'Wait a quarter of an hour and try again.' },
  },
  unreadable: {
    status: 400,
    title: { sv: 'Det gick inte att läsa', en: 'It could not be read' },
    text: {
      sv: 'Det som skickades var inte ett formulär från Farled. Gå tillbaka och försök igen.',
      en: 'What was sent was not a form of Farled. Go back and try again.',
    },
  },
  broken: {
    status: 500,
    title: { sv: 'Något gick fel hos oss', en: 'Something went wrong with us' },
    text: {
      sv: 'Inget halvt är sparat. Gå tillbaka och försök igen. Felet är noterat.',
      en: 'Nothing was saved by half. Go back and try again. The error has been noted.',
    },
  },
} as const;

const eventOf: Readonly<Partial<Record<keyof typeof problems, SecurityEvent['event']>>> = {
  notFound: 'notAllowed',
  linkEnded: 'wrongKey',
  foreign: 'foreignOrigin',
  tooLarge: 'tooLarge',
  tooMany: 'triesUsedUp',
  unreadable: 'unreadable',
};

export function answerWith(scope: RequestScope, problem: keyof typeof problems): Promise<Response> {
  const { status, title, text } = problems[problem];
  const event = eventOf[problem];
  // An address that leads nowhere was never anybody's.
  const isNowhere = problem === 'notFound' && routeOf(scope.context) === noRoute;
  if (event && !isNowhere) noteSecurity(scope.context, { event });
  const content = <Head language={scope.ui.language} title={scope.ui.say(title)} lead={scope.ui.say(text)} />;
  return html(scope, scope.ui.say(title), content, status);
}

/** A page that belongs to no feature: login in between, problems. */
export function showContent(scope: RequestScope, title: Text, content: Child, status: number): Promise<Response> {
  return html(scope, scope.ui.say(title), content, status);
}
