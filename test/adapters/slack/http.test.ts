/** Every handler, through raw requests as Slack signs them, with a peer of ours behind. */
import { describe, expect, it } from 'vitest';
import { fixedEngine, refTo, URL_OF_SOURCE } from '../answers.ts';
import { type Bench, startBench } from './bench.ts';
import type { Call } from './peer.ts';
import {
  command,
  direct,
  edited,
  envelope,
  mention,
  post,
  postEvent,
  postForm,
  postInteraction,
  press,
  SECRET,
} from './raw.ts';

const isResponse = (c: Call): boolean => c.method === 'response';
const isPost = (c: Call): boolean => c.method === 'chat.postMessage';
const blocksOf = (call: Call): { type: string; elements?: { action_id: string; value?: string; url?: string }[] }[] =>
  (call.body.blocks ?? []) as never;
const buttonsOf = (call: Call): string[] =>
  blocksOf(call).flatMap((b) => (b.type === 'actions' ? (b.elements ?? []).map((e) => e.action_id) : []));

async function settled({ slack, peer }: Bench): Promise<Call[]> {
  await slack.stop();
  return peer.messages();
}

describe('a request', () => {
  it.each([
    ['of another secret', { secret: 'wrong' }],
    ['ten minutes old', { timestamp: Math.floor(Date.now() / 1000) - 600 }],
    ['changed after it was signed', { tamper: (b: string) => b.replace('seized', 'courts') }],
  ])('%s is refused, and nothing is answered', async (_, signing) => {
    const bench = await startBench();
    const answer = await postForm(bench.port, command('seized?', bench.peer.responseUrl()), signing);
    expect(answer.status).toBe(401);
    expect(await settled(bench)).toEqual([]);
  });

  it('of more than a megabyte is refused unread', async () => {
    const { port } = await startBench();
    const answer = await postForm(port, { command: '/ip', text: 'x'.repeat(1_100_000) });
    expect(answer.status).toBe(413);
  });

  it('to verify the address is answered with its challenge', async () => {
    const { port } = await startBench();
    const answer = await postEvent(port, { type: 'url_verification', challenge: 'c1' });
    expect(await answer.json()).toEqual({ challenge: 'c1' });
  });

  it.each(['not json', '{"type":', '[]', '{"type":"event_callback"}'])('that is %s harms nobody', async (body) => {
    const bench = await startBench();
    const answer = await post(bench.port, body, 'application/json');
    expect(answer.status).toBeGreaterThanOrEqual(200);
    const ok = await postForm(bench.port, command('seized?', bench.peer.responseUrl()));
    expect(ok.status).toBe(200);
    await bench.peer.until(isResponse);
  });
});

