/**
 * What acquiring, storing and presenting throw. `code` is stable and has its paragraph in
 * docs/reference/errors.md; the message says what was found, what was wanted, and what to do.
 */
export class VariorumError extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = 'VariorumError';
    this.code = code;
  }
}
