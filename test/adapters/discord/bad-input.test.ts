/** What is asked of the bot in vain: each gets one calm line for the asker alone, and never Discord's "interaction failed". */
import type { APIInteraction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { fixedEngine, refTo } from '../answers.ts';
import { startBench } from './bench.ts';
import { checkThis, command, DM, mention, press, snowflake } from './payloads.ts';
import type { Call, Refusal, Said } from './peer.ts';
import { textOf } from './validator.ts';

/** Without the fact on courts, which has been there when the buttons were made. */
const LESS = fixedEngine('fedcba0987654321', ['seized']);
const GONE = refTo('courts');

function expectCalm(said: Said, words: RegExp): void {
  expect(said.private).toBe(true);
  expect(textOf(said.body)).toMatch(words);
  expect(textOf(said.body).split('\n')).toHaveLength(1);
  expect(said.body.components ?? []).toEqual([]);
}

const unwell = (status: number, code: number, message: string): Refusal => ({ status, body: { code, message } });
const DELETED = unwell(404, 10_003, 'Unknown Channel');
const FORBIDDEN = unwell(403, 50_013, 'Missing Permissions');
const GONE_AWAY = unwell(403, 50_278, 'Cannot send messages to this user due to having no mutual guilds');

describe('one calm private line', () => {
  it.each<[string, APIInteraction, RegExp]>([
    ['a command that is no longer there', command('lookup', { q: 'x' }), /This command has changed/],
    ['an option of another version', command('ask', { questions: 'x' }), /This command has changed/],
    ['an option that is missing', command('ask'), /This command has changed/],
    ['an option of another kind', command('ask', { question: true }), /This command has changed/],
    ['a choice that is none', command('ask', { question: 'x', language: 'fr' }), /This command has changed/],
    ['a button of another version', press('ip0:s0:x'), /do not know this button/],
    ['a button of somebody else', press('constructor'), /do not know this button/],
    ['a button with a letter that is none', press(`ip1:z0:${refTo('seized')}`), /do not know this button/],
    ['a button that is too long', press(`ip1:s0:${'a'.repeat(90)}`), /do not know this button/],
    ['a report that is none', press(`ip1:w0:${refTo('seized')}`, { values: ['spam'] }), /do not know this button/],
    ['6,000 characters', command('ask', { question: 'x'.repeat(6_000) }), /That is 6000 characters/],
    ['6,000 characters to share', command('ask', { question: 'x'.repeat(6_000), share: true }), /That is 6000 char/],
    ['6,000 characters to check', checkThis('x'.repeat(6_000)), /That is 6000 characters/],
    ['nothing to check', checkThis('<@1>'), /no words/],
    ['a fact that is none', command('fact', { id: '../../etc' }), /no fact with that id/],
    ['a fact since removed, by its id', command('fact', { id: 'courts' }), /no fact with that id/],
    ['a fact since removed, picked', command('ask', { question: GONE }), /no longer among those I have/],
    ['a fact since removed, to share', press(`ip1:s0:${GONE}`), /no longer among those I have/],
    ['a fact since removed, to cite', press(`ip1:c0:${GONE}`), /no longer among those I have/],
    ['a fact since removed, chosen', press(`ip1:o0:${GONE}`), /no longer among those I have/],
    ['a fact since removed, related', press(`ip1:r0:${GONE}`), /no longer among those I have/],
  ])('for %s', async (_, interaction, words) => {
    const { peer } = await startBench({ engine: () => LESS });
    peer.interact(interaction);
    expectCalm(await peer.heard(1), words);
  });

  it('for a report on a fact since removed, which is taken all the same', async () => {
    const { peer, lines } = await startBench({ engine: () => LESS });
    peer.interact(press(`ip1:w0:${GONE}`, { values: ['number'] }));
    expectCalm(await peer.heard(1), /^Thank you/);
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'report', report: 'number', facts: [] }));
  });

  it('for somebody who is no member any more', async () => {
    const { peer } = await startBench();
    const { member, ...left } = command('ask', { question: 'x'.repeat(1_001) }) as APIInteraction & { member: object };
    peer.interact({ ...left, user: (member as { user: object }).user } as unknown as APIInteraction);
    expectCalm(await peer.heard(1), /That is 1001 characters/);
  });
});

