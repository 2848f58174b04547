/** Everything wrong with fact files, each with its place and its remedy, reported together. */
import { AppError, type ErrorCode } from '../errors.ts';

export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly remedy: string;
  readonly level: 'error' | 'warning';
  /** Two things of one id. */
  readonly collision?: boolean;
}

export function formatProblem(p: Problem): string {
  return `${p.file}:${p.line}: ${p.level}: ${p.message}\n    ${p.remedy}`;
}

export class FactsError extends AppError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[], code: ErrorCode = 'FACT_INVALID') {
    const count = problems.length;
    super(
      code,
      `${count} problem${count === 1 ? '' : 's'} in the fact files:\n${problems.map(formatProblem).join('\n')}`,
    );
    this.problems = problems;
  }
}
