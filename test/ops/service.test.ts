/** Health, reload and watching: what a supervisor sees, and that broken facts never cost a good engine. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Check, startHealth } from '../../src/ops/health.ts';
import { createReloader } from '../../src/ops/reload.ts';
import { watchFolders } from '../../src/ops/watch.ts';
import { folderOf, listeningLog } from '../support.ts';

describe('health', () => {
  async function health(checks: Check[] = [{ name: 'engine', ok: true, detail: 'ready' }]) {
    const state = { draining: false };
    const server = await startHealth({
      port: 0,
      host: '127.0.0.1',
      checks: () => checks,
      draining: () => state.draining,
    });
    onTestFinished(() => server.close());
    const get = async (path: string, init?: RequestInit) => {
      const response = await fetch(`http://127.0.0.1:${server.port}${path}`, init);
      return { status: response.status, body: (await response.json()) as { ready?: boolean } };
    };
    return { get, state };
  }

  it('is alive and ready where every part is', async () => {
    const { get } = await health();
    expect(await get('/healthz')).toEqual({ status: 200, body: { alive: true } });
    expect(await get('/readyz')).toMatchObject({ status: 200, body: { ready: true } });
  });

  it('is alive but not ready where a part is not, or while draining', async () => {
    const lost = await health([{ name: 'slack', ok: false, detail: 'the connection was lost' }]);
    expect(await lost.get('/readyz')).toMatchObject({ status: 503, body: { ready: false } });
    const { get, state } = await health();
    state.draining = true;
    expect(await get('/readyz')).toMatchObject({ status: 503, body: { ready: false, draining: true } });
    expect((await get('/healthz')).status).toBe(200);
  });

  it('takes nothing and has nothing else', async () => {
    const { get } = await health();
    expect((await get('/readyz', { method: 'POST', body: 'x' })).status).toBe(405);
    expect((await get('/metrics')).status).toBe(404);
  });
});

describe('a reload', () => {
  it('swaps the new engine in whole, or keeps the old one and says why', async () => {
    const { log, lines } = listeningLog();
    const builds: (() => Promise<string>)[] = [
      async () => 'two',
      async () => {
        throw new Error('line 7: no such measure');
      },
      async () => 'two',
    ];
    const reloader = createReloader(
      'one',
      () => builds.shift()!(),
      (v) => v,
      log,
    );
    expect(await reloader.reload('files changed')).toBe(true);
    expect(reloader.current()).toBe('two');
    expect(await reloader.reload('SIGHUP')).toBe(false);
    expect(reloader.current()).toBe('two');
    expect(JSON.stringify(lines)).toContain('line 7: no such measure');
    expect(await reloader.reload('SIGHUP')).toBe(false);
    expect(lines.map((l) => l.msg)).toEqual([
      'the facts were reloaded',
      'the facts could not be reloaded; the ones before stay',
      'the facts are as they were',
    ]);
  });

  it('that is asked for during a build builds once more after it', async () => {
    const { log } = listeningLog();
    let builds = 0;
    const reloader = createReloader(
      '0',
      async () => String(++builds),
      (v) => v,
      log,
    );
    await Promise.all([reloader.reload('a'), reloader.reload('b'), reloader.reload('c')]);
    expect(reloader.current()).toBe('2');
  });
});

describe('watching', () => {
  it('tells once the files have come to rest, and not of other files', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const dir = folderOf({ 'a.yaml': 'one', 'notes.txt': 'x' });
    const changed = vi.fn();
    onTestFinished(watchFolders([dir], 1_000, changed));
    vi.advanceTimersByTime(3_000);
    writeFileSync(join(dir, 'notes.txt'), 'longer');
    vi.advanceTimersByTime(3_000);
    expect(changed).not.toHaveBeenCalled();
    writeFileSync(join(dir, 'a.yaml'), 'one two');
    vi.advanceTimersByTime(1_000);
    writeFileSync(join(dir, 'a.yaml'), 'one two three');
    vi.advanceTimersByTime(1_000);
    expect(changed).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2_000);
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
