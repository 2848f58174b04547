/** The manifest that admins paste, held against what the code listens to and calls. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMAND } from '../../../src/adapters/slack/buttons.ts';
import { TEXTS } from '../../../src/adapters/slack/texts.ts';

const ROOM = fileURLToPath(new URL('../../../src/adapters/slack', import.meta.url));
const manifest = JSON.parse(readFileSync(join(ROOM, 'manifest.json'), 'utf8')) as {
  display_information: { name: string; description: string };
  features: {
    agent_view: { agent_description: string; suggested_prompts: { title: string; message: string }[] };
    slash_commands: { command: string; usage_hint: string; should_escape: boolean }[];
    shortcuts?: { type: string; callback_id: string; name: string }[];
    app_home: object;
    assistant_view?: object;
  };
  oauth_config: { scopes: { bot: string[] } };
  settings: { event_subscriptions: { bot_events: string[] }; interactivity: object; socket_mode_enabled: boolean };
};
const code = readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
  .filter((f) => f.endsWith('.ts'))
  .map((f) => readFileSync(join(ROOM, f), 'utf8'))
  .join('\n');

/** The scope that each method of the Web API needs; from the page of the method. */
const SCOPES: { readonly [method: string]: string | undefined } = {
  'auth.test': undefined,
  'apps.connections.open': undefined,
  'views.open': undefined,
  'views.publish': undefined,
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.update': 'chat:write',
  'users.info': 'users:read',
  'assistant.threads.setStatus': 'assistant:write',
  'assistant.threads.setSuggestedPrompts': 'assistant:write',
};
const EVENT_SCOPES: { readonly [event: string]: string | undefined } = {
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
  app_home_opened: undefined,
};

describe('the manifest', () => {
  it('subscribes to the events that are listened to, and to no others', () => {
    const heard = [...code.matchAll(/app\.event\('(\w+)'/g)].map((m) => (m[1] === 'message' ? 'message.im' : m[1]!));
    expect([...manifest.settings.event_subscriptions.bot_events].sort()).toEqual(heard.sort());
  });

  it('asks for the scopes that are needed, and for no others', () => {
    const called = [...code.matchAll(/client\.((?:\w+\.)+\w+)\(/g)].map((m) => m[1]!).filter((m) => m in SCOPES);
    const unknown = [
      ...code.matchAll(/client\.((?:chat|users|views|assistant|conversations|auth|apps|reactions|files)\.[\w.]+)\(/g),
    ]
      .map((m) => m[1]!)
      .filter((m) => !(m in SCOPES));
    expect(unknown).toEqual([]);
    const needed = [
      'commands',
      ...called.map((m) => SCOPES[m]),
      ...manifest.settings.event_subscriptions.bot_events.map((e) => EVENT_SCOPES[e]),
    ].filter((s) => s !== undefined);
    expect([...manifest.oauth_config.scopes.bot].sort()).toEqual([...new Set(needed)].sort());
  });

  it('has the command, the shortcuts and the prompts of the code', () => {
    expect(manifest.features.slash_commands).toMatchObject([{ command: COMMAND, should_escape: false }]);
    const shortcuts = [...code.matchAll(/callback_id: SHORTCUT,/g)].length;
    expect(manifest.features.shortcuts?.length ?? 0).toBe(shortcuts);
    expect(manifest.features.agent_view.suggested_prompts).toEqual(TEXTS.en.prompts);
  });

  it('keeps to the limits of manifests, and to the surface that new apps have', () => {
    const { name, description } = manifest.display_information;
    expect(name.length).toBeLessThanOrEqual(35);
    expect(description.length).toBeLessThanOrEqual(140);
    expect(manifest.features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
    expect(manifest.features.agent_view.suggested_prompts.length).toBeLessThanOrEqual(4);
    expect(manifest.features.assistant_view).toBeUndefined();
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(code).not.toMatch(/new Assistant\(|assistant_thread_started/);
  });
});
