/** Focus where something is wrong, the menu's current part in view, and an account menu that closes. */
export function startFrame(): void {
  // Whoever is already putting it right, before this script came, is left where they are.
  if (!document.querySelector('form:focus-within')) document.querySelector<HTMLElement>('[data-focus]')?.focus();

  const current = document.querySelector<HTMLElement>('.top nav [aria-current]');
  const nav = current?.closest('nav');
  if (nav && current) nav.scrollLeft = current.offsetLeft - nav.offsetLeft - nav.clientWidth / 3;

  const account = document.querySelector<HTMLDetailsElement>('details.account');
  if (!account) return;
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !account.contains(target)) account.open = false;
  });
  account.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !account.open) return;
    account.open = false;
    account.querySelector('summary')?.focus();
  });
}
