/** The commands as Discord takes them, and telling it of them only where they differ. */
import { ApplicationCommandType } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { COMMANDS } from '../../../src/adapters/discord/commands.ts';
import { deployCommands } from '../../../src/adapters/discord/deploy.ts';
import { LIMITS } from '../../../src/adapters/discord/limits.ts';
import { GUILD } from './payloads.ts';
import { type Peer, startPeer, TOKEN } from './peer.ts';

const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;

async function begin(): Promise<Peer> {
  const peer = await startPeer();
  onTestFinished(() => peer.close());
  return peer;
}
const puts = (peer: Peer): number => peer.calls.filter((c) => c.method === 'PUT').length;

describe('the definitions', () => {
  it.each(COMMANDS.map((c) => [c.name, c] as const))('of %s keep the rules', (_, command) => {
    const names = [command.name, ...Object.values(command.name_localizations)];
    const texts: string[] = [];
    if (command.type === ApplicationCommandType.ChatInput) {
      for (const name of names) expect(name).toMatch(NAME);
      expect(command.name).toBe(command.name.toLowerCase());
      texts.push(command.description, ...Object.values(command.description_localizations));
    }
    for (const option of 'options' in command ? command.options : []) {
      for (const name of [option.name, ...Object.values(option.name_localizations)]) expect(name).toMatch(NAME);
      texts.push(option.description, ...Object.values(option.description_localizations));
    }
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(LIMITS.commandDescription);
    expect([...names, ...texts].join('').length).toBeLessThanOrEqual(LIMITS.commandTotal);
    expect(Object.keys(command.name_localizations)).toEqual(['zh-CN', 'zh-TW']);
    expect(command.integration_types).toEqual([0, 1]);
    expect(command.contexts).toEqual([0, 1, 2]);
  });
});

describe('deploying', () => {
  it('registers what is not there, and does nothing the second time', async () => {
    const peer = await begin();
    const first = await deployCommands({ token: TOKEN, apiUrl: peer.api, dry: false });
    expect(first).toEqual({
      differences: COMMANDS.map((c) => `+ ${c.type === 1 ? '/' : ''}${c.name}`),
      registered: true,
    });
    expect(await deployCommands({ token: TOKEN, apiUrl: peer.api, dry: false })).toEqual({
      differences: [],
      registered: false,
    });
    expect(puts(peer)).toBe(1);
  });

  it('shows what changed, line by line, and only that', async () => {
    const peer = await begin();
    const [ask, ...rest] = structuredClone(COMMANDS) as unknown as { [key: string]: unknown }[];
    peer.commands.set('', [
      { ...ask, description: 'Ask', options: [...(ask!.options as object[]), { name: 'old', type: 3 }] },
      ...rest.slice(1),
      { type: 1, name: 'lookup' },
    ]);
    const { differences } = await deployCommands({ token: TOKEN, apiUrl: peer.api, dry: true });
    expect(differences).toEqual([
      '~ /ask.description: "Ask" → "Ask about the enforcement of intellectual property"',
      '~ /ask.options: 1 fewer',
      '+ /topics',
      '- /lookup',
    ]);
    expect(puts(peer)).toBe(0);
  });

  it('registers in one server without what only everywhere has', async () => {
    const peer = await begin();
    await deployCommands({ token: TOKEN, apiUrl: peer.api, server: GUILD, dry: false });
    expect(peer.commands.get(GUILD)).toHaveLength(COMMANDS.length);
    expect(JSON.stringify(peer.commands.get(GUILD))).not.toContain('integration_types');
    expect((await deployCommands({ token: TOKEN, apiUrl: peer.api, server: GUILD, dry: false })).registered).toBe(
      false,
    );
  });

  it('says where to find the token where it is refused', async () => {
    const peer = await begin();
    await expect(deployCommands({ token: `${TOKEN}x`, apiUrl: peer.api, dry: false })).rejects.toMatchObject({
      code: 'ADAPTER_AUTH',
      hint: expect.stringContaining('Reset Token'),
    });
  });
});
