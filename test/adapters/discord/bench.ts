/** The adapter between a peer of ours and raw payloads: what a test of a handler needs, put away when it ends. */
import { onTestFinished } from 'vitest';
import { createDiscord, type DiscordAdapter, type DiscordOptions } from '../../../src/adapters/discord/discord.ts';
import { createMemoryState } from '../../../src/ops/memory.ts';
import { listeningLog } from '../../support.ts';
import { fixedEngine } from '../answers.ts';
import { type GatewayPeer, startGatewayPeer } from './gateway-peer.ts';
import { TOKEN } from './peer.ts';
import type { RateLimits } from './rate-limits.ts';

export interface Bench {
  readonly peer: GatewayPeer;
  readonly discord: DiscordAdapter;
  readonly lines: { level: number; msg: string; [key: string]: unknown }[];
}

export const ENGINE = fixedEngine();

export async function startBench(more: Partial<DiscordOptions> = {}, limits?: RateLimits): Promise<Bench> {
  const peer = await startGatewayPeer(undefined, limits);
  const { log, lines } = listeningLog();
  const discord = createDiscord({
    token: TOKEN,
    intake: { kind: 'gateway', messages: false },
    engine: () => ENGINE,
    state: createMemoryState(),
    today: () => '2026-11-22',
    log,
    apiUrl: peer.api,
    ...more,
  });
  onTestFinished(async () => {
    await discord.stop();
    await peer.close();
    if (peer.problems.length > 0) throw new Error(`Discord would refuse:\n${peer.problems.join('\n')}`);
  });
  await discord.start();
  return { peer, discord, lines };
}
