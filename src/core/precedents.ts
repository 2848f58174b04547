/** Learns from what people ask of a store's facts, read and judged as if it were asked on the day of the source. */
import { NO_DAY } from './dates.ts';
import { createDesk, type Desk } from './desk.ts';
import { judge } from './judge.ts';
import { type Precedent, trainPrecedents, traitsOf } from './judging/precedents.ts';
import type { Prepared, WordLevels } from './prepare.ts';
import {
  type Context,
  type Fact,
  type FollowUps,
  LOCALES,
  type Precedents,
  type Reckonings,
  STANDINGS,
  TELLINGS,
} from './types.ts';

/**
 * What the wording counts for. The matcher has learnt from the same messages and is surer of them than of any others:
 * how sure it is tells nothing here, and each message is held against its own fact.
 */
const LIKELY = 0.97;

/** The same store with what precedents tell; the messages themselves are not kept. */
export function withPrecedents(
  prepared: Prepared,
  precedents: Precedents,
  levels: () => WordLevels,
  reckonings: Reckonings = {},
  followUps: FollowUps = {},
): Prepared {
  const desk = createDesk(prepared, levels);
  const [statements, questions]: [Precedent[], Precedent[]] = [[], []];
  prepared.store.facts.forEach((fact, index) => {
    const given = precedents[fact.id];
    for (const locale of LOCALES) {
      const context = { now: dayOf(fact, desk), locale };
      STANDINGS.forEach((kind, outcome) => {
        for (const message of [...(given?.[kind]?.[locale] ?? []), ...(followUps[fact.id]?.[kind]?.[locale] ?? [])])
          statements.push(...precedentOf(message, index, outcome, true, context, desk));
      });
      TELLINGS.forEach((kind, outcome) => {
        for (const message of given?.[kind]?.[locale] ?? [])
          questions.push(...precedentOf(message, index, outcome, false, context, desk));
      });
      // What cannot be worked out is not told either.
      for (const message of reckonings[fact.id]?.impossible?.[locale] ?? [])
        questions.push(...precedentOf(message, index, TELLINGS.indexOf('untold'), false, context, desk));
      // What nobody is told is learnt beside what everybody is: the phrasings.
      if (given?.untold)
        for (const message of fact.questions[locale] ?? [])
          questions.push(...precedentOf(message, index, TELLINGS.indexOf('told'), false, context, desk));
      if (given?.fails)
        for (const message of fact.questions[locale] ?? [])
          statements.push(...precedentOf(message, index, 'as ruled', true, context, desk));
    }
  });
  if (statements.length + questions.length === 0) return prepared;
  return { ...prepared, precedents: trainPrecedents(statements, questions) };
}

const dayOf = ({ observations }: Fact, { tools }: Desk): string =>
  tools.sources.get(observations.at(-1)?.source.id ?? '')?.published ?? NO_DAY;

function precedentOf(
  message: string,
  index: number,
  outcome: number | 'as ruled',
  yesNo: boolean,
  context: Context,
  desk: Desk,
): Precedent[] {
  const { reader, judgeTools } = desk;
  const framed = desk.unframe(message);
  // "Is it a myth that …" turns what is asked about: of those the judge is asked otherwise.
  if (framed?.confirming) return [];
  const read = reader.read(framed && !framed.about ? framed.question : message, context);
  // What is read as a statement will be judged as one.
  if (read.yesNo && !yesNo) return [];
  // Of a phrasing the judge knows best whether it is so.
  if (outcome === 'as ruled' && !read.yesNo) return [];
  const reading = { ...read, yesNo };
  const features = desk.featuresOf(reading);
  const judged = judge(reading, index, LIKELY, judgeTools);
  const ruled = judged.verdict === 'yes' || judged.verdict === 'no';
  const traits = traitsOf(reading, judged, features, judgeTools);
  if (outcome !== 'as ruled') return [{ factId: judged.fact.id, outcome, ruled, traits }];
  const standing = STANDINGS.indexOf(judged.verdict === 'yes' ? 'holds' : 'fails');
  return ruled ? [{ factId: judged.fact.id, outcome: standing, ruled, traits }] : [];
}
