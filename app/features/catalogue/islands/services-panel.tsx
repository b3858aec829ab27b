import { controlsAdded } from '../../../design/islands/parts/begun.ts';
import type { Language, LocalWords } from '../../../kernel/text.ts';
import { defaultWords, speaker } from '../../../kernel/text.ts';
import { answersOfForm, askedByForm, factsOfCase, furtherAnswers } from '../matching/case-facts.ts';
import { type CompiledCatalogue, type EngineData, ready } from '../matching/engine.ts';
import { type ServicesView, servicesFor } from '../matching/match.ts';
import { NextQuestionField, nextQuestions, waitingFor } from '../matching/next-questions.tsx';
import { type PanelUi, panelContent, panelId } from '../matching/panel-body.tsx';
import { elementsOf, showPanel } from './parts/draw-panel.tsx';

// Sorts the services as the form's choices change, in the browser, by the engine that the server uses. What is written
// in the form's texts is never read here, and nothing is sent.

const read = ['age', 'incomeSources', 'basics', 'registeredAtEmploymentService', 'workCapacityAssessed'];

function startPanel(marker: HTMLElement, form: HTMLFormElement, compiled: CompiledCatalogue): void {
  const language: Language = document.documentElement.lang === 'en' ? 'en' : 'sv';
  const ui: PanelUi = { language, say: speaker(language, wordsOf(marker)), newKey };
  const mayReport = marker.dataset.mayReport === 'yes';

  const update = (): void => {
    const begun = performance.now();
    const municipality = placeOf(form);
    if (municipality === null) {
      document.getElementById(panelId)?.remove();
      return;
    }
    const typed = typedIn(form);
    const { attributes } = compiled;
    const view = servicesFor(compiled, factsOfCase(answersOfForm(typed, municipality, attributes), attributes));
    showPanel(form, panelContent({ ui, view, mayReport }));
    showQuestions(form, ui, view, furtherAnswers(typed));
    performance.measure('farled-services', { start: begun, end: performance.now() });
  };
  form.addEventListener('change', (event) => {
    if (!(event.target instanceof HTMLTextAreaElement)) update();
  });
  // From here on the server need not be asked.
  delete form.dataset.beside;
  update();
}

function wordsOf(marker: HTMLElement): LocalWords {
  const words: Partial<LocalWords> = JSON.parse(marker.dataset.words ?? '{}');
  return { ...defaultWords, ...words };
}

/** A key of a form's own; `randomUUID` is only there over an encrypted connection. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The name of the chosen municipality, by which rules know it. */
function placeOf(form: HTMLFormElement): string | null {
  const select = form.elements.namedItem('municipalityId');
  const chosen = select instanceof HTMLSelectElement && select.value !== '' ? select.selectedOptions[0] : undefined;
  return chosen?.textContent?.trim() || null;
}

/** The answers that decide, and no others. `FormData` would lay out the whole page first, for its text areas. */
function typedIn(form: HTMLFormElement): Record<string, string | string[]> {
  const typed: Record<string, string | string[]> = {};
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement) || control.disabled) continue;
    const { name, type, value } = control;
    if (!(read.includes(name) || name.startsWith('facts.'))) continue;
    if ((type === 'radio' || type === 'checkbox') && !(control as HTMLInputElement).checked) continue;
    const before = typed[name];
    typed[name] = before === undefined ? value : [before, value].flat();
  }
  return typed;
}

/** What is asked already stays where it is, also while somebody writes in it; new questions come last. */
function showQuestions(
  form: HTMLFormElement,
  ui: PanelUi,
  view: ServicesView,
  given: Readonly<Record<string, unknown>>,
): void {
  const place = form.querySelector<HTMLElement>('#avgorande');
  const list = place?.querySelector('[data-questions]');
  if (!place || !list) return;
  const wanted = nextQuestions(view, given, (id) => !askedByForm.has(id));
  const there = new Map(
    [...list.querySelectorAll<HTMLElement>('[data-question]')].map((one) => [one.dataset.question, one]),
  );
  let isAdded = false;
  for (const question of wanted) {
    const id = question.attribute.id;
    const old = there.get(id);
    there.delete(id);
    if (!old) {
      list.append(...elementsOf(String(<NextQuestionField ui={ui} question={question} value={given[id]} />)));
      isAdded = true;
      continue;
    }
    const hint = old.querySelector('.hint');
    if (hint) hint.textContent = waitingFor(ui, question.waiting);
  }
  for (const left of there.values()) if (!left.contains(document.activeElement)) left.remove();
  place.hidden = list.childElementCount === 0;
  if (isAdded) form.dispatchEvent(new Event(controlsAdded));
}

async function start(): Promise<void> {
  for (const marker of document.querySelectorAll<HTMLElement>('[data-services]')) {
    const form = marker.closest('form');
    const address = marker.dataset.services;
    if (!form || !address) continue;
    const answer = await fetch(address);
    if (!answer.ok) continue;
    const data: EngineData = await answer.json();
    startPanel(marker, form, ready(data));
  }
}

// Whatever stops it, the server goes on answering.
void start().catch(() => {});
