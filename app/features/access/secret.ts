/**
 * A session's token on its way from the command that made it to the cookie. As JSON it is nothing, so that it can stand
 * neither in a receipt nor in a log.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toJSON(): null {
    return null;
  }
}
