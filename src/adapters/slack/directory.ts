/** What there is to ask about: topics with their counts, and one fact by its id. */
import type { Locale } from '../../core/types.ts';
import { extrasFor, present } from './answering.ts';
import type { Place } from './delivery.ts';
import type { Kit } from './kit.ts';
import type { Outgoing } from './limits.ts';
import { say } from './render.ts';
import { TEXTS } from './texts.ts';

export function topicLines(kit: Kit, locale: Locale): string[] {
  const texts = TEXTS[locale];
  const topics = kit.desk.engine().topics(locale);
  const facts = topics.reduce((sum, topic) => sum + topic.facts, 0);
  return [texts.topics(facts, topics.length), ...topics.map((t) => texts.topic(t.name, t.facts))];
}

export function topicsReply(kit: Kit, locale: Locale): Outgoing {
  return say(topicLines(kit, locale).join('\n'));
}

export function factReply(kit: Kit, id: string | undefined, locale: Locale, place: Place): Outgoing {
  const texts = TEXTS[locale];
  if (id === undefined) return say(texts.factUsage);
  const answer = kit.desk.fact(id, locale);
  return answer ? present(kit, answer, extrasFor(place)) : say(texts.noFact(id.slice(0, 100)));
}
