/** What every listener works with. */
import type { WebClient } from '@slack/web-api';
import type { Locale } from '../../core/types.ts';
import type { State } from '../../ops/state.ts';
import type { Pace, Turns } from '../../ops/turns.ts';
import type { Desk, Log } from '../desk.ts';
import type { Delivery, Place } from './delivery.ts';
import type { Locales } from './locales.ts';
import { say } from './render.ts';
import { TEXTS } from './texts.ts';

/** Who sees the answers. */
export interface Visibility {
  /** Answers to the slash command. */
  readonly command: 'private' | 'channel';
  /** Answers to a mention. */
  readonly mention: 'thread' | 'private';
}

export interface Kit {
  readonly client: WebClient;
  readonly desk: Desk;
  readonly delivery: Delivery;
  readonly locales: Locales;
  readonly state: State;
  readonly turns: Turns;
  /** After a lost connection Slack hands over all that waited at once: between two answers, what arrived is acknowledged. */
  readonly pace: Pace;
  readonly log: Log;
  readonly now: () => number;
  readonly visibility: Visibility;
  /** The reader's language where nothing else tells. */
  readonly fallback: Locale;
  /** Of the program, as App Home shows it. */
  readonly version: string;
  readonly botUserId: string;
}

/** Runs the work for a person; a fault is logged, and the person is told so at the place. */
export async function attend(kit: Kit, place: Place, doing: string, work: () => Promise<void>): Promise<void> {
  try {
    await kit.pace();
    await work();
  } catch (error) {
    const reference = kit.delivery.fault(error, doing);
    await tellFault(kit, place, reference);
  }
}

async function tellFault(kit: Kit, place: Place, reference: string): Promise<void> {
  const locale = (await kit.locales.known(place.user)) ?? kit.fallback;
  await kit.delivery.send(privately(place), say(TEXTS[locale].fault(reference)), locale);
}

/** The same place, for the person alone. */
export function privately(place: Place): Place {
  return place.kind === 'private' ? place : { ...place, kind: 'private' };
}
