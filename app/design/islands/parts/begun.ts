/** A control that somebody fills in; buttons and what the page itself sends are none. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export function isControl(element: Element): element is Control {
  if (element instanceof HTMLInputElement)
    return !['hidden', 'submit', 'button', 'reset', 'image'].includes(element.type);
  return element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
}

export const isTick = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio');

/**
 * Whether a control says something else than the page was sent with. On a slow line somebody has begun to write before the
 * page's script comes, and the browser fills in again what stood there when one comes back.
 */
export function isChanged(control: Control): boolean {
  if (isTick(control)) return control.checked !== control.defaultChecked;
  if (!(control instanceof HTMLSelectElement)) return control.value !== control.defaultValue;
  const options = [...control.options];
  const sent = options.find((option) => option.defaultSelected) ?? options.find((option) => !option.disabled);
  return control.selectedOptions[0] !== sent;
}

/** Whether somebody has begun to fill in a form. */
export function isBegun(form: HTMLFormElement): boolean {
  return (
    form.matches(':focus-within') || [...form.elements].some((element) => isControl(element) && isChanged(element))
  );
}

/** Sent to a form to which a script has added controls. */
export const controlsAdded = 'farled-controls-added';
