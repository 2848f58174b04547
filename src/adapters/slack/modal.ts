/** The form behind `/ip` alone: a question in one's own words, or a fact found by a few letters. */
import type { ModalView } from '@slack/types';
import type { Locale } from '../../core/types.ts';
import { plain } from './blocks.ts';
import { MODAL } from './buttons.ts';
import { at, plainText, stringOf } from './inbound.ts';
import { LIMITS } from './limits.ts';
import { TEXTS } from './texts.ts';

/** Where the form was opened, carried along in it. */
export interface Opened {
  readonly channel?: string;
  readonly url?: string;
  readonly at: number;
}

export function askModal(locale: Locale, opened: Opened): ModalView {
  const { modal } = TEXTS[locale];
  const metadata = JSON.stringify(opened);
  return {
    type: 'modal',
    callback_id: MODAL.ask,
    title: plain(modal.title, LIMITS.viewTitle),
    submit: plain(modal.submit, LIMITS.viewTitle),
    close: plain(modal.close, LIMITS.viewTitle),
    private_metadata: metadata.length <= LIMITS.metadata ? metadata : '{}',
    blocks: [
      {
        type: 'input',
        block_id: MODAL.question,
        optional: true,
        label: plain(modal.question, LIMITS.label),
        hint: plain(modal.questionHint, LIMITS.label),
        element: { type: 'plain_text_input', action_id: MODAL.question, max_length: LIMITS.question },
      },
      {
        type: 'input',
        block_id: MODAL.fact,
        optional: true,
        label: plain(modal.fact, LIMITS.label),
        element: {
          type: 'external_select',
          action_id: MODAL.titles,
          placeholder: plain(modal.factHint, LIMITS.placeholder),
          min_query_length: 0,
        },
      },
    ],
  };
}

export function parseOpened(metadata: string): Opened {
  let value: unknown;
  try {
    value = JSON.parse(metadata);
  } catch {
    value = undefined;
  }
  const channel = stringOf(at(value, 'channel'));
  const url = stringOf(at(value, 'url'));
  const opened = at(value, 'at');
  return {
    ...(channel ? { channel } : {}),
    ...(url ? { url } : {}),
    at: typeof opened === 'number' ? opened : 0,
  };
}

export interface Filled {
  readonly question: string;
  readonly ref: string | undefined;
}

export function parseFilled(values: unknown): Filled {
  return {
    question: plainText(stringOf(at(values, MODAL.question, MODAL.question, 'value')) ?? ''),
    ref: stringOf(at(values, MODAL.fact, MODAL.titles, 'selected_option', 'value')),
  };
}
