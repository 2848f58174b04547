/** `/topics`: what there are facts about, with their counts. */
import type { Asker } from '../inbound.ts';
import type { Kit } from '../kit.ts';
import { say } from '../render.ts';
import { type Handled, told } from '../responses.ts';
import { TEXTS } from '../texts.ts';

export async function onTopics(kit: Kit, { locale }: Asker): Promise<Handled> {
  const texts = TEXTS[locale];
  const topics = kit.desk.engine().topics(locale);
  const facts = topics.reduce((sum, topic) => sum + topic.facts, 0);
  const lines = [texts.topics(facts, topics.length), ...topics.map((t) => texts.topic(t.name, t.facts))];
  return { response: told(say(lines.join('\n')), 'private') };
}
