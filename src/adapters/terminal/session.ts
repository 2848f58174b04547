/** The chat without its terminal: a line in, lines out, and what has to be kept between the two. */
import { randomUUID } from 'node:crypto';
import type { Engine } from '../../core/engine.ts';
import { checkMessage, toMessage } from '../../core/message.ts';
import type { Answer, Context, Locale, Memory } from '../../core/types.ts';
import type { Today } from '../adapter.ts';
import { type Command, listCommands, parseCommand } from './commands.ts';
import { renderFact } from './fact.ts';
import { flow, type Look, render } from './render.ts';
import type { Safe } from './safe.ts';
import { TEXTS } from './texts.ts';

/** What the terminal needs of the engine. */
export type Answerer = Pick<Engine, 'ask' | 'converse' | 'check' | 'cite' | 'recall' | 'topics' | 'fact'>;

export interface FaultLog {
  error(details: object, message: string): void;
}

export interface SessionOptions {
  readonly engine: () => Answerer;
  readonly today: Today;
  /** The moment, in ms since 1970. */
  readonly now: () => number;
  readonly log: FaultLog;
  readonly look: () => Look;
  readonly locale?: Locale | undefined;
  readonly home?: string | undefined;
}

export interface Reply {
  readonly lines: readonly Safe[];
  /** The chat is over. */
  readonly ends: boolean;
}

export interface Session {
  welcome(): readonly Safe[];
  reply(line: string): Reply;
  goodbye(): readonly Safe[];
}

/** How the engine is asked for its help. */
const HELP: { readonly [L in Locale]: string } = { en: 'help', zh: '帮助' };

export function createSession(options: SessionOptions): Session {
  /** The language the chat is in at the moment. */
  let locale: Locale = options.locale ?? 'en';
  let last: Answer | undefined;
  /** What the next message may leave out. */
  let memory: Memory | undefined;

  const say = (text: string): Safe[] => flow(text, options.look().width);
  const context = (): Context => ({
    now: options.today(),
    at: options.now(),
    // What "explain" shows is noted while answering.
    explain: true,
    ...(options.locale ? { locale: options.locale } : {}),
    ...(options.home ? { home: options.home } : {}),
  });

  function show(answer: Answer): Safe[] {
    last = answer;
    locale = answer.locale;
    return [
      ...render(toMessage(answer), options.look()),
      ...(answer.kind === 'help' ? [TEXTS[locale].commands, ...listCommands(locale)].flatMap(say) : []),
    ];
  }

  function ask(question: string): Safe[] {
    const turn = options.engine().converse(question, context(), memory);
    memory = turn.memory;
    return show(turn.answer);
  }

  function obey(command: Command): Safe[] {
    // English words are everybody's: they leave the reader's language as it was set.
    locale = command.locale === 'zh' ? 'zh' : (options.locale ?? 'en');
    const texts = TEXTS[locale];
    switch (command.name) {
      case 'quit':
        return [];
      case 'help':
        // The engine's own answer; `show` adds the commands to it.
        return ask(HELP[command.locale]);
      case 'topics': {
        const topics = options.engine().topics(locale);
        const facts = topics.reduce((sum, topic) => sum + topic.facts, 0);
        return [texts.topics(facts, topics.length), ...topics.map((t) => texts.topic(t.name, t.facts))].flatMap(say);
      }
      case 'explain':
        if (!last) return say(texts.nothingAsked);
        return last.trace.length > 0 ? last.trace.flatMap(say) : say(texts.nothingWeighed);
      case 'check': {
        if (command.text === '') return say(texts.checkUsage);
        const checked = options.engine().check(command.text, context());
        locale = checked.locale;
        return render(checkMessage(checked), options.look());
      }
      case 'cite': {
        const refs =
          last === undefined
            ? []
            : (last.kind === 'several' ? last.parts : [last]).flatMap((a) => ('ref' in a ? a.ref : []));
        const lines = refs.flatMap((ref) => options.engine().cite(ref, context()) ?? []);
        return lines.length > 0 ? lines.flatMap(say) : say(texts.nothingCited);
      }
      case 'fact': {
        if (command.id === undefined) return say(texts.factUsage);
        const engine = options.engine();
        const fact = engine.fact(command.id);
        if (!fact) return say(texts.noFact(command.id));
        return renderFact(fact, engine, { ...context(), locale }, locale, options.look());
      }
    }
  }

  function answer(line: string): Reply {
    const command = parseCommand(line);
    if (command) return { lines: obey(command), ends: command.name === 'quit' };
    const offered = memory?.options.length ?? 0;
    const number = offered > 0 ? /^[1-9]$/u.exec(line.normalize('NFKC').trim()) : null;
    const outOfRange = number !== null && Number(number[0]) > offered;
    return { lines: outOfRange ? say(TEXTS[locale].outOfRange(offered)) : ask(line), ends: false };
  }

  return {
    welcome() {
      const facts = options
        .engine()
        .topics(locale)
        .reduce((sum, topic) => sum + topic.facts, 0);
      return TEXTS[locale].welcome(facts).flatMap(say);
    },
    reply(line) {
      try {
        return answer(line);
      } catch (err) {
        const reference = randomUUID().slice(0, 8);
        // What was asked stays out of the log.
        options.log.error({ err, reference }, 'a line could not be answered');
        const told: Locale = /\p{Script=Han}/u.test(line) ? 'zh' : (options.locale ?? 'en');
        return { lines: say(TEXTS[told].fault(reference)), ends: false };
      }
    },
    goodbye: () => say(TEXTS[locale].goodbye),
  };
}
