import { inBoth } from '../database/embedded-errors.ts';

/** Something that the person at the terminal can do something about: said in one line, without a stack. */
export class OperatorError extends Error {
  override name = 'OperatorError';
  constructor(swedish: string, english: string, cause?: unknown) {
    super(inBoth(swedish, english), { cause });
  }
}
