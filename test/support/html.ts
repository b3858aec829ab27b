import { HtmlValidate } from 'html-validate';
import { expect } from 'vitest';

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

/** What is wrong with a page's HTML, a line each. */
export async function htmlFaults(html: string): Promise<string[]> {
  const lines = html.split('\n');
  const report = await validator.validateString(html);
  return report.results
    .flatMap((result) => result.messages)
    .map(({ line, column, ruleId, message }) => {
      const around = lines[line - 1]?.slice(Math.max(0, column - 60), column + 90);
      return `${ruleId}: ${message} at …${around}…`;
    });
}

/** The page that came: it has this status, is valid, and says nothing that was not filled in. */
export async function validPage(answer: Response, status = 200): Promise<string> {
  const html = await answer.text();
  expect(answer.status).toBe(status);
  expect(await htmlFaults(html)).toEqual([]);
  expect(html).not.toMatch(/undefined|\[object|\{\w+\}/);
  return html;
}
