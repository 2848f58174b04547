/** A report on an answer: what is wrong and with which facts goes into the log, without who or what was asked. */
import type { App } from '@slack/bolt';
import { factsOf } from '../../desk.ts';
import { ACTIONS, parseReport } from '../buttons.ts';
import { attend, type Kit } from '../kit.ts';
import { pressedOf } from '../pressed.ts';
import { say } from '../render.ts';
import { TEXTS } from '../texts.ts';

export function onReport(app: App, kit: Kit): void {
  app.action(ACTIONS.report, async ({ ack, action, body }) => {
    await ack();
    const { place, value } = pressedOf(kit, body, action);
    await attend(kit, place, 'report', async () => {
      const locale = (await kit.locales.of(place.user)) ?? kit.fallback;
      const parsed = parseReport(value);
      const answer = parsed && kit.desk.recall(parsed.ref, locale);
      if (parsed) {
        const facts = answer ? factsOf(answer) : [];
        kit.log.info({ platform: 'slack', report: parsed.report, facts, ref: parsed.ref }, 'report');
      }
      const text = parsed ? TEXTS[locale].reported : TEXTS[locale].unknownButton;
      await kit.delivery.send(place, say(text), locale);
    });
  });
}
