/** Discord's limits in one table, and the guard that everything passes on its way out. */
import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIEmbed,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { pieces } from '../pieces.ts';

/** Characters unless said otherwise; from the reference at docs.discord.com (resources/message, components, interactions). */
export const LIMITS = {
  content: 2_000,
  /** Embeds in a message. */
  embeds: 10,
  embedDescription: 4_096,
  /** All texts of all embeds of a message together. */
  embedTotal: 6_000,
  /** Rows of components; buttons in a row. */
  rows: 5,
  buttons: 5,
  /** Components in all, rows counted. */
  components: 40,
  customId: 100,
  button: 80,
  url: 512,
  /** Options of a select menu. */
  options: 25,
  optionLabel: 100,
  optionValue: 100,
  placeholder: 150,
  /** Choices of an autocomplete. */
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  /** Definition of a command. */
  commandName: 32,
  commandDescription: 100,
  commandTotal: 8_000,
  /** A string option takes 6,000; more than `question` is answered with a word. */
  stringOption: 6_000,
  /** How long a question may be, and a text to check: ours, not Discord's. */
  question: 1_000,
  claim: 4_000,
  /** Follow-ups to one interaction where the app is installed for a user only; for how long its token works. */
  followUps: 5,
  tokenMs: 15 * 60_000,
  /** Within this the first response must have come. */
  responseMs: 3_000,
} as const;

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** A message as it leaves. */
export interface Outgoing {
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly Row[];
}

/** What Discord would refuse of a message. Empty where it may go. */
export function problemsOf({ content, embeds, components }: Outgoing): string[] {
  const inner = components.flatMap((row) => row.components);
  const ids = inner.flatMap((c) => ('custom_id' in c ? [c.custom_id] : []));
  return [
    ...(content.trim() === '' && embeds.length === 0 ? ['the message is empty'] : []),
    ...over('content', content.length, LIMITS.content),
    ...over('embeds', embeds.length, LIMITS.embeds),
    ...embeds.flatMap((e) => over('description', e.description?.length ?? 0, LIMITS.embedDescription)),
    ...embeds.flatMap((e) => ((e.description ?? '').trim() === '' ? ['an embed is empty'] : [])),
    ...over(
      'all embeds',
      embeds.map(lengthOf).reduce((sum, n) => sum + n, 0),
      LIMITS.embedTotal,
    ),
    ...over('rows', components.length, LIMITS.rows),
    ...over('components', components.length + inner.length, LIMITS.components),
    ...components.flatMap((row) => rowProblems(row)),
    ...inner.flatMap(componentProblems),
    ...(new Set(ids).size < ids.length ? ['a custom id stands twice'] : []),
  ];
}

/** Everything a reader sees in an embed. */
function lengthOf(embed: APIEmbed): number {
  const fields = (embed.fields ?? []).flatMap((f) => [f.name, f.value]);
  const texts = [embed.title, embed.description, embed.footer?.text, embed.author?.name, ...fields];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

function over(what: string, length: number, most: number): string[] {
  return length > most ? [`${what} is ${length}, at most ${most}`] : [];
}

function rowProblems({ components }: Row): string[] {
  const most = components.some((c) => c.type !== ComponentType.Button) ? 1 : LIMITS.buttons;
  return [...(components.length === 0 ? ['a row is empty'] : []), ...over('row', components.length, most)];
}

function componentProblems(component: APIComponentInMessageActionRow): string[] {
  if (component.type === ComponentType.Button)
    return [
      ...('label' in component ? over('button', component.label?.length ?? 0, LIMITS.button) : []),
      ...(component.style === ButtonStyle.Link ? over('url', component.url.length, LIMITS.url) : []),
      ...('custom_id' in component ? over('custom_id', component.custom_id.length, LIMITS.customId) : []),
    ];
  if (component.type === ComponentType.StringSelect)
    return [
      ...over('custom_id', component.custom_id.length, LIMITS.customId),
      ...over('placeholder', component.placeholder?.length ?? 0, LIMITS.placeholder),
      ...over('options', component.options.length, LIMITS.options),
      ...component.options.flatMap((o) => [
        ...over('option', o.label.length, LIMITS.optionLabel),
        ...over('option value', o.value.length, LIMITS.optionValue),
      ]),
    ];
  return [];
}

/** What has been looked at once: every message passes twice, when it is made and when it leaves. */
const PASSED = new WeakSet<Outgoing>();

/** The last gate. Whatever is still over a limit goes out as its text alone, so that nothing is refused unsaid. */
export function guard(message: Outgoing): Outgoing {
  if (PASSED.has(message)) return message;
  const passed = problemsOf(message).length === 0 ? message : plainOf(message);
  PASSED.add(passed);
  return passed;
}

/** The text alone, as much of it as one message takes. */
export function plainOf({ content, embeds }: Outgoing): Outgoing {
  const text = [content, ...embeds.map((e) => e.description ?? '')].filter((t) => t.trim() !== '').join('\n');
  return { content: pieces(text, LIMITS.content, (piece) => piece)[0] || '–', embeds: [], components: [] };
}
