/** `npm run -s deploy:commands` as it is typed: the built program in a process of its own, against our own peer. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { COMMANDS } from '../../src/adapters/discord/commands.ts';
import { GUILD } from '../adapters/discord/payloads.ts';
import { type Peer, startPeer, TOKEN } from '../adapters/discord/peer.ts';
import { tooMany } from '../adapters/discord/rate-limits.ts';
import { folderOf } from '../support.ts';

const RUN = join(import.meta.dirname, '../../bin/run.mjs');
const ALL = COMMANDS.map((c) => `+ ${c.type === 1 ? '/' : ''}${c.name}\n`).join('');

vi.setConfig({ testTimeout: 60_000 });

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function begin(): Promise<Peer> {
  const peer = await startPeer();
  onTestFinished(async () => {
    await peer.close();
    expect(peer.problems).toEqual([]);
  });
  return peer;
}

/** In a folder without a .env, unless one is given. */
function deploy(env: Readonly<Record<string, string>>, args: readonly string[] = [], cwd = folderOf()): Promise<Ended> {
  const child = spawn(process.execPath, [RUN, 'deploy', ...args], { cwd, env: { PATH: process.env.PATH, ...env } });
  return new Promise((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

const to = (peer: Peer): { readonly DISCORD_TOKEN: string; readonly DISCORD_API_URL: string } => ({
  DISCORD_TOKEN: TOKEN,
  DISCORD_API_URL: peer.api,
});
const puts = (peer: Peer): number => peer.calls.filter((c) => c.method === 'PUT').length;

describe('deploying the commands', () => {
  it('shows what is missing and registers it, then finds nothing to do', async () => {
    const peer = await begin();
    expect(await deploy(to(peer))).toEqual({
      code: 0,
      stdout: `${ALL}The commands are registered everywhere.\n`,
      stderr: '',
    });
    expect(peer.commands.get('')).toHaveLength(COMMANDS.length);
    expect(await deploy(to(peer))).toEqual({
      code: 0,
      stdout: 'Discord has these commands everywhere already; nothing was done.\n',
      stderr: '',
    });
    expect(puts(peer)).toBe(1);
  });

  it('shows each line that changed, and with --dry-run changes none', async () => {
    const peer = await begin();
    const [ask, ...rest] = structuredClone(COMMANDS) as unknown as { [key: string]: unknown }[];
    peer.commands.set('', [{ ...ask, description: 'Ask' }, ...rest]);
    const line = '~ /ask.description: "Ask" → "Ask about the enforcement of intellectual property"\n';
    const dry = await deploy(to(peer), ['--dry-run']);
    expect(dry).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(`${line}Nothing was done; without --dry-run`),
    });
    expect(puts(peer)).toBe(0);
    expect(await deploy(to(peer))).toMatchObject({
      code: 0,
      stdout: `${line}The commands are registered everywhere.\n`,
    });
  });

  it('registers in one server, with the token from .env', async () => {
    const peer = await begin();
    const cwd = folderOf({ '.env': `DISCORD_TOKEN=${TOKEN}\nDISCORD_API_URL=${peer.api}\n` });
    const { code, stdout } = await deploy({}, ['--server', GUILD], cwd);
    expect({ code, last: stdout.split('\n').at(-2) }).toEqual({
      code: 0,
      last: `The commands are registered in the server ${GUILD}.`,
    });
    expect([...peer.commands.keys()]).toEqual([GUILD]);
  });

  it('waits where it is told to wait', async () => {
    const peer = await begin();
    let refused = 0;
    peer.intercept = ({ method }) => (method === 'PUT' && refused++ === 0 ? tooMany(0.1, 'user') : undefined);
    expect(await deploy(to(peer))).toMatchObject({ code: 0, stderr: '' });
    expect(peer.commands.get('')).toHaveLength(COMMANDS.length);
  });

  it.each([
    ['refused', { DISCORD_TOKEN: `${TOKEN}x` }, 'Discord refuses DISCORD_TOKEN'],
    ['missing', { DISCORD_TOKEN: '' }, 'DISCORD_TOKEN: missing'],
    ['no token', { DISCORD_TOKEN: 'secret' }, 'DISCORD_TOKEN: must be three parts'],
  ])('names the page of the token where it is %s', async (_, env, why) => {
    const peer = await begin();
    const { code, stdout, stderr } = await deploy({ ...to(peer), ...env });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(why);
    expect(stderr).toContain('https://discord.com/developers/applications → your app → Bot → Reset Token');
    expect(stderr).not.toContain(TOKEN);
    expect(puts(peer)).toBe(0);
  });

  it('asks whether the app is in that server where the server does not let it', async () => {
    const peer = await begin();
    peer.intercept = ({ path }) =>
      path.includes('/guilds/') ? { status: 403, body: { code: 50_001, message: 'Missing Access' } } : undefined;
    const { code, stderr } = await deploy(to(peer), ['--server', GUILD]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/Missing Access\n.*is the app installed in that server/);
  });

  it('takes a server by its id only, and says how it is used', async () => {
    const { code, stderr } = await deploy({ DISCORD_TOKEN: TOKEN }, ['--server', 'my server']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/a server is given by its id.*\n.*deploy:commands \[-- --server ID\]/);
  });
});
