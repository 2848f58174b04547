/** What people do in Discord and what they get, over the gateway, against a peer that refuses what Discord refuses. */
import { type APIMessageTopLevelComponent, InteractionContextType, Locale } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { parseCustomId } from '../../../src/adapters/discord/custom-ids.ts';
import { fixedEngine, refTo, URL_OF_SOURCE } from '../answers.ts';
import { startBench } from './bench.ts';
import { checkThis, command, press, snowflake, typing } from './payloads.ts';
import { live, textOf } from './validator.ts';

const ask = (question: string, more: { [option: string]: string | boolean } = {}) =>
  command('ask', { question, ...more });
const ids = (components: readonly APIMessageTopLevelComponent[] | undefined): string[] =>
  (components ?? []).flatMap((row) =>
    row.type === 1 ? row.components.flatMap((c) => ('custom_id' in c ? [c.custom_id] : [])) : [],
  );
const idOf = (components: readonly APIMessageTopLevelComponent[] | undefined, action: string): string =>
  ids(components).find((id) => parseCustomId(id)?.action === action)!;

describe('/ask', () => {
  it('answers for the asker alone, value first, with its source and what can be done next', async () => {
    const { peer } = await startBench();
    peer.interact(ask('How many goods were seized?'));
    const said = await peer.heard(1);
    expect(said.via).toBe('response');
    expect(said.private).toBe(true);
    expect(textOf(said.body)).toMatch(/^Shanghai Customs has seized over 8 million pieces/);
    expect(textOf(said.body)).toContain(URL_OF_SOURCE);
    expect(ids(said.body.components).map((id) => parseCustomId(id)?.action)).toEqual([
      'share',
      'cite',
      'related',
      'report',
    ]);
  });

  it('answers for everybody where that was asked for, with nothing left to share', async () => {
    const { peer } = await startBench();
    peer.interact(ask('How many goods were seized?', { share: true }));
    const said = await peer.heard(1);
    expect(said.private).toBe(false);
    expect(ids(said.body.components).map((id) => parseCustomId(id)?.action)).not.toContain('share');
  });

  it('keeps to the asker what is no answer, though it was to be shared', async () => {
    const { peer } = await startBench();
    peer.interact(ask('x'.repeat(6_000), { share: true }));
    const said = await peer.heard(1);
    expect(said.private).toBe(true);
    expect(textOf(said.body)).toBe('That is 6000 characters. Please ask in at most 1000.');
  });

  it.each([
    [Locale.ChineseCN, '？？', /没有这方面的资料/],
    [Locale.ChineseTW, '？？', /没有这方面的资料/],
    [Locale.EnglishGB, '？？', /I have no fact/],
    [Locale.German, '？？', /I have no fact/],
  ])('reads the language of the reader, %s, where the question shows none', async (locale, question, expected) => {
    const { peer } = await startBench();
    peer.interact(command('ask', { question }, { locale }));
    expect(textOf((await peer.heard(1)).body)).toMatch(expected);
  });

  it('speaks the language that was chosen', async () => {
    const { peer } = await startBench();
    peer.interact(ask('？？', { language: 'zh' }));
    expect(textOf((await peer.heard(1)).body)).toMatch(/没有这方面的资料/);
  });

  it('answers a suggestion that was picked, and says so where its fact is gone', async () => {
    const { peer } = await startBench();
    peer.interact(ask(refTo('courts')));
    expect(textOf((await peer.heard(1)).body)).toContain('nearly 130,000 cases');
    peer.interact(ask('a.0000000.0.value..en.abcdef12'));
    expect((await peer.heard(2)).private).toBe(true);
  });

  it('understands a follow-up of the same person in the same place, and of nobody else', async () => {
    const { peer } = await startBench();
    peer.interact(ask('how many seized?'));
    await peer.heard(1);
    peer.interact(command('ask', { question: 'and who said so?' }, { user: '100000000000000077' }));
    expect(textOf((await peer.heard(2)).body)).not.toContain('8 million');
    peer.interact(ask('and who said so?'));
    expect(textOf((await peer.heard(3)).body)).toContain('8 million');
  });

  it('asks to wait where somebody asks too much', async () => {
    const { peer } = await startBench({
      limits: { user: { burst: 1, everyMs: 60_000 }, channel: { burst: 9, everyMs: 1 } },
    });
    peer.interact(ask('seized?'));
    await peer.heard(1);
    peer.interact(ask('seized?'));
    expect(textOf((await peer.heard(2)).body)).toMatch(/Please wait 60 seconds/);
  });

  it('lets nothing of a question act: no mention, no link, no markdown', async () => {
    const { peer } = await startBench();
    const nasty = [
      '<@100000000000000005> @everyone <#1>',
      '**b** _i_ ~~s~~ ||p|| `c`',
      '[x](https://evil.example)',
      '# h\n> q\n- l\n1. n',
      'discord.gg/abc :skull: https://evil.example www.evil.example',
    ];
    for (const [i, question] of nasty.entries()) {
      peer.interact(ask(question));
      expect(live(textOf((await peer.heard(i + 1)).body), [URL_OF_SOURCE])).toEqual([]);
    }
  });

  it('answers what is told twice once', async () => {
    const { peer } = await startBench();
    peer.interact(ask('seized?'));
    await peer.heard(1);
    peer.repeat();
    peer.interact(ask('thanks'));
    await peer.heard(2);
    expect(peer.said).toHaveLength(2);
  });

  it('works in direct messages and with a single person, with nothing to share in the former', async () => {
    const { peer } = await startBench();
    peer.interact(command('ask', { question: 'seized?' }, { context: InteractionContextType.BotDM }));
    expect(ids((await peer.heard(1)).body.components).map((id) => parseCustomId(id)?.action)).not.toContain('share');
    peer.interact(
      command('ask', { question: 'seized?' }, { context: InteractionContextType.PrivateChannel, userInstalled: true }),
    );
    expect(ids((await peer.heard(2)).body.components).map((id) => parseCustomId(id)?.action)).toContain('share');
  });
});

