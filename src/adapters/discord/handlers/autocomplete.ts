/** While somebody types: up to 25 facts that may be meant, each with its value; what is typed stays a question of its own. */
import type { APIApplicationCommandAutocompleteInteraction } from 'discord.js';
import { suggestions } from '../../suggestions.ts';
import { askerOf } from '../inbound.ts';
import type { Kit } from '../kit.ts';
import { LIMITS } from '../limits.ts';
import { offered, type Response } from '../responses.ts';

export function onAutocomplete(kit: Kit, interaction: APIApplicationCommandAutocompleteInteraction): Response {
  const { locale } = askerOf(kit, interaction);
  const { name } = interaction.data;
  const focused = interaction.data.options?.find((o) => 'focused' in o && o.focused === true);
  const typed = focused && 'value' in focused ? String(focused.value) : '';
  const found = suggestions(kit.desk, typed, locale, LIMITS.choices, LIMITS.choiceName);
  return offered(
    found
      .map(({ id, label, ref }) => ({ name: label, value: name === 'fact' ? id : ref }))
      .filter(({ value }) => value.length <= LIMITS.choiceValue),
  );
}
