/** Slack's limits in one table, and the guard that everything passes on its way out. */
import type { KnownBlock, View } from '@slack/types';

/** Characters unless said otherwise; from the reference at docs.slack.dev and the types of @slack/types 3.2. */
export const LIMITS = {
  /** Blocks in a message. */
  blocks: 50,
  /** Blocks in a modal or App Home. */
  viewBlocks: 100,
  section: 3_000,
  /** Elements in a context block. */
  contextElements: 10,
  contextText: 2_000,
  /** All texts of a message together; beyond about 13,200 Slack refuses with msg_blocks_too_long. */
  message: 12_000,
  /** Fallback of a message; longer ones are cut by some clients. */
  text: 4_000,
  /** Elements in an actions block. */
  actions: 25,
  button: 75,
  value: 2_000,
  url: 3_000,
  id: 255,
  optionText: 75,
  optionValue: 150,
  /** Options of a type-ahead. */
  options: 100,
  placeholder: 150,
  header: 150,
  label: 2_000,
  viewTitle: 24,
  metadata: 3_000,
  prompts: 4,
  /** How long a question may be, and a text to check: ours, not Slack's. */
  question: 1_000,
  claim: 4_000,
  /** Posts to one response_url, and for how long it works. */
  responses: 5,
  responseMs: 30 * 60_000,
} as const;

/** A message as it leaves: blocks, and the same as plain text for notifications and screen readers. */
export interface Outgoing {
  readonly text: string;
  readonly blocks: readonly KnownBlock[];
}

/** Characters a reader sees in blocks: every text in them, and no identifiers. */
export function lengthOf(blocks: readonly KnownBlock[]): number {
  return textsOf(blocks).reduce((sum, text) => sum + text.length, 0);
}

function textsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, inner]) =>
    key === 'text' && typeof inner === 'string' ? [inner] : textsOf(inner),
  );
}

/** What Slack would refuse of a message. Empty where it may go. */
export function problemsOf(message: Outgoing): string[] {
  return [
    ...over('text', message.text.length, LIMITS.text),
    ...(message.text.trim() === '' ? ['text is empty'] : []),
    ...over('blocks', message.blocks.length, LIMITS.blocks),
    ...over('message', lengthOf(message.blocks) + message.text.length, LIMITS.message),
    ...message.blocks.flatMap(blockProblems),
  ];
}

/** The same for a modal or App Home. */
export function viewProblemsOf(view: View): string[] {
  return [
    ...over('blocks', view.blocks.length, LIMITS.viewBlocks),
    ...('title' in view && view.title ? over('title', view.title.text.length, LIMITS.viewTitle) : []),
    ...over('private_metadata', view.private_metadata?.length ?? 0, LIMITS.metadata),
    ...(view.blocks as readonly KnownBlock[]).flatMap(blockProblems),
  ];
}

function over(what: string, length: number, most: number): string[] {
  return length > most ? [`${what} is ${length}, at most ${most}`] : [];
}

function blockProblems(block: KnownBlock): string[] {
  switch (block.type) {
    case 'section':
      return over('section', block.text?.text.length ?? 0, LIMITS.section);
    case 'header':
      return over('header', block.text.text.length, LIMITS.header);
    case 'context':
      return [
        ...over('context', block.elements.length, LIMITS.contextElements),
        ...block.elements.flatMap((e) => ('text' in e ? over('context text', e.text.length, LIMITS.contextText) : [])),
      ];
    case 'actions':
      return [
        ...over('actions', block.elements.length, LIMITS.actions),
        ...(block.elements.length === 0 ? ['actions are empty'] : []),
        ...block.elements.flatMap(elementProblems),
      ];
    default:
      return [];
  }
}

type Element = Extract<KnownBlock, { type: 'actions' }>['elements'][number];

function elementProblems(element: Element): string[] {
  if (element.type === 'button')
    return [
      ...over('button', element.text.text.length, LIMITS.button),
      ...over('value', element.value?.length ?? 0, LIMITS.value),
      ...over('url', element.url?.length ?? 0, LIMITS.url),
      ...over('action_id', element.action_id?.length ?? 0, LIMITS.id),
    ];
  if (element.type === 'static_select')
    return (element.options ?? []).flatMap((o) => [
      ...over('option', o.text.text.length, LIMITS.optionText),
      ...over('option value', o.value?.length ?? 0, LIMITS.optionValue),
    ]);
  return [];
}
