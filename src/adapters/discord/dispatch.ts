/** Whom an interaction concerns: each goes to its handler, and whatever happens there, a response comes back. */
import { randomUUID } from 'node:crypto';
import {
  type APIApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandType,
  InteractionResponseType,
  InteractionType,
} from 'discord.js';
import { type Command, isCommand, type OptionsOf, parseOptions } from './commands.ts';
import { type Action, type Pressed, parseCustomId } from './custom-ids.ts';
import { onAsk } from './handlers/ask.ts';
import { onAutocomplete } from './handlers/autocomplete.ts';
import { onCheck } from './handlers/check.ts';
import { onChoose } from './handlers/choose.ts';
import { onCite } from './handlers/cite.ts';
import { onFact } from './handlers/fact.ts';
import { onHelp } from './handlers/help.ts';
import { onReport } from './handlers/report.ts';
import { onShare } from './handlers/share.ts';
import { onTopics } from './handlers/topics.ts';
import { type Asker, askerOf } from './inbound.ts';
import type { Kit } from './kit.ts';
import { say } from './render.ts';
import { type Handled, offered, told } from './responses.ts';
import { TEXTS } from './texts.ts';

const COMMAND_HANDLERS: {
  readonly [N in Exclude<Command, 'Check this claim'>]: (
    kit: Kit,
    asker: Asker,
    options: OptionsOf<N>,
  ) => Promise<Handled>;
} = { ask: onAsk, topics: onTopics, fact: onFact, help: onHelp };

const BUTTON_HANDLERS: {
  readonly [A in Action]: (
    kit: Kit,
    asker: Asker,
    pressed: Pressed,
    interaction: APIMessageComponentInteraction,
  ) => Promise<Handled>;
} = { share: onShare, cite: onCite, choose: onChoose, related: onChoose, report: onReport };

/** Never rejects: a fault is logged under a reference, and the person is told so. */
export async function dispatch(kit: Kit, interaction: APIInteraction): Promise<Handled> {
  try {
    return await handle(kit, interaction);
  } catch (error) {
    const reference = randomUUID().slice(0, 8);
    const doing = InteractionType[interaction.type];
    kit.log.error({ platform: 'discord', reference, doing, err: error }, 'a question could not be answered');
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return { response: offered([]) };
    return { response: told(say(TEXTS[askerOf(kit, interaction).locale].fault(reference)), 'private') };
  }
}

async function handle(kit: Kit, interaction: APIInteraction): Promise<Handled> {
  switch (interaction.type) {
    case InteractionType.Ping:
      return { response: { type: InteractionResponseType.Pong } };
    case InteractionType.ApplicationCommandAutocomplete:
      return { response: onAutocomplete(kit, interaction) };
    case InteractionType.ApplicationCommand:
      return obey(kit, interaction);
    case InteractionType.MessageComponent:
      return press(kit, interaction);
    default:
      return unknown(kit, interaction, 'unknownButton');
  }
}

function obey(kit: Kit, interaction: APIApplicationCommandInteraction): Promise<Handled> | Handled {
  const asker = askerOf(kit, interaction);
  const { data } = interaction;
  if (!isCommand(data.name)) return unknown(kit, interaction, 'unknownCommand');
  if (data.name === 'Check this claim')
    return data.type === ApplicationCommandType.Message
      ? onCheck(kit, asker, interaction as APIMessageApplicationCommandInteraction)
      : unknown(kit, interaction, 'unknownCommand');
  const given = data.type === ApplicationCommandType.ChatInput ? (data.options ?? []) : [];
  return obeyTyped(kit, asker, data.name, given) ?? unknown(kit, interaction, 'unknownCommand');
}

/** A name with its own options: a pair that the compiler can only follow where it is generic. */
function obeyTyped<N extends keyof typeof COMMAND_HANDLERS>(
  kit: Kit,
  asker: Asker,
  name: N,
  given: readonly { readonly name: string }[],
): Promise<Handled> | undefined {
  const options = parseOptions(name, given);
  return options && COMMAND_HANDLERS[name](kit, asker, options);
}

function press(kit: Kit, interaction: APIMessageComponentInteraction): Promise<Handled> | Handled {
  const pressed = parseCustomId(interaction.data.custom_id);
  if (!pressed) return unknown(kit, interaction, 'unknownButton');
  return BUTTON_HANDLERS[pressed.action](kit, askerOf(kit, interaction), pressed, interaction);
}

function unknown(kit: Kit, interaction: APIInteraction, what: 'unknownCommand' | 'unknownButton'): Handled {
  return { response: told(say(TEXTS[askerOf(kit, interaction).locale][what]), 'private') };
}
