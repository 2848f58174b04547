/** Learns from what people ask behind the lines of a store, each message read and judged as if the line had just been told. */
import { NO_DAY } from './dates.ts';
import { createDesk, type Desk } from './desk.ts';
import { type FollowUp, standingTraits, trainFollowUps } from './judging/follow-ups.ts';
import type { Prepared, WordLevels } from './prepare.ts';
import { BEHIND, type Behind, type FollowUps, LOCALES, type Locale } from './types.ts';

/** The same store with what follow-ups tell; the messages themselves are not kept. */
export function withFollowUps(prepared: Prepared, followUps: FollowUps, levels: () => WordLevels): Prepared {
  const desk = createDesk(prepared, levels);
  const all = prepared.store.facts.flatMap(({ id }, at): FollowUp[] => {
    const given = followUps[id];
    return LOCALES.flatMap((locale) => [
      ...(given?.told?.[locale] ?? []).map((m) => followUpOf(m, at, 'told', locale, desk)),
      ...(given?.untold?.[locale] ?? []).map((m) => followUpOf(m, at, 'untold', locale, desk)),
      ...Object.values(given?.others ?? {}).flatMap((messages) =>
        (messages[locale] ?? []).map((m) => followUpOf(m, at, 'others', locale, desk)),
      ),
    ]);
  });
  return all.length === 0 ? prepared : { ...prepared, followUps: trainFollowUps(all) };
}

function followUpOf(message: string, at: number, kind: Behind, locale: Locale, desk: Desk): FollowUp {
  const following = desk.following(desk.reader.read(message, { now: NO_DAY, locale }), at);
  return {
    after: following.told.id,
    standing: { traits: standingTraits(following), outcome: BEHIND.indexOf(kind) },
  };
}
