/**
 * Socket Mode as its documentation has it: tickets for one use, hello, envelopes that must be acknowledged within three
 * seconds and come again if they are not, announced and unannounced ends of a connection.
 */
import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { accept, type Line } from '../websocket.ts';
import { APP_TOKEN, type Peer, type Reply, startPeer } from './peer.ts';

export interface Acked {
  readonly ms: number;
  readonly payload: unknown;
}

export interface SocketPeer {
  readonly peer: Peer;
  readonly opened: () => number;
  readonly connections: () => number;
  /** Answers the next openings instead of a ticket. */
  refuseOpenings(...replies: readonly Reply[]): void;
  /** Hands an envelope over and waits for its acknowledgement; delivers again on the next connection if that is lost. */
  deliver(type: 'events_api' | 'slash_commands' | 'interactive', payload: object): Promise<Acked>;
  /** Slack's word that a connection will end, and its end. */
  disconnect(reason: 'warning' | 'refresh_requested'): void;
  drop(): void;
  /** Resolves when the n-th connection (from 1) has said hello. */
  connected(n: number): Promise<void>;
  close(): Promise<void>;
}

interface Pending {
  readonly id: string;
  readonly type: string;
  readonly payload: object;
  attempt: number;
  sentAt: number;
  readonly done: (acked: Acked) => void;
  readonly failed: (error: Error) => void;
  /** The connection it was handed over on. */
  line: Line | undefined;
  timer: NodeJS.Timeout | undefined;
}

const ACK_MS = 3_000;

export async function startSocketPeer(): Promise<SocketPeer> {
  const tickets = new Set<string>();
  const lines = new Set<Line>();
  const pending = new Map<string, Pending>();
  const refusals: Reply[] = [];
  let opened = 0;
  let hellos = 0;
  let waiting: (() => void)[] = [];

  const peer = await startPeer((call) => {
    if (call.method !== 'apps.connections.open') return undefined;
    if (call.token !== APP_TOKEN) return { ok: false, error: 'invalid_auth' };
    opened += 1;
    const ticket = randomUUID();
    tickets.add(ticket);
    return { ok: true, url: `${peer.api.replace('http', 'ws').replace('/api/', '/link/')}?ticket=${ticket}&app_id=A1` };
  });
  peer.intercept = (call) => (call.method === 'apps.connections.open' ? refusals.shift() : undefined);
  const { server } = peer as Peer & { readonly server: Server };

  server.on('upgrade', (request, socket) => {
    const ticket = new URL(request.url ?? '', 'http://peer').searchParams.get('ticket') ?? '';
    if (!tickets.delete(ticket)) {
      peer.problems.push('a ticket was used twice, or made up');
      socket.end('HTTP/1.1 408 Request Timeout\r\n\r\n');
      return;
    }
    const line = accept(request, socket);
    lines.add(line);
    line.onClose = () => forget(line);
    line.onText = (text) => acknowledge(JSON.parse(text) as { envelope_id: string; payload?: unknown });
    line.send(JSON.stringify({ type: 'hello', num_connections: lines.size, connection_info: { app_id: 'A1' } }));
    hellos += 1;
    for (const wake of waiting) wake();
    waiting = [];
    for (const envelope of pending.values()) hand(envelope);
  });

  /** What was handed over and not acknowledged: an event comes again, of a command the person is told that it failed. */
  function forget(line: Line): void {
    lines.delete(line);
    for (const envelope of [...pending.values()].filter((e) => e.line === line)) {
      clearTimeout(envelope.timer);
      envelope.line = undefined;
      if (envelope.type === 'events_api') continue;
      pending.delete(envelope.id);
      envelope.failed(new Error('the connection ended first'));
    }
  }

  function acknowledge({ envelope_id: id, payload }: { envelope_id: string; payload?: unknown }): void {
    const envelope = pending.get(id);
    if (!envelope) {
      peer.problems.push('an acknowledgement of nothing');
      return;
    }
    pending.delete(id);
    clearTimeout(envelope.timer);
    const ms = performance.now() - envelope.sentAt;
    if (ms > ACK_MS) peer.problems.push(`acknowledged after ${Math.round(ms)} ms`);
    if (envelope.type === 'events_api' && payload !== undefined && Object.keys(payload as object).length > 0)
      peer.problems.push('an event was acknowledged with a payload');
    envelope.done({ ms, payload });
  }

  function hand(envelope: Pending): void {
    const line = [...lines].at(-1);
    if (!line) return;
    clearTimeout(envelope.timer);
    envelope.line = line;
    envelope.sentAt = performance.now();
    line.send(
      JSON.stringify({
        envelope_id: envelope.id,
        type: envelope.type,
        payload: envelope.payload,
        accepts_response_payload: envelope.type !== 'events_api',
        ...(envelope.type === 'events_api'
          ? { retry_attempt: envelope.attempt, retry_reason: envelope.attempt > 0 ? 'timeout' : '' }
          : {}),
      }),
    );
    envelope.attempt += 1;
    envelope.timer = setTimeout(() => {
      pending.delete(envelope.id);
      peer.problems.push('not acknowledged within three seconds');
      envelope.failed(new Error('not acknowledged within three seconds'));
    }, ACK_MS);
  }

  return {
    peer,
    opened: () => opened,
    connections: () => lines.size,
    refuseOpenings: (...replies) => void refusals.push(...replies),
    deliver: (type, payload) =>
      new Promise((done, failed) => {
        const envelope: Pending = {
          id: randomUUID(),
          type,
          payload,
          attempt: 0,
          sentAt: 0,
          done,
          failed,
          line: undefined,
          timer: undefined,
        };
        pending.set(envelope.id, envelope);
        hand(envelope);
      }),
    disconnect(reason) {
      for (const line of lines) {
        line.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'peer' } }));
        // Nothing more is handed over on it; what is under way may still be acknowledged.
        lines.delete(line);
        if (reason === 'refresh_requested') setTimeout(() => line.close(), 50);
      }
    },
    drop() {
      for (const line of lines) line.drop();
      lines.clear();
    },
    async connected(n) {
      while (hellos < n) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    async close() {
      for (const envelope of pending.values()) clearTimeout(envelope.timer);
      for (const line of lines) line.drop();
      await peer.close();
    },
  };
}
