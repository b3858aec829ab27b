/** Scripts that a part of the page can do without: fetched when the page has been shown and the browser has time. */
export function loadLater(): void {
  const whenIdle = window.requestIdleCallback ?? ((then: () => void) => window.setTimeout(then, 200));
  for (const { dataset } of document.querySelectorAll<HTMLElement>('[data-later]')) {
    const address = dataset.later;
    if (!address) continue;
    whenIdle(() => {
      const script = document.createElement('script');
      script.type = 'module';
      script.src = address;
      document.head.append(script);
    });
  }
}