describe('the slash command', () => {
  it('is acknowledged with nothing and answered for the asker alone', async () => {
    const { peer, port } = await startBench();
    const ack = await postForm(port, command('How many goods were seized?', peer.responseUrl()));
    expect(ack.status).toBe(200);
    expect(await ack.text()).toBe('');
    const told = await peer.until(isResponse);
    expect(told.body).toMatchObject({ response_type: 'ephemeral', replace_original: false, unfurl_links: false });
    expect(String(told.body.text)).toMatch(/^Shanghai Customs has seized over 8 million pieces/);
    expect(String(told.body.text)).toContain(`<${URL_OF_SOURCE}|Shine (Shanghai Daily), Report`);
    expect(JSON.stringify(told.body.blocks)).toContain('Reviewed 22 November 2026.');
    expect(buttonsOf(told)).toEqual(['ip_share', 'ip_source', 'ip_cite', 'ip_related_0', 'ip_report']);
  });

  it('answers in the language of the question, else in that of the reader', async () => {
    const { peer, port } = await startBench();
    peer.locales.set('U2', 'zh-TW');
    await postForm(port, command('查扣了多少？', peer.responseUrl()));
    expect(String((await peer.until(isResponse)).body.text)).toContain('800万件');
    await postForm(port, command('topics', peer.responseUrl(), { user_id: 'U2' }));
    expect(String((await peer.until(isResponse, 2)).body.text)).toBe(
      '共 2 个主题、2 条资料：\n• 海关（1）\n• 法院（1）',
    );
    expect(peer.calls.filter((c) => c.method === 'users.info')).toHaveLength(2);
  });

  it('asks for the language of a person once', async () => {
    const { peer, port } = await startBench();
    for (let i = 0; i < 3; i++) await postForm(port, command('seized', peer.responseUrl()));
    await peer.until(isResponse, 3);
    expect(peer.calls.filter((c) => c.method === 'users.info')).toHaveLength(1);
  });

  it.each([
    ['help', /^I answer questions.*\/ip topics/s],
    ['topics', /^2 facts in 2 topics:\n• Customs \(1\)/],
    ['fact seized', /^Shanghai Customs has seized/],
    ['fact', /^Type \/ip fact and an id/],
    ['fact nope', /^There is no fact with the id "nope"/],
    ['fact <!channel>', /^Type \/ip fact and an id/],
    ['courts in Beijing?', /^Not for Beijing/],
    ['long '.repeat(800), /^That is 3999 characters\. Please ask in at most 1000\./],
  ])('%s gets a calm private line', async (text, expected) => {
    const { peer, port } = await startBench();
    await postForm(port, command(text, peer.responseUrl()));
    const told = await peer.until(isResponse);
    expect(told.body.response_type).toBe('ephemeral');
    expect(String(told.body.text)).toMatch(expected);
  });

  it('echoes no mention and no link of the asker', async () => {
    const { peer, port } = await startBench();
    await postForm(
      port,
      command('<!channel> <@U2> <https://evil.example/x|evil> &lt;!here&gt; www.evil.example', peer.responseUrl()),
    );
    const told = await peer.until(isResponse);
    expect(JSON.stringify(told.body)).not.toMatch(/<!|<@|evil\.example\/x/);
  });

  it('alone opens the form, and says how to ask where the form does not open', async () => {
    const { peer, port } = await startBench();
    await postForm(port, command('', peer.responseUrl()));
    const opened = await peer.until((c) => c.method === 'views.open');
    expect(opened.body.view).toMatchObject({ type: 'modal', callback_id: 'ip_ask_modal' });
    peer.intercept = (c) =>
      c.method === 'views.open' ? { body: { ok: false, error: 'expired_trigger_id' } } : undefined;
    await postForm(port, command('  ', peer.responseUrl()));
    expect(String((await peer.until(isResponse)).body.text)).toMatch(/^Type a question after \/ip/);
  });

  it('answers for everybody where it is set so, but never what is for the asker alone', async () => {
    const { peer, port } = await startBench({ visibility: { command: 'channel', mention: 'thread' } });
    await postForm(port, command('seized?', peer.responseUrl()));
    expect((await peer.until(isResponse)).body.response_type).toBe('in_channel');
    await postForm(port, command('y'.repeat(2000), peer.responseUrl()));
    expect((await peer.until(isResponse, 2)).body.response_type).toBe('ephemeral');
  });

  it('beyond the allowance of a person or a channel is told privately how long to wait', async () => {
    const { peer, port } = await startBench({
      limits: { user: { burst: 2, everyMs: 60_000 }, channel: { burst: 3, everyMs: 60_000 } },
      now: () => 0,
    });
    for (let i = 0; i < 3; i++) {
      await postForm(port, command('seized?', peer.responseUrl()));
      await peer.until(isResponse, i + 1);
    }
    expect(String(peer.messages()[2]!.body.text)).toMatch(
      /^You have asked a lot in a short time\. Please wait \d+ seconds\.$/,
    );
    for (let i = 0; i < 2; i++) {
      await postForm(port, command('seized?', peer.responseUrl(), { user_id: 'U2' }));
      await peer.until(isResponse, i + 4);
    }
    expect(String(peer.messages()[4]!.body.text)).toMatch(/^Many questions come from this channel/);
    expect(peer.messages().every((c) => c.body.response_type === 'ephemeral')).toBe(true);
  });
});

