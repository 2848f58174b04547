/** From a message to Discord's: the value first, then in a box what limits it and its source, then what can be pressed. */
import type { Locale, Message, SourceLine } from '../../core/types.ts';
import type { Extras } from '../extras.ts';
import { pieces } from '../pieces.ts';
import { REPORTS } from '../reports.ts';
import { sourceWords } from '../sources.ts';
import { button, linkButton, menu, row } from './components.ts';
import { customId } from './custom-ids.ts';
import { address, inert, link } from './escape.ts';
import { fit, type Part, type Role } from './fit.ts';
import { LIMITS, type Outgoing, type Row } from './limits.ts';
import { TEXTS } from './texts.ts';

/** Escaped text is longer than what it was made from; pieces of this length still fit beside each other. */
const PIECE = 1_000;

export function render(message: Message, extras: Extras = {}): Outgoing {
  const texts = TEXTS[message.locale];
  const several = message.parts.length > 0;
  const last = Math.max(0, message.parts.length - 1);
  const parts: Part[] = [
    ...(extras.before ? [worded('required', 0, extras.before)] : []),
    ...(several ? message.parts.flatMap((m, i) => severalOf(m, i, extras)) : bodyOf(message, 0)),
    ...(extras.reviewed ? [worded('reviewed', last, texts.reviewed(inert(extras.reviewed)))] : []),
    ...(extras.after ? [worded('required', last, extras.after)] : []),
    ...(several ? [] : buttonsOf(message, 0, extras)),
  ];
  return fit(parts, texts.shortened);
}

/** Lines of our own wording, in which foreign words may stand. */
export function say(text: string): Outgoing {
  return fit(told('lead', 0, text), '');
}

/** One line to copy, for minutes: in a block of code nothing is markup but the marks that would end it. */
export function citation(text: string): Outgoing {
  const quoted = pieces(text, LIMITS.content - 20, (piece) => piece)[0] ?? '';
  return fit([worded('lead', 0, `\`\`\`\n${quoted.replace(/`/gu, 'ˋ')}\n\`\`\``)], '');
}

/** One of several answers: its own body and its own buttons, short of what only a single answer has room for. */
function severalOf(message: Message, group: number, { share, cite }: Extras): Part[] {
  return [
    ...bodyOf(message, group),
    ...buttonsOf(message, group, { ...(share ? { share } : {}), ...(cite ? { cite } : {}), report: false }),
  ];
}

function worded(role: Role, group: number, text: string): Part {
  return { role, group, text, rows: [] };
}

function told(role: Role, group: number, text: string): Part[] {
  return pieces(text, PIECE, inert).map((piece) => worded(role, group, inert(piece)));
}

function bodyOf(message: Message, group: number): Part[] {
  const listed = message.options.some((o) => o.question.length > LIMITS.button);
  return [
    ...told('lead', group, message.lead),
    ...told('lead', group, message.points.map((point) => `• ${point}`).join('\n')),
    // Buttons carry the choices; they are listed where a button would cut them.
    ...(listed ? message.options.flatMap((o, i) => told('required', group, `${i + 1}. ${o.question}`)) : []),
    ...message.details.flatMap((detail) => told('detail', group, detail)),
    ...message.sources.map((source) => sourceOf(source, message, group)),
  ];
}

function sourceOf(source: SourceLine, message: Message, group: number): Part {
  const label = TEXTS[message.locale].source;
  const words = sourceWords(source, message);
  const to = address(source.url, LIMITS.content);
  return worded('source', group, to === undefined ? inert(`${label}${words}`) : `${label}${link(to, words)}`);
}

function buttonsOf(message: Message, group: number, extras: Extras): Part[] {
  const texts = TEXTS[message.locale];
  const { ref } = message;
  const at = group * 10;
  const to = address(message.sources[0]?.url, LIMITS.url);
  const choices = message.options.map((o, i) => button(customId('choose', at + i, o.ref), o.question, 'first'));
  const sourced = ref !== undefined && message.options.length === 0;
  const main = [
    ...(sourced && extras.share ? [button(customId('share', at, ref), texts.share)] : []),
    ...(to ? [linkButton(to, texts.openSource)] : []),
    ...(sourced && extras.cite ? [button(customId('cite', at, ref), texts.cite)] : []),
  ];
  const related = (extras.related ?? []).map((o, i) => button(customId('related', at + i, o.ref), o.question));
  const report = sourced && extras.report !== false ? reportMenu(message.locale, ref, at) : [];
  const pressable = (role: Role, rows: readonly Row[]): Part => ({ role, group, text: '', rows });
  return [
    pressable('choices', row(choices)),
    pressable('main', row(main)),
    pressable('related', row(related)),
    pressable('report', report),
  ].filter((part) => part.rows.length > 0);
}

function reportMenu(locale: Locale, ref: string, index: number): Row[] {
  const texts = TEXTS[locale];
  return menu(
    customId('report', index, ref),
    texts.reportTitle,
    REPORTS.map((report) => ({ label: texts.report[report], value: report })),
  );
}
