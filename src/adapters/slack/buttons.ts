/** The names of everything that can be pressed, chosen or sent, and what a pressed thing carries: a reference. */
import { MAX_REF } from '../../core/refs.ts';
import { REPORTS, type Report } from '../reports.ts';

export const COMMAND = '/ip';

export const ACTIONS = {
  share: 'ip_share',
  source: 'ip_source',
  cite: 'ip_cite',
  report: 'ip_report',
  ask: 'ip_ask',
} as const;

/** Several of these stand in one block, where each needs an id of its own: a number follows. */
export const NUMBERED = { choose: 'ip_choose_', related: 'ip_related_' } as const;
export const CHOOSE = /^ip_choose_\d{1,2}$/;
export const RELATED = /^ip_related_\d{1,2}$/;
/** Whatever else arrives: pressed on a message of an older version, or made up. */
export const UNKNOWN =
  /^(?!(?:ip_share|ip_source|ip_cite|ip_report|ip_ask|ip_titles|ip_choose_\d{1,2}|ip_related_\d{1,2})$)/;

/** The message shortcut "Check this claim". */
export const SHORTCUT = 'ip_check';

export const MODAL = { ask: 'ip_ask_modal', titles: 'ip_titles', question: 'ip_question', fact: 'ip_fact' } as const;

/** "number a.…": the meaning, then the reference. */
export function reportValue(report: Report, ref: string): string {
  return `${report} ${ref}`;
}

export function parseReport(value: string | undefined): { report: Report; ref: string } | undefined {
  const [report, ref, ...more] = (value ?? '').split(' ');
  const known = REPORTS.find((r) => r === report);
  return known && ref && more.length === 0 && ref.length <= MAX_REF ? { report: known, ref } : undefined;
}
