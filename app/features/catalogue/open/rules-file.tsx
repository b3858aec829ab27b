import { z } from 'zod';
import { page } from '../../../http/page.ts';
import { paths } from '../../../http/paths.ts';
import { query } from '../../../kernel/command.ts';
import { field } from '../../../kernel/fields.ts';
import { compiledCatalogue } from '../matching/compiled.ts';
import { homeOf } from '../store.ts';
import { texts } from '../texts.ts';

interface RulesView {
  body: string;
  /** The address named this very content. */
  isNamed: boolean;
}

/** The published services with their rules, for the browser that sorts them by itself. */
export const serviceRules = query({
  name: 'catalogue.rules',
  title: { sv: 'Insatsernas villkor som data', en: 'The conditions of the services as data' },
  audience: 'signedIn',
  input: z.object({ v: field.optionalText({ label: { sv: 'Version', en: 'Version' }, max: 40 }) }),
  read: async (tx, { v }, { actor, today }): Promise<RulesView> => {
    const { sent } = await compiledCatalogue(tx, homeOf(actor), today);
    return { body: sent.body, isNamed: v === sent.hash };
  },
});

export const serviceRulesPage = page({
  path: paths.serviceRules.pattern,
  audience: 'signedIn',
  query: serviceRules,
  title: (_, ui) => ui.say(texts.title),
  render: () => <></>,
  file: ({ body, isNamed }: RulesView) => ({
    body,
    type: 'application/json; charset=utf-8',
    ...(isNamed && { keep: true }),
  }),
});
