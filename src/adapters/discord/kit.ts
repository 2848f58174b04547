/** What every handler works with. */
import type { REST } from 'discord.js';
import type { Locale } from '../../core/types.ts';
import type { State } from '../../ops/state.ts';
import type { Pace, Turns } from '../../ops/turns.ts';
import type { Desk, Log } from '../desk.ts';

export interface Kit {
  readonly rest: REST;
  readonly desk: Desk;
  readonly state: State;
  readonly turns: Turns;
  readonly pace: Pace;
  readonly log: Log;
  /** The reader's language where nothing else tells. */
  readonly fallback: Locale;
  readonly applicationId: string;
  readonly botUserId: string;
}
