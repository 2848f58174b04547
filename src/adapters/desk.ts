/** Where every adapter brings its questions: allowance, engine, and one line in the log that says nothing of who or what. */
import { createHash } from 'node:crypto';
import type { Engine } from '../core/engine.ts';
import { formatRef, handleOf } from '../core/refs.ts';
import type { Answer, CheckAnswer, Context, Fact, Locale, Memory, Option } from '../core/types.ts';
import type { Rate, State } from '../ops/state.ts';
import type { Today } from './adapter.ts';

/** What adapters need of the engine. */
export type Answerer = Pick<
  Engine,
  'converse' | 'rank' | 'check' | 'recall' | 'cite' | 'related' | 'topics' | 'fact'
> & {
  readonly prepared: { readonly store: { readonly version: string; readonly facts: readonly Fact[] } };
};

export interface Log {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

export interface Limits {
  readonly user: Rate;
  readonly channel: Rate;
}

/** A person reads before asking again; a room full of people asks more. */
export const USUAL_LIMITS: Limits = {
  user: { burst: 10, everyMs: 2_000 },
  channel: { burst: 30, everyMs: 500 },
};

/** A fact less likely than this is not meant: on shanghai-2023, what has nothing to do with it stays below 0.02. */
const LIKELY = 0.05;

export interface Asked {
  readonly question: string;
  readonly locale: Locale | undefined;
  /** Whose allowance it takes from. */
  readonly user: string;
  readonly channel?: string;
  /** How it came, for the log: command, mention, direct … */
  readonly by: string;
  /** What the turn before left, where this is a conversation. */
  readonly memory?: Memory | undefined;
}

export type Limited = { readonly kind: 'limited'; readonly whose: 'user' | 'channel'; readonly seconds: number };
export type Told = { readonly kind: 'told'; readonly answer: Answer; readonly memory: Memory } | Limited;
export type Checked = { readonly kind: 'told'; readonly check: CheckAnswer } | Limited;

export interface Desk {
  readonly engine: () => Answerer;
  ask(asked: Asked): Promise<Told>;
  /** Somebody's sentences against the store. */
  check(asked: Omit<Asked, 'memory'>): Promise<Checked>;
  /** The answer behind a reference as one line for minutes. */
  cite(ref: string, locale: Locale | undefined): string | undefined;
  /** What to ask next. */
  related(answer: Answer): readonly Option[];
  /** The answer behind a reference, as it is now; undefined where it is none of ours or its fact is gone. */
  recall(ref: string, locale: Locale | undefined): Answer | undefined;
  /** One fact in full. */
  fact(id: string, locale: Locale): Answer | undefined;
  /** When the answer's fact was last reviewed, ISO. */
  reviewed(answer: Answer): string | undefined;
  /** Ids of the facts that a text still being typed most likely means: asked for suggestions only, so it is free. */
  ranked(typed: string, locale: Locale): readonly string[];
}

export interface DeskOptions {
  readonly platform: string;
  readonly engine: () => Answerer;
  readonly state: State;
  readonly today: Today;
  /** The moment, in ms since 1970. */
  readonly now: () => number;
  readonly log: Log;
  readonly limits?: Limits;
  readonly locale?: Locale | undefined;
  readonly home?: string | undefined;
}

export function createDesk(options: DeskOptions): Desk {
  const { engine, state, log, platform } = options;
  const limits = options.limits ?? USUAL_LIMITS;

  const context = (locale: Locale | undefined): Context => {
    const reader = locale ?? options.locale;
    return {
      now: options.today(),
      at: options.now(),
      ...(reader ? { locale: reader } : {}),
      ...(options.home ? { home: options.home } : {}),
    };
  };

  async function refused(asked: Asked): Promise<Limited | undefined> {
    const seconds = (ms: number): number => Math.ceil(ms / 1000);
    const user = await state.take(`${platform} user ${asked.user}`, limits.user);
    if (user > 0) return { kind: 'limited', whose: 'user', seconds: seconds(user) };
    const channel = asked.channel ? await state.take(`${platform} channel ${asked.channel}`, limits.channel) : 0;
    return channel > 0 ? { kind: 'limited', whose: 'channel', seconds: seconds(channel) } : undefined;
  }

  function note(by: string, started: number, now: Answerer, told: object): void {
    const ms = Math.round((performance.now() - started) * 100) / 100;
    log.info({ platform, by, ...told, ms, store: now.prepared.store.version.slice(0, 8) }, 'question');
  }

  return {
    engine,
    async ask(asked) {
      const wait = await refused(asked);
      if (wait) return wait;
      const started = performance.now();
      const now = engine();
      const { answer, memory } = now.converse(asked.question, context(asked.locale), asked.memory);
      note(asked.by, started, now, { kind: answer.kind, facts: factsOf(answer), confidence: answer.confidence });
      return { kind: 'told', answer, memory };
    },
    async check(asked) {
      const wait = await refused(asked);
      if (wait) return wait;
      const started = performance.now();
      const now = engine();
      const check = now.check(asked.question, context(asked.locale));
      const facts = [...new Set(check.claims.flatMap((c) => c.factIds))];
      note(asked.by, started, now, { kind: check.kind, verdict: check.verdict, facts });
      return { kind: 'told', check };
    },
    cite: (ref, locale) => engine().cite(ref, context(locale)),
    related(answer) {
      const [fact, ...more] = answer.kind === 'answer' || answer.kind === 'nearest' ? answer.factIds : [];
      return fact === undefined || more.length > 0 ? [] : engine().related(fact, context(answer.locale));
    },
    recall(ref, locale) {
      const answer = engine().recall(ref, context(locale));
      return answer && 'ref' in answer ? answer : undefined;
    },
    fact(id, locale) {
      const now = engine();
      const fact = now.fact(id);
      return fact && now.recall(refOf(fact, locale, now.prepared.store.version), context(locale));
    },
    reviewed(answer) {
      const days = factsOf(answer).map((id) => engine().fact(id)?.reviewed);
      return days.filter((d) => d !== undefined).sort()[0];
    },
    ranked: (typed, locale) =>
      engine()
        .rank(typed, context(locale))
        .filter((r) => r.score >= LIKELY)
        .map((r) => r.factId),
  };
}

export function factsOf(answer: Answer): readonly string[] {
  return 'factIds' in answer ? answer.factIds : [];
}

/** A fact's whole answer, as a button would name it. */
export function refOf(fact: Fact, locale: Locale, version: string): string {
  return formatRef({
    kind: 'answer',
    observation: Math.max(0, fact.observations.length - 1),
    facts: [handleOf(fact.id)],
    aspect: 'value',
    focus: [],
    locale,
    store: version,
  });
}

/** Stands for a text that must not be kept. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