describe('a mention', () => {
  it('is answered in its thread, once, however often Slack repeats it', async () => {
    const bench = await startBench();
    const event = envelope(mention('how many seized?'), 'EvSame');
    for (const n of ['', '1', '2', '3']) {
      const headers = n ? { 'x-slack-retry-num': n, 'x-slack-retry-reason': 'http_timeout' } : {};
      expect((await postEvent(bench.port, event, { headers })).status).toBe(200);
    }
    const said = await settled(bench);
    expect(said.map((c) => c.method)).toEqual(['chat.postMessage']);
    expect(said[0]!.body).toMatchObject({ channel: 'C1', unfurl_links: false, unfurl_media: false });
    expect(said[0]!.body.thread_ts).toBe((event as { event: { ts: string } }).event.ts);
    expect(buttonsOf(said[0]!)).toEqual(['ip_source', 'ip_cite', 'ip_related_0', 'ip_report']);
  });

  it('that is first seen as a retry is answered all the same', async () => {
    const bench = await startBench();
    await postEvent(bench.port, envelope(mention('seized?')), { headers: { 'x-slack-retry-num': '2' } });
    expect(await settled(bench)).toHaveLength(1);
  });

  it('in a thread is answered in that thread', async () => {
    const { peer, port } = await startBench();
    await postEvent(port, envelope(mention('seized?', { thread_ts: '1699999999.000001' })));
    expect((await peer.until(isPost)).body.thread_ts).toBe('1699999999.000001');
  });

  it('edited within five minutes changes the answer; unchanged or later it changes nothing', async () => {
    const bench = await startBench();
    const { peer, port } = bench;
    const first = mention('how many seized?') as { ts: string; text: string };
    await postEvent(port, envelope(first));
    await peer.until(isPost);
    const changed = (text: string, after: number): object => ({
      ...first,
      text: `<@U0BOT> ${text}`,
      edited: { user: 'U1', ts: String(Number(first.ts) + after) },
    });
    await postEvent(port, envelope(changed('the courts?', 60)));
    const update = await peer.until((c) => c.method === 'chat.update');
    expect(update.body).toMatchObject({ channel: 'C1', ts: '1700000000.000001' });
    expect(String(update.body.text)).toContain('130,000');
    await postEvent(port, envelope(changed('the courts?', 90)));
    await postEvent(port, envelope(changed('how many seized?', 400)));
    expect((await settled(bench)).map((c) => c.method)).toEqual(['chat.postMessage', 'chat.update']);
  });

  it('of another bot, or of ourselves, is left alone', async () => {
    const bench = await startBench();
    await postEvent(bench.port, envelope(mention('seized?', { bot_id: 'B9' })));
    await postEvent(bench.port, envelope(mention('seized?', { user: 'U0BOT' })));
    await postEvent(bench.port, envelope(direct('seized?', { bot_id: 'B9' })));
    await postEvent(bench.port, envelope(direct('seized?', { subtype: 'bot_message' })));
    await postEvent(bench.port, envelope(direct('gone', { subtype: 'message_deleted' })));
    await postEvent(bench.port, envelope(direct('seized?', { channel_type: 'channel', channel: 'C1' })));
    expect(await settled(bench)).toEqual([]);
  });

  it('is answered for the asker alone where it is set so', async () => {
    const { peer, port } = await startBench({ visibility: { command: 'private', mention: 'private' } });
    await postEvent(port, envelope(mention('seized?')));
    const told = await peer.until((c) => c.method === 'chat.postEphemeral');
    expect(told.body).toMatchObject({ channel: 'C1', user: 'U1' });
    expect(buttonsOf(told)).toContain('ip_share');
  });

  it('of nothing else gets the help', async () => {
    const { peer, port } = await startBench();
    await postEvent(port, envelope(mention('')));
    expect(String((await peer.until(isPost)).body.text)).toMatch(/^I answer questions/);
  });
});

describe('a direct message', () => {
  it('shows a status, then is answered in a thread of its own', async () => {
    const { peer, port } = await startBench();
    const message = direct('how many seized?') as { ts: string };
    await postEvent(port, envelope(message));
    const told = await peer.until(isPost);
    expect(told.body).toMatchObject({ channel: 'D1', thread_ts: message.ts });
    expect(peer.calls.map((c) => c.method).filter((m) => m !== 'users.info')).toEqual([
      'auth.test',
      'assistant.threads.setStatus',
      'chat.postMessage',
    ]);
  });

  it('is followed when it is edited, and not when Slack only unfolded a link in it', async () => {
    const bench = await startBench();
    const { peer, port } = bench;
    const message = direct('how many seized?');
    await postEvent(port, envelope(message));
    await peer.until(isPost);
    await postEvent(port, envelope(edited(message, 'how many seized?')));
    await postEvent(port, envelope(edited(message, 'and the courts?')));
    await peer.until((c) => c.method === 'chat.update');
    await postEvent(port, envelope(edited(message, 'seized, I mean', 301)));
    expect((await settled(bench)).map((c) => c.method)).toEqual(['chat.postMessage', 'chat.update']);
  });

  it('of files only gets a calm line', async () => {
    const { peer, port } = await startBench();
    await postEvent(port, envelope(direct('', { subtype: 'file_share', files: [{ id: 'F1' }] })));
    expect(String((await peer.until(isPost)).body.text)).toBe('I read text only, no files. Please type your question.');
  });

  it('is answered without a status where Slack has none to show', async () => {
    const { peer, port } = await startBench();
    peer.intercept = (c) =>
      c.method.startsWith('assistant') ? { body: { ok: false, error: 'no_permission' } } : undefined;
    await postEvent(port, envelope(direct('seized?')));
    await peer.until(isPost);
  });
});