describe('sharing', () => {
  const sharing = async (refusal: Refusal, also?: (call: Call) => boolean) => {
    const bench = await startBench();
    bench.peer.intercept = (call) =>
      (call.method === 'POST' && call.path.startsWith('/webhooks/')) || also?.(call) ? refusal : undefined;
    const press_ = (): void => void bench.peer.interact(press(`ip1:s0:${refTo('seized')}`, { message: MESSAGE }));
    press_();
    return { ...bench, again: press_ };
  };
  const MESSAGE = snowflake();

  it.each([
    ['without permission', FORBIDDEN],
    ['into a channel that was deleted', DELETED],
  ])('%s says so in the private copy, and can be tried again', async (_, refusal) => {
    const { peer, again } = await sharing(refusal);
    const changed = await peer.until(() => peer.said.find((s) => s.via === 'change'));
    expect(textOf(changed.body)).toMatch(/^I may not post here/);
    expect(JSON.stringify(changed.body.components)).toContain('ip1:s0:');
    expect(peer.said.every((s) => s.via !== 'follow-up')).toBe(true);
    peer.intercept = () => undefined;
    again();
    expect(textOf((await peer.until(() => peer.said.find((s) => s.via === 'follow-up'))).body)).toContain('8 million');
  });

  it('where not even the private copy is left is logged, and harms nothing', async () => {
    const { peer, lines } = await sharing(DELETED, (call) => call.method === 'PATCH');
    await peer.until(() => (lines.some((l) => l.doing === 'change') ? true : undefined));
    peer.interact(command('ask', { question: 'courts?' }));
    expect(textOf((await peer.until(() => peer.said.find((s) => s.via === 'response'))).body)).toContain('130,000');
  });
});

describe('a mention', () => {
  const MESSAGES = { intake: { kind: 'gateway', messages: true } } as const;
  const mentioned = async (elsewhere: Refusal, toThePerson?: Refusal) => {
    const bench = await startBench(MESSAGES);
    bench.peer.intercept = ({ path }) => {
      if (!path.startsWith('/channels/')) return undefined;
      return path.includes(DM) ? toThePerson : elsewhere;
    };
    bench.peer.post(mention('seized?'));
    return bench;
  };

  it.each([
    ['in a channel deleted since', DELETED],
    ['where the bot may not write', FORBIDDEN],
  ])('%s is answered to the person alone', async (_, refusal) => {
    const { peer } = await mentioned(refusal);
    const said = await peer.heard(1);
    expect(said).toMatchObject({ via: 'message', private: true, channel: DM });
    expect(textOf(said.body)).toContain('8 million');
  });

  it.each([
    ['in a channel deleted since', DELETED],
    ['where the bot may not write', FORBIDDEN],
  ])('%s, by somebody who has left, is logged under a reference and harms nothing', async (_, refusal) => {
    const { peer, lines } = await mentioned(refusal, GONE_AWAY);
    await peer.until(() => (lines.some((l) => l.level === 50) ? true : undefined));
    expect(lines).toContainEqual(
      expect.objectContaining({
        reference: expect.stringMatching(/^[0-9a-f]{8}$/),
        msg: 'an answer could not be delivered',
      }),
    );
    peer.intercept = () => undefined;
    peer.post(mention('courts?'));
    expect(textOf((await peer.heard(1)).body)).toContain('130,000');
  });

  it('of 6,000 characters gets one line', async () => {
    const { peer } = await startBench(MESSAGES);
    peer.post(mention('x'.repeat(5_900)));
    expect(textOf((await peer.heard(1)).body)).toMatch(/^That is \d+ characters\. Please ask in at most 1000\.$/);
  });
});