describe('the suggestions while typing', () => {
  const names = async (options: { [name: string]: string }, name = 'ask', locale = Locale.EnglishUS) => {
    const { peer } = await startBench();
    const response = await peer.answered(peer.interact(typing(name, options, Object.keys(options)[0]!, { locale })));
    return response.type === 8 ? (response.data.choices ?? []) : [];
  };

  it('show what is meant, with its value and a reference', async () => {
    const choices = await names({ question: 'cases cour' });
    expect(choices[0]?.name).toMatch(/^Shanghai's courts concluded nearly 130,000 cases on IP from 2020 to 2022/);
    expect(choices[0]?.value).toBe(refTo('courts'));
  });

  it('show everything where nothing is typed yet, in the language of the reader', async () => {
    expect((await names({ question: '' }, 'ask', Locale.ChineseTW)).map((c) => c.name)).toEqual([
      expect.stringMatching(/^上海海关查扣的货物：.*超过800万件/),
      expect.stringMatching(/^上海法院审结的案件：.*近13万件/),
    ]);
  });

  it('give ids to /fact, and are at most 25', async () => {
    expect((await names({ id: 'goods' }, 'fact'))[0]?.value).toBe('seized');
    const many = fixedEngine(
      undefined,
      Array.from({ length: 60 }, () => 'seized'),
    );
    const { peer } = await startBench({ engine: () => many });
    const response = await peer.answered(peer.interact(typing('ask', { question: '' }, 'question')));
    expect(response.type === 8 && (response.data.choices ?? []).length).toBeLessThanOrEqual(25);
  });
});

describe('the other commands', () => {
  it('tell the topics, one fact, how to ask', async () => {
    const { peer } = await startBench();
    peer.interact(command('topics'));
    expect(textOf((await peer.heard(1)).body)).toBe('2 facts in 2 topics:\n• Customs (1)\n• Courts (1)');
    peer.interact(command('fact', { id: 'courts' }));
    expect(textOf((await peer.heard(2)).body)).toContain('nearly 130,000 cases');
    peer.interact(command('fact', { id: 'no-such-fact' }));
    expect(textOf((await peer.heard(3)).body)).toContain('no fact with that id');
    peer.interact(command('help'));
    expect(textOf((await peer.heard(4)).body)).toContain('/topics');
    expect(peer.said.every((s) => s.private)).toBe(true);
  });

  it('check what somebody wrote, claim by claim, for the one who wants to know', async () => {
    const { peer } = await startBench();
    peer.interact(checkThis('<@1> Customs seized **9 million** pieces. The sky is blue.'));
    const said = await peer.heard(1);
    expect(said.private).toBe(true);
    expect(textOf(said.body)).toContain('9 million pieces');
    expect(textOf(said.body)).toContain(URL_OF_SOURCE);
    peer.interact(checkThis(''));
    expect(textOf((await peer.heard(2)).body)).toContain('no words');
  });
});

describe('what is pressed', () => {
  it('shares the answer once, with who asked, and takes the button from the private copy', async () => {
    const { peer } = await startBench();
    peer.interact(ask('seized?'));
    const { body } = await peer.heard(1);
    const on = { message: snowflake() };
    peer.interact(press(idOf(body.components, 'share'), on));
    const [, kept, open] = [await peer.heard(1), await peer.heard(2), await peer.heard(3)];
    expect(kept.via).toBe('update');
    expect(ids(kept.body.components).map((id) => parseCustomId(id)?.action)).not.toContain('share');
    expect(open).toMatchObject({ via: 'follow-up', private: false });
    expect(textOf(open.body)).toContain('shared by <@100000000000000005>');
    peer.interact(press(idOf(body.components, 'share'), on));
    expect(textOf((await peer.heard(4)).body)).toBe('This answer has been shared already.');
  });

  it('cites in one line to copy', async () => {
    const { peer } = await startBench();
    peer.interact(press(`ip1:c0:${refTo('seized')}`));
    expect((await peer.heard(1)).body.content).toMatch(/^```\n.*20 June 2023.*\n```$/s);
  });

  it('answers a choice in place where the asker pressed, and beside it where somebody else did', async () => {
    const { peer } = await startBench();
    peer.interact(ask('which?'));
    const { body } = await peer.heard(1);
    const second = ids(body.components).filter((id) => parseCustomId(id)?.action === 'choose')[1]!;
    peer.interact(press(second));
    expect(await peer.heard(2)).toMatchObject({ via: 'update' });
    peer.interact(press(second, { flags: 0, askedBy: '100000000000000099' }));
    const beside = await peer.heard(3);
    expect(beside).toMatchObject({ via: 'response', private: true });
    expect(textOf(beside.body)).toContain('nearly 130,000 cases');
  });

  it('takes reports on an answer into the log, without who or what was asked', async () => {
    const { peer, lines } = await startBench();
    peer.interact(press(`ip1:w0:${refTo('seized')}`, { values: ['number'] }));
    expect(textOf((await peer.heard(1)).body)).toMatch(/^Thank you/);
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'report', report: 'number', facts: ['seized'] }));
  });

  it('works after a restart, and says where the facts have changed since', async () => {
    const later = fixedEngine('fedcba0987654321');
    const { peer } = await startBench({ engine: () => later });
    peer.interact(press(`ip1:r0:${refTo('courts')}`));
    expect(textOf((await peer.heard(1)).body)).toMatch(/^The facts have been updated/);
  });
});

