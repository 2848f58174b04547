/** Five hundred people who ask: commands, mentions and direct messages at an even pace, each answer matched to its question. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Call, Peer } from '../adapters/slack/peer.ts';
import { command, direct, envelope, mention, postEvent, postForm } from '../adapters/slack/raw.ts';

const USERS = 500;
const ROOMS = 250;

export interface Asked {
  readonly at: number;
  /** Slack was told it arrived. */
  acked: boolean;
  answers: number;
  answeredAt: number;
  /** The platform told the person that it failed. */
  refused: boolean;
}

export interface Traffic {
  readonly asked: Map<string, Asked>;
  limited: number;
  /** Asks `n` questions, `perSecond` of them. Deliveries that fail are sent again, as Slack does. */
  run(n: number, perSecond: number, deliver: Deliver): Promise<void>;
  /** Waits until every question is answered, or until nothing more comes for `ms`. */
  settle(ms: number): Promise<void>;
  forget(): void;
}

/** True once acknowledged; false to send it again; refused where the platform tells the person instead. */
export type Deliver = (kind: 'command' | 'event', payload: object) => Promise<boolean | 'refused'>;

const QUESTIONS = ['en', 'zh'].flatMap((name) => {
  const file = fileURLToPath(new URL(`../questions/tuning/${name}.yaml`, import.meta.url));
  return (parse(readFileSync(file, 'utf8')) as { q: string }[]).map((line) => line.q);
});

export function createTraffic(peer: Peer): Traffic {
  const asked = new Map<string, Asked>();
  let made = 0;
  let last = performance.now();
  const traffic: Traffic = {
    asked,
    limited: 0,
    async run(n, perSecond, deliver) {
      const start = performance.now();
      const under: Promise<void>[] = [];
      for (let i = 0; i < n; i++) {
        const due = start + (i * 1000) / perSecond;
        const wait = due - performance.now();
        if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
        under.push(askOne(made++, deliver));
      }
      await Promise.all(under);
    },
    async settle(ms) {
      last = performance.now();
      const open = (): boolean => [...asked.values()].some((a) => a.answers === 0 && !a.refused);
      while (open() && performance.now() - last < ms) await new Promise((resolve) => setTimeout(resolve, 50));
    },
    forget: () => asked.clear(),
  };

  async function askOne(i: number, deliver: Deliver): Promise<void> {
    const user = `U${String(i % USERS).padStart(6, '0')}`;
    const room = `C${String(i % ROOMS).padStart(6, '0')}`;
    const text = QUESTIONS[(i * 7) % QUESTIONS.length]!;
    const ts = `1700000000.${String(i).padStart(7, '0')}`;
    const url = peer.responseUrl();
    const kind = i % 20 < 12 ? 'command' : i % 20 < 17 ? 'mention' : 'direct';
    const key = kind === 'command' ? new URL(url).pathname : ts;
    const one: Asked = { at: performance.now(), acked: false, answers: 0, answeredAt: 0, refused: false };
    asked.set(key, one);
    const payload =
      kind === 'command'
        ? command(text, url, { user_id: user, channel_id: room })
        : envelope(
            kind === 'mention'
              ? mention(text, { user, channel: room, ts })
              : direct(text, { user, channel: `D${user}`, ts }),
          );
    // At once, then later and later: the payload and its id stay the same.
    for (const pause of [0, 500, 2_000, 5_000, 10_000]) {
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      const delivered = await deliver(kind === 'command' ? 'command' : 'event', payload);
      one.acked = delivered === true;
      one.refused = delivered === 'refused';
      if (delivered) return;
    }
  }

  const before = peer.intercept;
  peer.intercept = (call: Call) => {
    const reply = before(call);
    const key = String(call.method === 'response' ? call.body.url : (call.body.thread_ts ?? ''));
    const one = call.method.startsWith('assistant') ? undefined : asked.get(key);
    if (one && !reply) {
      one.answers += 1;
      last = performance.now();
      if (one.answeredAt === 0) one.answeredAt = call.at;
      if (/Please wait|请等/.test(String(call.body.text))) traffic.limited += 1;
    }
    return reply;
  };
  return traffic;
}

/** Over HTTP, signed; false where nobody took it. */
export function overHttp(port: number): Deliver {
  return async (kind, payload) => {
    try {
      const answer =
        kind === 'command'
          ? await postForm(port, payload as { [key: string]: string })
          : await postEvent(port, payload);
      await answer.arrayBuffer();
      return answer.ok;
    } catch {
      return false;
    }
  };
}
