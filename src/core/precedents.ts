/** Learns from what people ask of a store's facts, read and judged as if it were asked on the day of the source. */
import { createDesk, type Desk } from './desk.ts';
import { judge } from './judge.ts';
import { type Precedent, trainPrecedents, traitsOf } from './judging/precedents.ts';
import type { Prepared, WordLevels } from './prepare.ts';
import { type Context, type Fact, LOCALES, type Precedents, STANDINGS, TELLINGS } from './types.ts';

/** What the wording counts for where it is likest other facts': a message is always held against its own. */
const UNLIKELY = 0.02;

/** The same store with what precedents tell; the messages themselves are not kept. */
export function withPrecedents(prepared: Prepared, precedents: Precedents, levels: () => WordLevels): Prepared {
  const desk = createDesk(prepared, levels);
  const learn = (kinds: typeof STANDINGS | typeof TELLINGS): Precedent[] =>
    prepared.store.facts.flatMap((fact, index) =>
      kinds.flatMap((kind, outcome) =>
        LOCALES.flatMap((locale) =>
          (precedents[fact.id]?.[kind]?.[locale] ?? []).flatMap((message) => {
            const context = { now: dayOf(fact, desk), locale };
            return precedentOf(message, index, outcome, kinds === STANDINGS, context, desk);
          }),
        ),
      ),
    );
  const [statements, questions] = [learn(STANDINGS), learn(TELLINGS)];
  if (statements.length + questions.length === 0) return prepared;
  return { ...prepared, precedents: trainPrecedents(statements, questions) };
}

const dayOf = ({ observations }: Fact, { tools }: Desk): string =>
  tools.sources.get(observations.at(-1)?.source.id ?? '')?.published ?? NO_DAY;
/** Nothing is read as relative to it. */
const NO_DAY = '2000-01-01';

function precedentOf(
  message: string,
  index: number,
  outcome: number,
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
  const reading = { ...read, yesNo };
  const features = desk.featuresOf(reading);
  const match = desk.match(reading, features).find((m) => m.fact === index)?.confidence ?? UNLIKELY;
  const judged = judge(reading, index, match, judgeTools);
  const ruled = judged.verdict === 'yes' || judged.verdict === 'no';
  const traits = traitsOf(reading, judged, features, judgeTools);
  return [{ factId: judged.fact.id, outcome, ruled, traits }];
}
