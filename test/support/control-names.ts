import { type HtmlElement, Parser, StaticConfigLoader } from 'html-validate';

const parser = new Parser(await new StaticConfigLoader().getConfigFor('page.html'));

const isElement = (node: { nodeName: string }): node is HtmlElement => 'tagName' in node;
const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a screen reader says of a link or a button: its label, or its words without what is hidden from it. */
function nameOf(element: HtmlElement): string {
  const label = element.getAttributeValue('aria-label');
  if (label) return spaced(label);
  const words = (node: HtmlElement): string =>
    node.childNodes
      .map((child) => {
        if (!isElement(child)) return child.textContent;
        return child.getAttributeValue('aria-hidden') === 'true' ? '' : ` ${words(child)} `;
      })
      .join('');
  return spaced(words(element));
}

/** What pressing it does: where the form goes, and what it says besides what somebody types. */
function pressed(button: HtmlElement, all: readonly HtmlElement[]): string {
  const elsewhere = button.getAttributeValue('form');
  const form = elsewhere ? all.find((one) => one.getAttributeValue('id') === elsewhere) : button.closest('form');
  const hidden = form?.querySelectorAll('input[type="hidden"]') ?? [];
  const fields = [...hidden, button]
    .map((field) => [field.getAttributeValue('name'), field.getAttributeValue('value')].join('='))
    .filter((field) => !field.startsWith('_key='));
  const to = button.getAttributeValue('formaction') ?? form?.getAttributeValue('action') ?? '';
  return [to, ...fields].join(' ');
}

/**
 * Links of the page itself with one name that lead to different places, and buttons with one name that do different things, a line each.
 * The menus around it are places of their own, which readers tell apart.
 */
export function sharedNames(html: string): string[] {
  const page = parser.parseHtml(html);
  const root = page.querySelector('main') ?? page;
  const forms = root.querySelectorAll('form');
  const controls = [
    ...root.querySelectorAll('a[href]').map((link) => ({
      kind: 'link',
      name: nameOf(link),
      target: link.getAttributeValue('href') ?? '',
    })),
    ...root
      .querySelectorAll('button')
      .map((button) => ({ kind: 'button', name: nameOf(button), target: pressed(button, forms) })),
  ];
  const targets = new Map<string, Set<string>>();
  for (const { kind, name, target } of controls) {
    const key = `${kind} "${name}"`;
    targets.set(key, (targets.get(key) ?? new Set()).add(target));
  }
  return [...targets].flatMap(([key, found]) =>
    found.size > 1 ? [`${key}: ${[...found].slice(0, 3).join(' | ')}`] : [],
  );
}
