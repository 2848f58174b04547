/** What every adapter owes its people, whatever the platform: one suite that all of them run, skips with a reason. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Adapter } from '../../src/adapters/adapter.ts';
import { type FixedEngine, fixedEngine, URL_OF_SOURCE } from './answers.ts';

/** What a reader sees of a reply, as text. */
export interface Seen {
  readonly text: string;
  /** Only the asker sees it. */
  readonly private: boolean;
  /** What can be picked, in order; picking answers in place or below. */
  readonly choices: readonly string[];
  /** Anything that would name somebody, link somewhere but to a source, or steer the screen. */
  readonly live: readonly string[];
}

/** An adapter that was started, and a person in front of it. */
export interface Subject {
  readonly adapter: Adapter;
  ask(question: string): Promise<Seen>;
  pick(seen: Seen, index: number): Promise<Seen>;
  /** The very same message once more, as a platform that got no answer would send it; how many replies came in all. */
  repeat?(question: string): Promise<number>;
  readonly log: readonly object[];
  close(): Promise<void>;
}

export interface Platform {
  readonly name: string;
  start(engine: () => FixedEngine): Promise<Subject>;
  /** By the name of a test: why it says nothing here. */
  readonly skips?: { readonly [test: string]: string };
}

export function contract(platform: Platform): void {
  const skips = platform.skips ?? {};
  const names = new Set<string>();
  const promises = (name: string, test: () => Promise<void>): void => {
    names.add(name);
    const why = skips[name];
    it.skipIf(why !== undefined)(why === undefined ? name : `${name} (not here: ${why})`, test);
  };
  async function begin(engine: () => FixedEngine = () => fixedEngine()): Promise<Subject> {
    const subject = await platform.start(engine);
    onTestFinished(() => subject.close());
    return subject;
  }

  describe(`the ${platform.name} adapter`, () => {
    promises('tells the value first, then where it comes from', async () => {
      const { text } = await (await begin()).ask('How many goods were seized?');
      expect(text).toMatch(/^Shanghai Customs has seized over 8 million pieces/);
      expect(text).toContain('Shine (Shanghai Daily)');
      expect(text).toContain(URL_OF_SOURCE);
      expect(text.indexOf('8 million')).toBeLessThan(text.indexOf('Shine'));
    });

    promises('answers in the language of the question', async () => {
      const { text } = await (await begin()).ask('查扣了多少件？');
      expect(text).toContain('超过800万件');
      expect(text).toContain('来源');
    });

    promises('says what differs before what is offered instead', async () => {
      expect((await (await begin()).ask('the courts in Beijing?')).text).toMatch(/^Not for Beijing\./);
    });

    promises('offers choices, and answers the one that is picked', async () => {
      const subject = await begin();
      const offered = await subject.ask('which?');
      expect(offered.choices).toHaveLength(2);
      expect((await subject.pick(offered, 1)).text).toContain('nearly 130,000 cases');
    });

    promises('answers several questions in one message one after the other', async () => {
      const { text } = await (await begin()).ask('both?');
      expect(text.indexOf('8 million')).toBeGreaterThanOrEqual(0);
      expect(text.indexOf('Which of these')).toBeGreaterThan(text.indexOf('8 million'));
    });

    promises('understands a follow-up', async () => {
      const subject = await begin();
      await subject.ask('how many seized?');
      expect((await subject.ask('and who said so?')).text).toContain('8 million');
    });

    promises('abstains with one calm line and no source', async () => {
      const { text } = await (await begin()).ask('the price of tea?');
      expect(text).toMatch(/^I have no fact on that/);
      expect(text).not.toContain('Source');
    });

    promises('echoes nothing live', async () => {
      const subject = await begin();
      for (const nasty of ['<!channel> <@U2> @everyone', '\u001b[31mred\u202e', 'https://evil.example *x* `y` ||z||'])
        expect((await subject.ask(nasty)).live).toEqual([]);
    });

    promises('answers a repeated delivery once', async () => {
      expect(await (await begin()).repeat!('how many seized?')).toBe(1);
    });

    promises('owns up to a fault with a reference that the log has, and logs no question', async () => {
      const subject = await begin();
      const { text } = await subject.ask('throw the quuxes');
      const reference = /[0-9a-f]{8}/.exec(text)?.[0];
      expect(reference).toBeDefined();
      expect(JSON.stringify(subject.log)).toContain(reference);
      await subject.ask('how many quuxes were seized?');
      expect(JSON.stringify(subject.log)).not.toContain('quux');
    });

    promises('asks the engine of this moment', async () => {
      let ids: readonly string[] = ['seized', 'courts'];
      const subject = await begin(() => fixedEngine('0123456789', ids));
      const offered = await subject.ask('which?');
      ids = ['seized'];
      expect((await subject.pick(offered, 1)).text).not.toContain('130,000');
    });

    promises('is well from start to stop and not before or after, and bears being stopped twice', async () => {
      const { adapter } = await begin();
      expect(adapter.health().ok).toBe(true);
      await adapter.start();
      expect(adapter.health().ok).toBe(true);
      await adapter.stop();
      expect(adapter.health().ok).toBe(false);
      await adapter.stop();
    });

    it('skips nothing that is not there', () => {
      expect(Object.keys(skips).filter((name) => !names.has(name))).toEqual([]);
    });
  });
}
