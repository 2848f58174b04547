/** The few blocks that messages are made of, each within its limit by construction. */
import type {
  ActionsBlock,
  Button,
  ContextBlock,
  DividerBlock,
  KnownBlock,
  PlainTextElement,
  RichTextBlock,
  SectionBlock,
} from '@slack/types';
import { clean } from '../clean.ts';
import { pieces, shorten } from '../pieces.ts';
import { inert } from './escape.ts';
import { LIMITS } from './limits.ts';

export function plain(text: string, most: number): PlainTextElement {
  return { type: 'plain_text', text: shorten(text, most) || '–', emoji: false };
}

/** Markup of ours, already inert where it holds foreign words. */
export function section(markup: string): SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text: markup, verbatim: true } };
}

/** Foreign text as one section, or as several where it is long. */
export function paragraphs(text: string): SectionBlock[] {
  return pieces(text, LIMITS.section, inert).map((piece) => section(inert(piece)));
}

export function context(markup: string): ContextBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text: markup, verbatim: true }] };
}

/** Small print from foreign text. */
export function notes(text: string): ContextBlock[] {
  return pieces(text, LIMITS.contextText, inert).map((piece) => context(inert(piece)));
}

/** Literal text that is easily copied: nothing in it is markup, and addresses stay whole. */
export function quotation(text: string): RichTextBlock[] {
  return pieces(text, LIMITS.section, clean).map((piece) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: clean(piece) }] }],
  }));
}

export const DIVIDER: DividerBlock = { type: 'divider' };

export function button(action: string, label: string, value: string): Button {
  return { type: 'button', action_id: action, text: plain(label, LIMITS.button), value };
}

export function linkButton(action: string, label: string, url: string): Button {
  return { type: 'button', action_id: action, text: plain(label, LIMITS.button), url };
}

export function actions(elements: ActionsBlock['elements']): KnownBlock[] {
  return elements.length > 0 ? [{ type: 'actions', elements }] : [];
}
