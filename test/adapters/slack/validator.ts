/** Stands in front of every peer: what real Slack would refuse, or what must never be said live. Numbers are its own. */
import type { KnownBlock } from '@slack/types';

type Json = { readonly [key: string]: unknown };

const BLOCKS = new Set(['section', 'context', 'actions', 'divider', 'header', 'input', 'rich_text']);
const ELEMENTS = new Set(['button', 'static_select', 'external_select', 'plain_text_input']);

/** Problems of a body for chat.postMessage, chat.postEphemeral, chat.update or a response_url. */
export function problemsOfMessage(body: Json): string[] {
  const problems: string[] = [];
  const text = typeof body.text === 'string' ? body.text : '';
  const blocks = (body.blocks ?? []) as readonly KnownBlock[];
  if (text.trim() === '') problems.push('no text for notifications and screen readers');
  if (text.length > 4_000) problems.push(`text of ${text.length}`);
  problems.push(...markup('text', text));
  if (blocks.length > 50) problems.push(`${blocks.length} blocks`);
  const total = lengthIn(blocks);
  if (total > 12_000) problems.push(`${total} characters in blocks`);
  if ('unfurl_links' in body && body.unfurl_links !== false) problems.push('links would unfold');
  return [...problems, ...problemsOfBlocks(blocks)];
}

export function problemsOfView(view: Json): string[] {
  const blocks = (view.blocks ?? []) as readonly KnownBlock[];
  const title = (view.title as { text?: string } | undefined)?.text ?? '';
  return [
    ...(view.type === 'modal' || view.type === 'home' ? [] : [`view of type ${String(view.type)}`]),
    ...(blocks.length > 100 ? [`${blocks.length} blocks`] : []),
    ...(title.length > 24 ? ['title'] : []),
    ...(String(view.private_metadata ?? '').length > 3_000 ? ['private_metadata'] : []),
    ...problemsOfBlocks(blocks),
  ];
}

export function problemsOfBlocks(blocks: readonly KnownBlock[]): string[] {
  const ids = blocks.flatMap((b) => (b.block_id ? [b.block_id] : []));
  return [
    ...(new Set(ids).size === ids.length ? [] : ['block_id twice']),
    ...blocks.flatMap((block, i) => problemsOfBlock(block as unknown as Json).map((p) => `block ${i}: ${p}`)),
  ];
}

function problemsOfBlock(block: Json): string[] {
  if (!BLOCKS.has(String(block.type))) return [`type ${String(block.type)}`];
  switch (block.type) {
    case 'section':
      return problemsOfText(block.text, 3_000);
    case 'header':
      return [...plainOnly(block.text), ...problemsOfText(block.text, 150)];
    case 'context': {
      const elements = block.elements as readonly Json[];
      return [
        ...(elements.length < 1 || elements.length > 10 ? [`${elements.length} elements`] : []),
        ...elements.flatMap((e) => problemsOfText(e, 2_000)),
      ];
    }
    case 'actions': {
      const elements = block.elements as readonly Json[];
      const ids = elements.map((e) => e.action_id);
      return [
        ...(elements.length < 1 || elements.length > 25 ? [`${elements.length} elements`] : []),
        ...(new Set(ids).size === ids.length ? [] : ['action_id twice']),
        ...elements.flatMap(problemsOfElement),
      ];
    }
    case 'rich_text':
      return literalOnly(block.elements);
    case 'input':
      return [
        ...plainOnly(block.label),
        ...problemsOfText(block.label, 2_000),
        ...problemsOfElement(block.element as Json),
      ];
    default:
      return [];
  }
}

function problemsOfElement(element: Json): string[] {
  const id = String(element.action_id ?? '');
  const problems = ELEMENTS.has(String(element.type)) ? [] : [`element ${String(element.type)}`];
  if (id === '' || id.length > 255) problems.push('action_id');
  if (element.type === 'button') {
    problems.push(...plainOnly(element.text), ...problemsOfText(element.text, 75));
    if (String(element.value ?? '').length > 2_000) problems.push('value');
    if (element.url !== undefined && !/^https?:\/\/\S{1,2990}$/.test(String(element.url))) problems.push('url');
  }
  if (element.placeholder) problems.push(...problemsOfText(element.placeholder, 150));
  const options = (element.options ?? []) as readonly Json[];
  if (options.length > 100) problems.push(`${options.length} options`);
  for (const option of options) {
    problems.push(...plainOnly(option.text), ...problemsOfText(option.text, 75));
    if (String(option.value).length > 150) problems.push('option value');
  }
  return problems;
}

/** Rich text of ours is a quotation: text as it is, and nothing that names, links or draws. */
function literalOnly(elements: unknown): string[] {
  const outer = elements as readonly { type: string; elements: readonly Json[] }[];
  return outer.flatMap((part) => [
    ...(part.type === 'rich_text_preformatted' ? [] : [`rich text of ${part.type}`]),
    ...part.elements.flatMap((e) => (e.type === 'text' && e.text !== '' ? [] : [`rich text with ${String(e.type)}`])),
  ]);
}

function plainOnly(text: unknown): string[] {
  return (text as Json | undefined)?.type === 'plain_text' ? [] : ['must be plain_text'];
}

function problemsOfText(text: unknown, most: number): string[] {
  const { type, text: words, verbatim, emoji } = (text ?? {}) as Json;
  if (typeof words !== 'string' || words === '') return ['empty text'];
  const problems = words.length > most ? [`${words.length} characters, at most ${most}`] : [];
  if (type === 'plain_text') return emoji === false ? problems : [...problems, 'emoji codes would be drawn'];
  if (type !== 'mrkdwn') return [...problems, `text of type ${String(type)}`];
  if (verbatim !== true) problems.push('not verbatim: addresses would become links');
  return [...problems, ...markup('mrkdwn', words)];
}

/** Angle brackets only as links to the web and as the one person who acted; ampersands only as entities. */
export function markup(where: string, words: string): string[] {
  const problems: string[] = [];
  const bare = words.replace(/<https?:\/\/[^\s<>|]+\|[^<>|\n]*>/g, '').replace(/<@[UW][A-Z0-9]+>/g, (found) => {
    if (!/(?:shared by|由) <@[UW][A-Z0-9]+>/.test(words)) problems.push(`${where} names somebody: ${found}`);
    return '';
  });
  if (/[<>]/.test(bare)) problems.push(`${where} has live markup: ${bare.slice(0, 200)}`);
  if (/&(?!(?:amp|lt|gt);)/.test(words)) problems.push(`${where} has a bare ampersand`);
  if (/:\/\//.test(bare)) problems.push(`${where} has a live address: ${bare.slice(0, 200)}`);
  if (/[\u202a-\u202e\u2066-\u2069\0-\x08]/.test(words)) problems.push(`${where} has steering characters`);
  return problems;
}

function lengthIn(node: unknown): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, inner) => sum + lengthIn(inner), 0);
  if (typeof node !== 'object' || node === null) return 0;
  return Object.entries(node).reduce(
    (sum, [key, inner]) => sum + (key === 'text' && typeof inner === 'string' ? inner.length : lengthIn(inner)),
    0,
  );
}
