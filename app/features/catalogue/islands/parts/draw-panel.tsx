import { Panel, PanelHead, PanelSection } from '../../../../design/panel.tsx';
import { type PanelContent, panelId } from '../../matching/panel-body.tsx';

// Most answers change little of the panel: a block that says the same stays where it is, is not laid out again and is not
// read aloud again.

/** Each report has a key of its own, which says nothing of what is shown. */
const ownKeys = /name="_key" value="[0-9a-f]+"/g;

/** What stands in an element, by the HTML from which it was drawn. */
const drawnIn = new WeakMap<Element, Map<string, Element[]>>();

export function elementsOf(html: string): Element[] {
  const template = document.createElement('template');
  template.innerHTML = html;
  return [...template.content.children];
}

function blocksOf(parent: Element, drawn: readonly string[]): Element[][] {
  const before = drawnIn.get(parent);
  const now = new Map<string, Element[]>();
  const blocks = drawn.map((html) => {
    let key = html.replaceAll(ownKeys, '');
    while (now.has(key)) key += ' ';
    const block = before?.get(key) ?? elementsOf(html);
    now.set(key, block);
    return block;
  });
  drawnIn.set(parent, now);
  return blocks;
}

/** Only what is not in its place moves. */
function place(parent: Element, wanted: readonly Element[]): void {
  const stays = new Set(wanted);
  for (const child of [...parent.children]) if (!stays.has(child)) child.remove();
  let next = parent.firstElementChild;
  for (const one of wanted) {
    if (one === next) next = one.nextElementSibling;
    else parent.insertBefore(one, next);
  }
}

export function showPanel(form: HTMLFormElement, { title, note, parts }: PanelContent): void {
  const there = document.getElementById(panelId);
  const panel = there ?? elementsOf(String(<Panel id={panelId} label={title} title="" live children={null} />))[0];
  if (!panel) return;
  panel.setAttribute('aria-label', title);
  const [head = [], ...blocks] = blocksOf(panel, [
    String(<PanelHead title={title} note={note} />),
    ...parts.flatMap((part) =>
      part.title === null ? part.blocks.map(String) : [String(<PanelSection title={part.title} />)],
    ),
  ]);
  place(panel, [...head, ...blocks.flat()]);
  const sections = panel.querySelectorAll('section');
  for (const [index, { blocks: own }] of parts.filter((part) => part.title !== null).entries()) {
    const section = sections[index];
    const heading = section?.firstElementChild;
    if (section && heading) place(section, [heading, ...blocksOf(section, own.map(String)).flat()]);
  }
  if (!there) form.closest('.split')?.append(panel);
}