describe('a conversation', () => {
  it('goes on in its thread, and for whoever began it alone', async () => {
    const { peer, port } = await startBench();
    const first = mention('how many seized?') as { ts: string };
    await postEvent(port, envelope(first));
    await peer.until(isPost);
    await postEvent(port, envelope(mention('and who said so?', { thread_ts: first.ts })));
    expect(String((await peer.until(isPost, 2)).body.text)).toMatch(/^Shanghai Customs/);
    await postEvent(port, envelope(mention('and who said so?', { thread_ts: first.ts, user: 'U2' })));
    expect(String((await peer.until(isPost, 3)).body.text)).toMatch(/^I have no fact/);
  });

  it('goes on in a direct message, with a thread or without, and an edit leans on what its first wording leaned on', async () => {
    const { peer, port } = await startBench();
    const first = direct('how many seized?') as { ts: string };
    await postEvent(port, envelope(first));
    await peer.until(isPost);
    const second = direct('and the period?');
    await postEvent(port, envelope(second));
    expect(String((await peer.until(isPost, 2)).body.text)).toMatch(/^Shanghai Customs/);
    await postEvent(port, envelope(direct('and who?', { thread_ts: first.ts })));
    expect(String((await peer.until(isPost, 3)).body.text)).toMatch(/^Shanghai Customs/);
    await postEvent(port, envelope(direct('the courts?')));
    await peer.until(isPost, 4);
    await postEvent(port, envelope(edited(second, 'and the year?')));
    expect(String((await peer.until((c) => c.method === 'chat.update')).body.text)).toMatch(/^Shanghai Customs/);
  });
});

describe('a check', () => {
  const shortcut = (text: string | undefined, url: string): object => ({
    type: 'message_action',
    callback_id: 'ip_check',
    trigger_id: 'trigger',
    response_url: url,
    user: { id: 'U1', team_id: 'T1' },
    team: { id: 'T1' },
    channel: { id: 'C1', name: 'room' },
    message_ts: '1700000000.000001',
    message: { type: 'message', user: 'U2', ts: '1700000000.000001', text },
  });

  it('of a message shows its verdicts in a modal, and names nobody', async () => {
    const { peer, port } = await startBench();
    await postInteraction(port, shortcut('<!channel> <@U3> customs seized 9 million', peer.responseUrl()));
    const { body } = await peer.until((c) => c.method === 'views.open');
    expect(body.view).toMatchObject({ type: 'modal', title: { text: 'Check this claim' } });
    expect(JSON.stringify(body.view)).toMatch(/customs seized 9 million.*over 8 million/s);
    expect(JSON.stringify(body.view)).not.toMatch(/<!|<@/);
  });

  it('of a message without words says so; and comes as a private message where the modal does not open', async () => {
    const { peer, port } = await startBench();
    await postInteraction(port, shortcut(undefined, peer.responseUrl()));
    const { body } = await peer.until((c) => c.method === 'views.open');
    expect(JSON.stringify(body.view)).toContain('There is no text to check');
    peer.intercept = (c) =>
      c.method === 'views.open' ? { body: { ok: false, error: 'expired_trigger_id' } } : undefined;
    await postInteraction(port, shortcut('customs seized 9 million', peer.responseUrl()));
    const told = await peer.until(isResponse);
    expect(told.body.response_type).toBe('ephemeral');
    expect(String(told.body.text)).toContain('over 8 million');
  });

  it('can be asked for by the command', async () => {
    const { peer, port } = await startBench();
    await postForm(port, command('check customs seized 9 million', peer.responseUrl()));
    expect(String((await peer.until(isResponse)).body.text)).toContain('over 8 million');
    await postForm(port, command('check', peer.responseUrl()));
    expect(String((await peer.until(isResponse, 2)).body.text)).toMatch(/^There is no text to check/);
  });
});

