/** A pack of one fact, and minimal facts, small enough to see what one change to them does. */

export const PACK = `pack: p
sources:
  - {id: s, title: {en: T, zh: 题}, publisher: P, published: 2023-06-20, retrieved: 2023-06-21, url: 'https://x.org/'}
facts:
  - id: one
    title: {en: One}
    observations:
      - period: {from: 2020-01-01, to: 2020-12-31}
        figures: {n: {value: 3, unit: case}, m: {value: 4, unit: case}}
        attributedTo: {basis: unstated}
        source: {id: s}
    questions: {en: [how many widgets, number of widgets, how many widgets were there, what is the number of widgets]}
    answers: {en: {value: 'There are {n}'}}
`;

/** A second observation for it. */
export const MORE = `      - period: {from: 2021-01-01, to: 2021-12-31}
        figures: {n: {value: 9, unit: case}, m: {value: 9, unit: case}}
        source: {id: s}
`;

export function minimal(id: string, ...questions: string[]): string {
  return JSON.stringify({ id, title: id, questions, answer: `${id}.`, source: { title: 'S' } });
}

export const TWO = `${minimal('filing', 'What is the filing fee?', 'How much does filing cost?')}
${minimal('term', 'How long does a design last?', 'What is the term?')}`;
