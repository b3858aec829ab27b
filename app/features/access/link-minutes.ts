/** How long a one-time link lets somebody in, whether it came by e-mail or waits for an answer after a provider’s word. */
export const linkMinutes = 30;