describe('the form', () => {
  const submission = (values: object, metadata: object): object => ({
    type: 'view_submission',
    team: { id: 'T1' },
    user: { id: 'U1' },
    view: { type: 'modal', callback_id: 'ip_ask_modal', private_metadata: JSON.stringify(metadata), state: { values } },
  });
  const typed = (value: string | null): object => ({
    ip_question: { ip_question: { type: 'plain_text_input', value } },
  });
  const picked = (ref: string): object => ({ ip_fact: { ip_titles: { selected_option: { value: ref } } } });

  it('suggests titles for a few letters', async () => {
    const { port } = await startBench();
    const suggestion = (value: string): object => ({
      type: 'block_suggestion',
      team: { id: 'T1' },
      user: { id: 'U1' },
      action_id: 'ip_titles',
      block_id: 'ip_fact',
      value,
      container: { type: 'view' },
      view: { type: 'modal' },
    });
    const found = (await (await postInteraction(port, suggestion('seised'))).json()) as {
      options: { value: string }[];
    };
    expect(found.options.map((o) => o.value)).toEqual([refTo('seized')]);
    const all = (await (await postInteraction(port, suggestion(''))).json()) as { options: unknown[] };
    expect(all.options).toHaveLength(2);
  });

  it('answers where it was opened', async () => {
    const { peer, port } = await startBench();
    const url = peer.responseUrl();
    const ack = await postInteraction(
      port,
      submission(typed('How many seized?'), { channel: 'C1', url, at: Date.now() }),
    );
    expect(await ack.text()).toBe('');
    const told = await peer.until(isResponse);
    expect(String(told.body.text)).toMatch(/^Shanghai Customs/);
    expect(buttonsOf(told)).toContain('ip_share');
  });

  it('answers a picked fact, and by direct message where it was opened from App Home', async () => {
    const { peer, port } = await startBench();
    await postInteraction(port, submission({ ...typed(null), ...picked(refTo('courts')) }, { at: Date.now() }));
    const told = await peer.until(isPost);
    expect(told.body.channel).toBe('U1');
    expect(String(told.body.text)).toContain('130,000');
  });

  it('sent more than half an hour after it was opened is answered by another way than its response_url', async () => {
    const { peer, port } = await startBench();
    const opened = { channel: 'C1', url: peer.responseUrl(), at: Date.now() - 31 * 60_000 };
    await postInteraction(port, submission(typed('seized?'), opened));
    await peer.until((c) => c.method === 'chat.postEphemeral');
    expect(peer.calls.filter(isResponse)).toEqual([]);
  });

  it('sent empty says what is missing', async () => {
    const { port } = await startBench();
    const ack = await postInteraction(port, submission(typed(null), {}));
    expect(await ack.json()).toMatchObject({ response_action: 'errors', errors: { ip_question: expect.any(String) } });
  });

  it.each(['', 'no json', '[]', '{"channel":1,"url":{},"at":"x"}'])(
    'with a metadata of %j still answers',
    async (metadata) => {
      const { peer, port } = await startBench();
      const payload = submission(typed('seized?'), {}) as { view: { private_metadata: string } };
      payload.view.private_metadata = metadata;
      await postInteraction(port, payload);
      expect((await peer.until(isPost)).body.channel).toBe('U1');
    },
  );
});

