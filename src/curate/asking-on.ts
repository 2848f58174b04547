/** Ways of asking on about a line, written by people whose ways the lexicon does not have: what becomes of them behind the figures of a store. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Engine } from '../core/engine.ts';
import { normalise } from '../core/text/normalise.ts';
import { normsOf, unitsOf } from '../core/text/units.ts';
import type { Answer, Fact, Locale } from '../core/types.ts';
import { GOING_ON, type GoingOnKind, LOCALES } from '../core/types.ts';
import { DEFAULT_NOW } from './evaluate.ts';

const file = z.partialRecord(z.enum(GOING_ON), z.array(z.string().min(1)));

export interface AskedOn {
  readonly locale: Locale;
  readonly kind: GoingOnKind;
  readonly message: string;
  /** The fact that was told, by the first of its phrasings. */
  readonly fact: string;
  readonly right: boolean;
  /** Told something that is not asked for. */
  readonly wrong: boolean;
  readonly answer: Answer;
}

/** Each way behind each of these facts; a way that the lexicon has word for word would measure memory, and is left out. */
export function askOn(engine: Engine, folder: string, facts: readonly string[]): AskedOn[] {
  return LOCALES.flatMap((locale) => {
    const kinds = file.parse(parse(readFileSync(join(folder, `${locale}.yaml`), 'utf8')));
    const told = facts.flatMap((id) => {
      const fact = engine.fact(id);
      const first = fact?.questions[locale]?.[0];
      const turn = first ? engine.converse(first, { now: DEFAULT_NOW }) : undefined;
      return fact && turn?.answer.kind === 'answer' ? [{ fact, memory: turn.memory }] : [];
    });
    return Object.entries(kinds).flatMap(([kind, messages]) =>
      messages
        .filter((m) => !isWritten(m, engine))
        .flatMap((message) =>
          told.map(({ fact, memory }): AskedOn => {
            const { answer } = engine.converse(message, { now: DEFAULT_NOW }, memory);
            const right = isRight(kind as GoingOnKind, fact, answer, engine);
            const wrong = !right && answer.kind === 'answer';
            return { locale, kind: kind as GoingOnKind, message, fact: fact.id, right, wrong, answer };
          }),
        ),
    );
  });
}

function isWritten(message: string, { prepared }: Engine): boolean {
  return prepared.goingOn?.whole.has(normsOf(unitsOf(normalise(message)))) ?? false;
}

/** Whether the line, its speaker, its source or nothing of the kind is told, as the kind wants it. */
function isRight(kind: GoingOnKind, fact: Fact, answer: Answer, engine: Engine): boolean {
  const ids = 'factIds' in answer ? answer.factIds : [];
  const told = answer.kind === 'answer' && ids.includes(fact.id);
  const sourced = answer.kind === 'answer' && answer.sources.length > 0;
  const says = (texts: readonly (string | undefined)[]): boolean => texts.some((t) => t && answer.answer.includes(t));
  const { store } = engine.prepared;
  const observation = fact.observations.at(-1);
  const speaker = store.entities.find((e) => e.id === observation?.attributedTo.entity);
  const names = [speaker?.name.en, speaker?.name.zh, ...(speaker?.aliases.en ?? []), ...(speaker?.aliases.zh ?? [])];
  const source = store.sources.find((s) => s.id === observation?.source.id);
  const day = new Date(`${source?.published}T00:00:00Z`);
  const published = [
    `${day.getUTCDate()} ${day.toLocaleString('en', { month: 'long', timeZone: 'UTC' })}`,
    `${day.getUTCMonth() + 1}月${day.getUTCDate()}日`,
  ];
  const site = source?.url && new URL(source.url).hostname.replace(/^www\./, '');
  // Their own office, and nobody else's.
  const theirs = (id: string): boolean =>
    speaker !== undefined && (engine.fact(id)?.about.includes(speaker.id) ?? false);
  switch (kind) {
    case 'speaker':
      return answer.kind === 'answer' && says(names);
    case 'title':
      return told || (answer.kind === 'answer' && ids.some(theirs));
    case 'source':
    case 'cite':
      return sourced && says([source?.publisher, site]);
    case 'reported':
      return answer.kind === 'answer' && says(published);
    case 'sure':
      return told && answer.kind === 'answer' && answer.verdict !== 'no';
    case 'place':
      return told || (answer.kind === 'nearest' && ids.includes(fact.id));
    case 'period':
    case 'start':
    case 'asOf': {
      const dated = observation?.period.kind !== 'vague';
      return told || (!dated && answer.kind === 'nearest');
    }
    case 'exact':
    case 'shorter':
    case 'again':
    case 'language':
      return told;
    case 'average':
      return told || answer.kind === 'nearest' || answer.kind === 'abstain';
    case 'thanks':
      return answer.kind === 'smalltalk';
    case 'else':
      return answer.kind === 'abstain' || answer.kind === 'smalltalk' || answer.kind === 'help';
    default:
      return answer.kind === 'nearest' || answer.kind === 'abstain';
  }
}
