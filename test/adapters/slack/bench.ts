/** The adapter between a peer of ours and raw requests: what a test of a handler needs, put away when it ends. */
import { onTestFinished } from 'vitest';
import { createSlack, type SlackAdapter, type SlackOptions } from '../../../src/adapters/slack/slack.ts';
import { createMemoryState } from '../../../src/ops/memory.ts';
import { listeningLog } from '../../support.ts';
import { fixedEngine } from '../answers.ts';
import { BOT_TOKEN, type Peer, startPeer } from './peer.ts';
import { SECRET } from './raw.ts';

export interface Bench {
  readonly peer: Peer;
  readonly slack: SlackAdapter;
  readonly port: number;
  readonly lines: { level: number; msg: string; [key: string]: unknown }[];
}

/** Waits that are named, not slept. */
export const HASTY = { pausesMs: [1, 1, 1], limitedMs: 60_000, sleep: async () => {} };

export async function startBench(more: Partial<SlackOptions> = {}, clean = true): Promise<Bench> {
  const peer = await startPeer();
  const { log, lines } = listeningLog();
  const slack = createSlack({
    botToken: BOT_TOKEN,
    intake: { kind: 'http', signingSecret: SECRET, port: 0, host: '127.0.0.1' },
    engine: () => ENGINE,
    state: createMemoryState(),
    today: () => '2026-11-22',
    log,
    version: '0.1.0',
    visibility: { command: 'private', mention: 'thread' },
    apiUrl: peer.api,
    patience: HASTY,
    ...more,
  });
  await slack.start();
  onTestFinished(async () => {
    await slack.stop();
    await peer.close();
    if (clean && peer.problems.length > 0) throw new Error(`Slack would refuse:\n${peer.problems.join('\n')}`);
  });
  return { peer, slack, port: slack.port!, lines };
}

const ENGINE = fixedEngine();