describe('a button', () => {
  it('shares once, through the response_url, with who asked and the source', async () => {
    const bench = await startBench();
    const { peer, port } = bench;
    for (let i = 0; i < 2; i++) await postInteraction(port, press('ip_share', refTo('seized'), peer.responseUrl()));
    await peer.until(isResponse, 3);
    const said = await settled(bench);
    const shared = said.filter((c) => c.body.response_type === 'in_channel');
    expect(shared).toHaveLength(1);
    expect(String(shared[0]!.body.text)).toMatch(/8 million.*\nSource: <https.*\nAsked and shared by <@U1>\./s);
    expect(buttonsOf(shared[0]!)).not.toContain('ip_share');
    expect(said.some((c) => c.body.text === 'This answer has been shared already.')).toBe(true);
    const kept = said.find((c) => c.body.replace_original === true);
    expect(String(kept?.body.text)).toMatch(/^Shared\.\n/);
  });

  it('shares as a message of its own where the response_url is used up, and says so where that fails', async () => {
    const { peer, port } = await startBench();
    peer.intercept = (c) =>
      c.body.response_type === 'in_channel' ? { status: 404, body: { error: 'used_url' } } : undefined;
    await postInteraction(port, press('ip_share', refTo('seized'), peer.responseUrl()));
    expect((await peer.until(isPost)).body.channel).toBe('C1');
    peer.intercept = (c) =>
      c.body.response_type === 'in_channel'
        ? { status: 404 }
        : isPost(c)
          ? { body: { ok: false, error: 'not_in_channel' } }
          : undefined;
    await postInteraction(port, press('ip_share', refTo('courts'), peer.responseUrl()));
    expect(String((await peer.until(isResponse, 2)).body.text)).toMatch(/^I could not post here\. Invite me/);
  });

  it('answers a choice in place: the private copy is replaced, the open one changed', async () => {
    const { peer, port } = await startBench();
    await postInteraction(port, press('ip_choose_1', refTo('courts'), peer.responseUrl()));
    const told = await peer.until(isResponse);
    expect(told.body).toMatchObject({ replace_original: true, response_type: 'ephemeral' });
    expect(String(told.body.text)).toContain('130,000');
    const open = {
      container: { type: 'message', channel_id: 'C1', message_ts: '1700000000.000777', is_ephemeral: false },
    };
    await postInteraction(port, press('ip_choose_0', refTo('seized'), peer.responseUrl(), open));
    const update = await peer.until((c) => c.method === 'chat.update');
    expect(update.body).toMatchObject({ channel: 'C1', ts: '1700000000.000777' });
    expect(buttonsOf(update)).not.toContain('ip_share');
  });

  it('cites the answer as one line, for the one who asked for it', async () => {
    const { peer, port } = await startBench();
    await postInteraction(port, press('ip_cite', refTo('seized'), peer.responseUrl()));
    const told = await peer.until(isResponse);
    expect(told.body.response_type).toBe('ephemeral');
    expect(JSON.stringify(told.body.blocks)).toContain(`20 June 2023, ${URL_OF_SOURCE}`);
  });

  it('between two people who write to each other works all the same, and shares there', async () => {
    const { peer, port } = await startBench();
    const there = {
      channel: { id: 'D9', name: 'directmessage' },
      container: { type: 'message', channel_id: 'D9', message_ts: '1700000000.000900', is_ephemeral: true },
    };
    await postForm(port, command('seized?', peer.responseUrl(), { channel_id: 'D9', channel_name: 'directmessage' }));
    expect(buttonsOf(await peer.until(isResponse))).toContain('ip_share');
    await postInteraction(port, press('ip_cite', refTo('seized'), peer.responseUrl(), there));
    expect((await peer.until(isResponse, 2)).body.response_type).toBe('ephemeral');
    await postInteraction(port, press('ip_share', refTo('seized'), peer.responseUrl(), there));
    expect((await peer.until(isResponse, 3)).body.response_type).toBe('in_channel');
    // We are no member there: where the response_url is closed, the person is written to.
    peer.intercept = (c) =>
      isResponse(c)
        ? { status: 404 }
        : c.body.channel === 'D9'
          ? { body: { ok: false, error: 'channel_not_found' } }
          : undefined;
    await postForm(port, command('seized?', peer.responseUrl(), { channel_id: 'D9' }));
    expect((await peer.until(isPost)).body.channel).toBe('U1');
  });

  it("on the bot's own page opens the form", async () => {
    const { peer, port } = await startBench();
    await postInteraction(port, press('ip_ask', 'ask', '', { channel: undefined, container: { type: 'view' } }));
    expect((await peer.until((c) => c.method === 'views.open')).body.view).toMatchObject({
      callback_id: 'ip_ask_modal',
    });
  });

  it('to a related question is answered beside, privately', async () => {
    const { peer, port } = await startBench();
    await postInteraction(port, press('ip_related_0', refTo('courts'), peer.responseUrl()));
    const told = await peer.until(isResponse);
    expect(told.body).toMatchObject({ replace_original: false, response_type: 'ephemeral' });
    expect(String(told.body.text)).toContain('130,000');
  });

  it('works after a restart, and says where the facts have changed or gone since', async () => {
    const { peer, port } = await startBench({ engine: () => fixedEngine('00000000ffff', ['seized']) });
    await postInteraction(port, press('ip_choose_0', refTo('seized'), peer.responseUrl()));
    expect(String((await peer.until(isResponse)).body.text)).toMatch(
      /^The facts have been updated since.*\nShanghai Customs/s,
    );
    await postInteraction(port, press('ip_choose_1', refTo('courts'), peer.responseUrl()));
    expect(String((await peer.until(isResponse, 2)).body.text)).toMatch(/^That fact is no longer among those I have/);
  });

  it.each(['', 'garbage', 'a.b.c', `a.${'x'.repeat(2000)}`, '<!channel>'])(
    'with the value %j gets a calm private line',
    async (value) => {
      const { peer, port } = await startBench();
      for (const [i, action] of ['ip_choose_0', 'ip_related_1', 'ip_share', 'ip_cite', 'ip_report'].entries()) {
        await postInteraction(port, press(action, value, peer.responseUrl()));
        const told = await peer.until(isResponse, i + 1);
        expect(told.body.response_type).toBe('ephemeral');
        expect(String(told.body.text)).toMatch(/no longer among|do not know this button/);
      }
    },
  );

  it.each(['ip_nothing', 'ip_choose_', 'ip_choose_999', 'approve', 'ip_share2'])(
    '%s, which is none of ours, is told so',
    async (action) => {
      const { peer, port } = await startBench();
      expect((await postInteraction(port, press(action, 'x', peer.responseUrl()))).status).toBe(200);
      expect(String((await peer.until(isResponse)).body.text)).toMatch(/^I do not know this button any more/);
    },
  );

  it('to the source is acknowledged and says nothing', async () => {
    const bench = await startBench();
    expect((await postInteraction(bench.port, press('ip_source', '', bench.peer.responseUrl()))).status).toBe(200);
    expect(await settled(bench)).toEqual([]);
  });

  it('reports what is wrong: thanked privately, and logged without who and what', async () => {
    const { peer, port, lines } = await startBench();
    const chosen = {
      actions: [
        {
          type: 'static_select',
          action_id: 'ip_report',
          block_id: 'b',
          selected_option: { value: `number ${refTo('seized')}` },
        },
      ],
    };
    await postInteraction(port, press('ip_report', '', peer.responseUrl(), chosen));
    expect(String((await peer.until(isResponse)).body.text)).toMatch(/^Thank you\./);
    const line = lines.find((l) => l.msg === 'report');
    expect(line).toMatchObject({ report: 'number', facts: ['seized'] });
    expect(JSON.stringify(line)).not.toContain('U1');
  });
});

