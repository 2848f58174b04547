/** One fact on the terminal: what it says, where that comes from, and how it is filed. */
import { toMessage } from '../../core/message.ts';
import type { Answer, Context, Fact, Locale } from '../../core/types.ts';
import { flow, type Look, render } from './render.ts';
import type { Safe } from './safe.ts';
import type { Answerer } from './session.ts';
import { TEXTS } from './texts.ts';

/** Questions tried before a fact is shown by its title alone. */
const TRIED = 3;

export function renderFact(fact: Fact, engine: Answerer, context: Context, locale: Locale, look: Look): Safe[] {
  const title = fact.title[locale] ?? fact.title.en ?? fact.title.zh ?? fact.id;
  const topic = engine.topics(locale).find((t) => t.id === fact.topic)?.name ?? fact.topic;
  const answer = ownAnswer(fact, title, engine, context, locale);
  const about = TEXTS[locale].about({ id: fact.id, title, topic, reviewed: fact.reviewed });
  return [
    ...(answer ? render(toMessage(answer), look) : flow(title, look.width).map(look.style.bold)),
    ...flow(about, look.width).map(look.style.dim),
  ];
}

/** The engine opens facts to questions only: the fact's own are asked, and no other fact's answer is taken. */
function ownAnswer(fact: Fact, title: string, engine: Answerer, context: Context, locale: Locale): Answer | undefined {
  for (const question of [title, ...(fact.questions[locale] ?? [])].slice(0, TRIED)) {
    const answer = engine.ask(question, context);
    if (answer.kind === 'answer' && answer.factIds.includes(fact.id)) return answer;
    const option = answer.kind === 'choices' ? answer.options.find((o) => o.factId === fact.id) : undefined;
    const recalled = option && engine.recall(option.ref, context);
    if (recalled) return recalled;
  }
  return undefined;
}