describe('a fault', () => {
  it('is owned up to with a reference that the log has', async () => {
    const { peer, lines } = await startBench();
    peer.interact(ask('throw'));
    const reference = /[0-9a-f]{8}/.exec(textOf((await peer.heard(1)).body))?.[0];
    expect(lines).toContainEqual(expect.objectContaining({ reference, level: 50 }));
  });

  it('of Discord that finds a response malformed costs the boxes and buttons, not the answer', async () => {
    const { peer } = await startBench();
    let refused = 0;
    peer.intercept = (call) =>
      call.path.endsWith('/callback') && refused++ === 0
        ? { status: 400, body: { code: 50_035, message: 'Invalid Form Body' } }
        : undefined;
    peer.interact(ask('seized?'));
    const said = await peer.heard(1);
    expect(said.private).toBe(true);
    expect(said.body.components).toEqual([]);
    expect(textOf(said.body)).toContain('8 million');
  });

  it('is logged where an interaction has run out, and nothing else suffers', async () => {
    const { peer, lines } = await startBench();
    let refused = 0;
    peer.intercept = (call) =>
      call.path.endsWith('/callback') && refused++ === 0
        ? { status: 404, body: { code: 10_062, message: 'Unknown interaction' } }
        : undefined;
    peer.interact(ask('seized?'));
    await peer.until(() => (lines.some((l) => l.kind === 'late') ? true : undefined));
    peer.interact(ask('courts?'));
    expect(textOf((await peer.heard(1)).body)).toContain('130,000');
  });
});