describe('App Home', () => {
  const opened = (tab: string): object => ({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab, event_ts: '1' });

  it('shows topics with their counts, how to ask, privacy, version and age', async () => {
    const { peer, port } = await startBench();
    await postEvent(port, envelope(opened('home')));
    const published = await peer.until((c) => c.method === 'views.publish');
    const shown = JSON.stringify(published.body.view);
    for (const expected of [
      'Customs (1)',
      '/ip and your question',
      'not written down',
      'Version 0.1.0. Facts abcdef12',
      '22 November 2026',
    ])
      expect(shown).toContain(expected);
  });

  it('suggests at most four questions on its tab of messages', async () => {
    const { peer, port } = await startBench();
    await postEvent(port, envelope(opened('messages')));
    const set = await peer.until((c) => c.method === 'assistant.threads.setSuggestedPrompts');
    expect(set.body.channel_id).toBe('D1');
    expect(set.body.prompts).toHaveLength(4);
  });
});

describe('an answer that Slack does not take', () => {
  it('waits as long as it is told, and is said once', async () => {
    const waits: number[] = [];
    const sleep = async (ms: number): Promise<void> => void waits.push(ms);
    const bench = await startBench({ patience: { pausesMs: [1], limitedMs: 60_000, sleep } });
    let refusals = 3;
    bench.peer.intercept = (c) =>
      isPost(c) && refusals-- > 0
        ? { status: 429, headers: { 'retry-after': '7' }, body: { ok: false, error: 'ratelimited' } }
        : undefined;
    await postEvent(bench.port, envelope(mention('seized?')));
    expect(await settled(bench)).toHaveLength(1);
    expect(waits.map((w) => Math.floor(w / 1000))).toEqual([7, 7, 7]);
  });

  it.each([
    ['is down for a while', { status: 503 }],
    ['drops the line', { drop: true }],
  ])('because it %s, is tried again', async (_, reply) => {
    const bench = await startBench();
    let failures = 2;
    bench.peer.intercept = (c) => (isPost(c) && failures-- > 0 ? reply : undefined);
    await postEvent(bench.port, envelope(mention('seized?')));
    expect(await settled(bench)).toHaveLength(1);
  });

  it('goes by another way where the response_url is closed', async () => {
    const { peer, port } = await startBench();
    peer.intercept = (c) => (isResponse(c) ? { status: 404, body: { error: 'expired_url' } } : undefined);
    await postForm(port, command('seized?', peer.responseUrl()));
    expect((await peer.until((c) => c.method === 'chat.postEphemeral')).body).toMatchObject({
      channel: 'C1',
      user: 'U1',
    });
    peer.intercept = (c) =>
      isResponse(c)
        ? { status: 404 }
        : c.method === 'chat.postEphemeral'
          ? { body: { ok: false, error: 'user_not_in_channel' } }
          : undefined;
    await postForm(port, command('seized?', peer.responseUrl()));
    expect((await peer.until(isPost)).body.channel).toBe('U1');
  });

  it('is said as text where its blocks are refused', async () => {
    const { peer, port } = await startBench();
    peer.intercept = (c) => (isPost(c) && c.body.blocks ? { body: { ok: false, error: 'invalid_blocks' } } : undefined);
    await postEvent(port, envelope(mention('seized?')));
    const told = await peer.until(isPost);
    expect(String(told.body.text)).toMatch(/8 million.*Source:/s);
  });

  it('is announced with a reference where even its text is refused, and logged under it where nothing gets through', async () => {
    const bench = await startBench();
    const { peer, port, lines } = bench;
    peer.intercept = (c) =>
      isPost(c) && !/logged under/.test(String(c.body.text))
        ? { body: { ok: false, error: 'msg_too_long' } }
        : undefined;
    await postEvent(port, envelope(mention('seized?')));
    const told = await peer.until(isPost);
    expect(String(told.body.text)).toMatch(
      /^I have an answer, but Slack did not take it\. It is logged under [0-9a-f]{8}\.$/,
    );
    peer.intercept = (c) => (isPost(c) ? { body: { ok: false, error: 'account_inactive' } } : undefined);
    await postEvent(port, envelope(mention('courts?')));
    await settled(bench);
    expect(lines.find((l) => l.msg === 'an answer could not be delivered')).toMatchObject({
      level: 50,
      reference: expect.any(String),
    });
  });

  it('because the engine broke, is owned up to with a reference', async () => {
    const { peer, port, lines } = await startBench();
    await postForm(port, command('throw', peer.responseUrl()));
    const said = String((await peer.until(isResponse)).body.text);
    const reference = /logged under ([0-9a-f]{8})/.exec(said)?.[1];
    expect(lines.find((l) => l.reference === reference)).toMatchObject({ msg: 'fault', doing: 'command' });
  });
});

