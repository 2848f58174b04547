/** Two figures of a fact compared by their bounds, and comparisons that no fact alone decides. */
import { intervalOf, isMore } from '../figures.ts';
import type { FactKnowledge } from '../knowledge.ts';
import type { Reading } from '../reading/read.ts';
import type { Fact, Figure } from '../types.ts';
import { isExplained } from './claims.ts';
import type { JudgeTools } from './tools.ts';

/** Whether a comparison holds, and of which figures. */
interface Compared {
  readonly held: boolean;
  readonly of: readonly Figure[];
}

/** "More accepted than concluded?": two figures of one unit, compared by their bounds. */
export function compareFigures(
  reading: Reading,
  singled: readonly Figure[],
  fact: Fact,
  tools: JudgeTools,
): Compared | undefined {
  const plain = (fact.observations.at(-1)?.figures ?? []).filter((f) => !f.derived);
  // "More came in than were finished": only one of the two is called by its name.
  const focus = singled.length === 1 && plain.length === 2 && plain.includes(singled[0]!) ? plain : singled;
  if (focus.length !== 2 || focus[0]!.unit !== focus[1]!.unit) return undefined;
  const position = (f: Figure): number => {
    const operation = f.measure ? tools.measures.get(f.measure)?.operation : undefined;
    const at = reading.mentions.find((m) => [m.node, ...m.others].some((n) => n.id === operation))?.from;
    return at ?? (singled.length === 1 ? unnamedAt(reading, singled[0]!, tools) : Infinity);
  };
  const [a, b] = [...focus].sort((x, y) => position(x) - position(y));
  const more = isMore(a!, b!);
  if (more === undefined) return undefined;
  return { held: FEWER.test(reading.text.folded) ? !more : more, of: focus };
}

/** Where the side of a comparison stands that no known word names: on the other side of "than" from the one that is. */
function unnamedAt(reading: Reading, named: Figure, tools: JudgeTools): number {
  const operation = named.measure ? tools.measures.get(named.measure)?.operation : undefined;
  const m = reading.mentions.find((x) => [x.node, ...x.others].some((n) => n.id === operation));
  const than = reading.text.folded.search(/\bthan\b|比/i);
  const at = m && reading.units[m.from]?.start;
  return at !== undefined && than >= 0 && at < than ? Infinity : -1;
}

/** "As many concluded as accepted?": denied where the bounds keep them apart. */
export function equalFigures(focus: readonly Figure[]): Compared | undefined {
  if (focus.length !== 2 || focus[0]!.unit !== focus[1]!.unit) return undefined;
  const [a, b] = focus.map((f) => intervalOf(f.value, f.qualifier));
  if (a!.low < b!.high && b!.low < a!.high) return undefined;
  return { held: a!.low === b!.high && b!.low === a!.high, of: focus };
}

const FEWER = /\b(?:fewer|less|lower|smaller)\b|少/i;

/** Beside others, or beside a place or body of its own, what one fact tells decides nothing. */
export function comparesOthers({ text, units, mentions }: Reading, known: FactKnowledge): boolean {
  const than = /\bthan\b|比/i.exec(text.folded);
  if (!than) return false;
  if (OTHERS.test(text.folded.slice(than.index))) return true;
  return mentions.some(
    (m) =>
      m.from >= 0 &&
      units[m.from]!.start > than.index &&
      (m.node.kind === 'place' || m.node.kind === 'body') &&
      !isExplained(m, known),
  );
}
const OTHERS =
  /\b(?:any|every|all|most) other\b|\b(?:others?|elsewhere|anywhere|anyone|anybody)\b|其[他它余]|别的|别处|任何|各地|全国/i;
