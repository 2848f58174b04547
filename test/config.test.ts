/** The environment: every problem at once, each with the variable and where its value is found. */
import { describe, expect, it } from 'vitest';
import { summary } from '../src/commands/config.ts';
import { readConfig } from '../src/config.ts';

const SOCKET = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
const DISCORD = { DISCORD_TOKEN: 'MTAwMDAwMDAwMDAw.Gabcde.of-the-tests-alone' };
const HTTP = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', SLACK_PORT: '3000' };

describe('the configuration', () => {
  it('needs nothing, and takes an empty value for none', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: '', BOT_LOCALE: '' })).toMatchObject({
      HEALTH_PORT: 8787,
      HEALTH_HOST: '127.0.0.1',
    });
    expect(summary(readConfig({}))).toContain('terminal');
  });

  it('takes two tokens for Socket Mode, or a secret and a port for HTTP, and shows no secret', () => {
    expect(summary(readConfig(SOCKET))).toContain('Socket Mode');
    expect(summary(readConfig(HTTP))).toContain('HTTP on 127.0.0.1:3000');
    expect(summary(readConfig(SOCKET))).not.toContain('xoxb-1');
  });

  it('takes one token for Discord, beside Slack or alone', () => {
    expect(summary(readConfig(DISCORD))).toContain('to Discord by the gateway');
    expect(summary(readConfig({ ...SOCKET, ...DISCORD }))).toContain('to Slack by Socket Mode and to Discord by');
    expect(summary(readConfig({ ...DISCORD, DISCORD_PUBLIC_KEY: 'ab'.repeat(32), DISCORD_PORT: '3001' }))).toContain(
      'to Discord by HTTP on 127.0.0.1:3001',
    );
  });

  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_APP_TOKEN: missing; find it at https://api.slack.com/apps']],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, ['SLACK_BOT_TOKEN: missing; find it at https://api.slack.com/apps']],
    [{ SLACK_SIGNING_SECRET: 's' }, ['SLACK_BOT_TOKEN: missing', 'SLACK_PORT: missing']],
    [{ ...SOCKET, ...HTTP }, ['not both']],
    [
      {
        SLACK_BOT_TOKEN: 'xapp-1',
        SLACK_APP_TOKEN: 'xoxb-1',
        BOT_LOCALE: 'fr',
        HEALTH_PORT: '99999',
        SLACK_MENTION_REPLY: 'x',
      },
      [
        'SLACK_BOT_TOKEN: must begin with xoxb-',
        'SLACK_APP_TOKEN: must begin with xapp-',
        'BOT_LOCALE:',
        'HEALTH_PORT:',
        'SLACK_MENTION_REPLY:',
      ],
    ],
    [
      { SLACK_BOT_TOKEN: 'nope', SLACK_PORT: 'x' },
      ['SLACK_BOT_TOKEN:', 'SLACK_PORT:', 'SLACK_SIGNING_SECRET: missing'],
    ],
    [{ DISCORD_TOKEN: 'nope' }, ['DISCORD_TOKEN: must be three parts']],
    [
      { DISCORD_PUBLIC_KEY: 'zz' },
      ['DISCORD_PUBLIC_KEY: must be 64', 'DISCORD_TOKEN: missing', 'DISCORD_PORT: missing'],
    ],
    [{ ...DISCORD, DISCORD_PORT: '3001' }, ['DISCORD_PUBLIC_KEY: missing beside DISCORD_PORT']],
    [
      { ...DISCORD, DISCORD_PORT: '3001', DISCORD_PUBLIC_KEY: 'ab'.repeat(32), DISCORD_MESSAGES: 'on' },
      ['DISCORD_MESSAGES: messages come by the gateway only'],
    ],
  ])('%j is refused with all that is wrong', (env, problems) => {
    let message = '';
    try {
      readConfig(env);
    } catch (error) {
      message = error instanceof Error ? error.message : '';
    }
    for (const problem of problems) expect(message).toContain(problem);
    expect(message.split('\n')).toHaveLength(problems.length + 1);
    expect(message).not.toMatch(/xoxb-1|xapp-1/);
  });
});