describe('the log', () => {
  it('has one line a question, with neither the question nor the person', async () => {
    const bench = await startBench();
    await postForm(bench.port, command('Is Quuxington seized?', bench.peer.responseUrl(), { user_id: 'UQUUX' }));
    await settled(bench);
    const lines = bench.lines.filter((l) => l.msg === 'question');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      platform: 'slack',
      by: 'command',
      kind: 'answer',
      facts: ['seized'],
      confidence: 0.9,
      store: 'abcdef12',
    });
    expect(JSON.stringify(bench.lines)).not.toMatch(/quux/i);
    expect(JSON.stringify(bench.lines)).not.toContain(SECRET);
  });
});

describe('a stop', () => {
  it('lets what was asked be answered, and is not ready meanwhile', async () => {
    const bench = await startBench();
    let release: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { slack, peer, port } = bench;
    let first = true;
    peer.intercept = (c) => {
      if (!isPost(c) || !first) return undefined;
      first = false;
      release();
      return { status: 503 };
    };
    await postEvent(port, envelope(mention('seized?')));
    await held;
    const stopped = slack.stop();
    expect(slack.health()).toMatchObject({ ok: false });
    await stopped;
    expect(peer.messages()).toHaveLength(1);
    await expect(postEvent(port, envelope(mention('courts?')))).rejects.toThrow();
  });
});

describe('a start', () => {
  it('with a token Slack refuses ends with where to mend it', async () => {
    await expect(startBench({ botToken: 'xoxb-wrong' })).rejects.toMatchObject({
      code: 'ADAPTER_AUTH',
      message: 'Slack refuses SLACK_BOT_TOKEN: invalid_auth',
      hint: expect.stringContaining('https://api.slack.com/apps'),
    });
  });
});
