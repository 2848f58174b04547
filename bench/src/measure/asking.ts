/** Asks a peer many questions, one after the other, and keeps what it said and how long it took. */
import type { Peer, Question, Reply } from '../types.ts';

export interface Asked {
  readonly question: Question;
  readonly reply: Reply;
  readonly ms: number;
}

export async function ask(peer: Peer, question: Question): Promise<Asked> {
  const started = performance.now();
  const answer = peer.search(question);
  // Awaiting what is no promise would count the event loop as the peer's time.
  const reply = answer instanceof Promise ? await answer : answer;
  return { question, reply, ms: reply.ms ?? performance.now() - started };
}

export async function askAll(peer: Peer, questions: readonly Question[]): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const question of questions) asked.push(await ask(peer, question));
  return asked;
}

/** Whether one of the first `depth` facts is what was asked. */
export function found({ question, reply }: Asked, depth: number): boolean {
  return reply.ranked.slice(0, depth).some(({ fact }) => question.facts.includes(fact));
}

export async function timedBuild(peer: Peer, facts: Parameters<Peer['build']>[0]): Promise<number> {
  const started = performance.now();
  const built = await peer.build(facts);
  return built?.buildMs ?? performance.now() - started;
}

export const memoryOf = (peer: Peer): number => peer.memory?.() ?? process.memoryUsage.rss();
