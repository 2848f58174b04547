/** The one error class: a stable code to branch on, what went wrong, what to do about it. */

export type ErrorCode =
  | 'CONFIG_INVALID'
  | 'FACT_INVALID'
  | 'FACT_CONFLICT'
  | 'STORE_EMPTY'
  | 'LEXICON_INVALID'
  | 'USAGE'
  | 'INPUT_INVALID'
  | 'NOT_SUPPORTED'
  | 'ADAPTER_AUTH'
  | 'ADAPTER_UNAVAILABLE'
  | 'INTERNAL';

export class AppError extends Error {
  readonly code: ErrorCode;
  /** What to do, and where. */
  readonly hint: string | undefined;

  constructor(code: ErrorCode, message: string, options: { hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.hint = options.hint;
  }
}

/** For a reader: the message, and the hint on a line of its own. */
export function describe(error: unknown): string {
  if (error instanceof AppError) return error.hint ? `${error.message}\n  ${error.hint}` : error.message;
  return error instanceof Error ? error.message : String(error);
}
