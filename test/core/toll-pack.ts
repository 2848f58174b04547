/** A pack of one fact without a figure, with whatever stands beside it. */
export const tollPack = (beside = ''): string => `pack: tolls
sources:
  - {id: s, title: {en: Schedule}, publisher: P, published: 2023-06-20, retrieved: 2023-06-21, url: 'https://x.org/'}
facts:
  - id: toll
    kind: event
    title: {en: The toll of the bridge}
    observations:
      - period: {basis: unstated}
        attributedTo: {basis: unstated}
        source: {id: s}
    questions: {en: [what is said of the toll of the bridge, the toll of the bridge, is there a toll for the bridge, tell me the toll of the bridge]}
    answers: {en: {value: 'The toll of the bridge was lifted by the council.'}}
${beside}`;
