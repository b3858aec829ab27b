async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No permission, or not https: the older way, from a field that is gone at once.
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'vh';
    document.body.append(field);
    field.select();
    const done = document.execCommand('copy');
    field.remove();
    return done;
  }
}

/** `<span data-copy="id">` with a hidden button and a status: shows the button and copies the text of that element. */
export function startCopyButtons(): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const button = root.querySelector('button');
    const status = root.querySelector<HTMLElement>('[role="status"]');
    if (!button || !status) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const source = document.getElementById(root.dataset.copy ?? '');
      // Line breaks as shown, which textContent would lose.
      // biome-ignore lint/performance/useDomNodeTextContent: the rendered text is what is copied.
      const text = source instanceof HTMLTextAreaElement ? source.value : (source?.innerText ?? '');
      const done = await copy(text);
      button.focus();
      status.textContent = (done ? status.dataset.done : status.dataset.failed) ?? '';
    });
  }
}
