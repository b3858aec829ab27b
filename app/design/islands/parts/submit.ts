const longest = 10_000;

/**
 * A second click while the first is on its way does nothing. Buttons are not disabled, since a disabled button's name
 * and value would not be sent, and focus would be lost.
 */
export function holdDoubleSubmit(): void {
  const sent = new WeakSet<HTMLFormElement>();

  function release(form: HTMLFormElement): void {
    sent.delete(form);
    for (const button of form.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy');
  }

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.method !== 'post' || event.defaultPrevented) return;
    if (sent.has(form)) {
      event.preventDefault();
      return;
    }
    sent.add(form);
    event.submitter?.setAttribute('aria-busy', 'true');
    // A download leaves the page standing, and so does a server that never answers.
    window.setTimeout(() => release(form), longest);
  });

  // The back button can bring the page back as it was left.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) for (const form of document.forms) release(form);
  });
}
