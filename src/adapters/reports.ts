/** What can be wrong with an answer: the four things a reader may report. */

export const REPORTS = ['match', 'number', 'outdated', 'source'] as const;
export type Report = (typeof REPORTS)[number];
