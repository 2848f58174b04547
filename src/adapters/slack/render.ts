/** From a message to Slack's blocks: the value first, then what limits it, its source, and what can be done next. */
import type { KnownBlock, SectionBlock } from '@slack/types';
import type { Locale, Message, SourceLine } from '../../core/types.ts';
import { webAddress } from '../clean.ts';
import type { Extras } from '../extras.ts';
import { REPORTS } from '../reports.ts';
import { sourceWords } from '../sources.ts';
import { actions, button, context, DIVIDER, linkButton, notes, paragraphs, plain, quotation } from './blocks.ts';
import { ACTIONS, NUMBERED, reportValue } from './buttons.ts';
import { inert, link } from './escape.ts';
import { fit, type Part } from './fit.ts';
import { LIMITS, type Outgoing } from './limits.ts';
import { TEXTS } from './texts.ts';

export function render(message: Message, extras: Extras = {}): Outgoing {
  const texts = TEXTS[message.locale];
  const parts: Part[] = [
    ...(extras.before ? [ours('required', extras.before)] : []),
    ...(message.parts.length > 0 ? message.parts.flatMap((m, i) => severalOf(m, i, extras)) : bodyOf(message)),
    ...(extras.reviewed ? [ours('reviewed', texts.reviewed(inert(extras.reviewed)))] : []),
    ...(extras.after ? [ours('required', extras.after)] : []),
    ...(message.parts.length > 0 ? [] : buttonsOf(message, extras)),
  ];
  return fit(parts, texts.shortened);
}

/** A line of our own wording. */
export function say(text: string): Outgoing {
  return fit([{ role: 'lead', blocks: paragraphs(text), text: inert(text) }], '');
}

/** One line to copy, for minutes. */
export function citation(text: string): Outgoing {
  return fit([{ role: 'lead', blocks: quotation(text), text: inert(text) }], '');
}

/** One of several answers: its own body and its own buttons, short of what only a single answer has room for. */
function severalOf(message: Message, index: number, { share, cite }: Extras): Part[] {
  return [
    ...(index > 0 ? [pressable('detail', [DIVIDER])] : []),
    ...bodyOf(message),
    ...buttonsOf(message, { ...(share ? { share } : {}), ...(cite ? { cite } : {}), report: false }),
  ];
}

function ours(role: Part['role'], markup: string): Part {
  return { role, blocks: [context(markup)], text: markup };
}

function bodyOf(message: Message): Part[] {
  const listed = message.options.some((o) => o.question.length > LIMITS.button);
  return [
    ...paragraphs(message.lead).map(told),
    ...paragraphs(message.points.map((point) => `• ${point}`).join('\n')).map(told),
    // Buttons carry the choices; as text they are listed for notifications, and where a button would cut them.
    ...message.options.map(
      (option, i): Part => ({
        role: 'required',
        blocks: listed ? paragraphs(`${i + 1}. ${option.question}`) : [],
        text: inert(`${i + 1}. ${option.question}`),
      }),
    ),
    ...message.details.map((detail): Part => ({ role: 'detail', blocks: notes(detail), text: inert(detail) })),
    ...message.sources.map((source) => sourceOf(source, message)),
  ];
}

function told(block: SectionBlock): Part {
  return { role: 'lead', blocks: [block], text: block.text?.text ?? '' };
}

function sourceOf(source: SourceLine, message: Message): Part {
  const label = TEXTS[message.locale].source;
  const words = sourceWords(source, message);
  const address = webAddress(source.url, LIMITS.url);
  const linked = address === undefined ? inert(`${label}${words}`) : `${label}${link(address, words)}`;
  if (linked.length <= LIMITS.contextText) return { role: 'source', blocks: [context(linked)], text: linked };
  // A title longer than Slack takes with its link stands beside the link, in as many blocks as it needs.
  const alone = address === undefined ? undefined : link(address, new URL(address).host);
  const short = alone !== undefined && alone.length <= LIMITS.contextText ? alone : undefined;
  return {
    role: 'source',
    blocks: [...notes(`${label}${words}`), ...(short ? [context(short)] : [])],
    text: short ? `${inert(`${label}${words}`)} ${short}` : inert(`${label}${words}`),
  };
}

function buttonsOf(message: Message, extras: Extras): Part[] {
  const texts = TEXTS[message.locale];
  const { ref } = message;
  const address = webAddress(message.sources[0]?.url, LIMITS.url);
  const choices = message.options.map((o, i) => button(`${NUMBERED.choose}${i}`, o.question, o.ref));
  const sourced = ref !== undefined && message.options.length === 0;
  const main = [
    ...(sourced && extras.share ? [button(ACTIONS.share, texts.share, ref)] : []),
    ...(address ? [linkButton(ACTIONS.source, texts.openSource, address)] : []),
    ...(sourced && extras.cite ? [button(ACTIONS.cite, texts.cite, ref)] : []),
  ];
  const related = (extras.related ?? []).map((o, i) => button(`${NUMBERED.related}${i}`, o.question, o.ref));
  const report = sourced && extras.report !== false ? reportMenu(message.locale, ref) : [];
  return [
    pressable('choices', actions(choices)),
    pressable('main', actions(main)),
    pressable('related', related.length > 0 ? [context(inert(texts.related)), ...actions(related)] : []),
    pressable('report', report),
  ].filter((part) => part.blocks.length > 0);
}

function pressable(role: Part['role'], blocks: readonly KnownBlock[]): Part {
  return { role, blocks, text: '' };
}

function reportMenu(locale: Locale, ref: string): KnownBlock[] {
  const texts = TEXTS[locale];
  return actions([
    {
      type: 'static_select',
      action_id: ACTIONS.report,
      placeholder: plain(texts.reportTitle, LIMITS.placeholder),
      options: REPORTS.map((report) => ({
        text: plain(texts.report[report], LIMITS.optionText),
        value: reportValue(report, ref),
      })),
    },
  ]);
}
