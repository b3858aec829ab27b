import type { Child } from 'hono/jsx';
import type { Language } from '../../kernel/text.ts';
import { Button } from '../buttons.tsx';
import type { FairwayStep, StepState } from '../fairway.tsx';
import type { IdentityCheck } from '../fields.ts';
import { Form } from '../forms.tsx';
import { Page } from '../layout.tsx';
import type { FlashMessage } from '../parts.tsx';
import { stepKeys } from '../words.ts';

export interface GalleryContext {
  language: Language;
  assets: { css: string; scripts: readonly string[] };
  /** Where the browser's check of free text is; left out, only the server checks. */
  identity?: IdentityCheck | undefined;
}

const menu = ['Frågor', 'Hinder', 'Möten', 'Farled', 'Mellan stolarna', 'Insatser'];

/** A page of the gallery in the real frame; people and matters are invented. */
export function GalleryPage(props: {
  context: GalleryContext;
  title: string;
  current?: string;
  flash?: FlashMessage;
  children: Child;
}) {
  const { context, title, current } = props;
  return (
    <Page
      language={context.language}
      title={title}
      assets={context.assets}
      home="/"
      nav={menu.map((label) => ({ href: '#example', label, current: label === current }))}
      who={{ name: 'Karin Åberg', role: 'Samordnare, Heby' }}
      account={
        <>
          <a href="#me">Mitt konto</a>
          <hr />
          <Form action="/logout" forgetDrafts>
            <Button kind="link">Logga ut</Button>
          </Form>
        </>
      }
      flash={props.flash}
      demoNotice="Demolän: alla personer och ärenden är påhittade."
      helpHref="#help"
      accessibilityHref="#accessibility"
      languageSwitch={{ action: '/language', to: '/' }}
    >
      {props.children}
    </Page>
  );
}

/** A line of eight: `passed` many behind, then one in `state`, the rest ahead. */
export function lineOf(passed: number, state: StepState, notes: Readonly<Record<number, string>> = {}): FairwayStep[] {
  return stepKeys.map((step, index) => ({
    step,
    state: index < passed ? 'passed' : index === passed ? state : 'ahead',
    note: notes[index],
  }));
}
