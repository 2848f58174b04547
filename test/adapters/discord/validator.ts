/** What Discord would refuse or regret of a message, judged apart from the limits of the adapter. */
import type { APIEmbed, APIMessageTopLevelComponent } from 'discord.js';

export interface Body {
  readonly content?: string | undefined;
  readonly embeds?: readonly APIEmbed[] | undefined;
  readonly components?: readonly APIMessageTopLevelComponent[] | undefined;
  readonly flags?: number | undefined;
  readonly message_reference?: { readonly message_id?: string | undefined } | undefined;
  readonly allowed_mentions?: { readonly parse?: readonly string[] | undefined } | null | undefined;
}

export function problemsOfMessage(body: Body): string[] {
  const { content = '', embeds = [], components = [] } = body;
  const problems: string[] = [];
  const must = (holds: boolean, problem: string): void => {
    if (!holds) problems.push(problem);
  };
  must([...content].length <= 2_000, 'content is over 2,000');
  must(content.trim() !== '' || embeds.length > 0, 'an empty message');
  must(embeds.length <= 10, 'over 10 embeds');
  let total = 0;
  for (const embed of embeds) {
    const texts = [embed.title, embed.description, embed.footer?.text, embed.author?.name];
    for (const field of embed.fields ?? []) texts.push(field.name, field.value);
    total += texts.reduce((sum, t) => sum + [...(t ?? '')].length, 0);
    must([...(embed.description ?? '')].length <= 4_096, 'a description is over 4,096');
    must(
      texts.some((t) => (t ?? '').trim() !== ''),
      'an empty embed',
    );
  }
  must(total <= 6_000, 'the embeds are over 6,000');
  must(components.length <= 5, 'over 5 rows');
  const ids: string[] = [];
  let count = components.length;
  for (const row of components) {
    if (row.type !== 1) {
      problems.push(`component ${row.type} where a row was expected`);
      continue;
    }
    must(row.components.length >= 1, 'an empty row');
    must(row.components.length <= (row.components.some((c) => c.type !== 2) ? 1 : 5), 'a row is too full');
    count += row.components.length;
    for (const c of row.components) {
      if ('custom_id' in c) {
        ids.push(c.custom_id);
        must(c.custom_id.length >= 1 && c.custom_id.length <= 100, 'a custom id is not 1 to 100');
      }
      if (c.type === 2) {
        must('label' in c && (c.label ?? '').length >= 1 && (c.label ?? '').length <= 80, 'a label is not 1 to 80');
        if (c.style === 5) must(c.url.length <= 512 && /^https?:\/\//.test(c.url), 'a url is too long or none');
      }
      if (c.type === 3) {
        must(c.options.length >= 1 && c.options.length <= 25, 'a menu has not 1 to 25 options');
        must((c.placeholder ?? '').length <= 150, 'a placeholder is over 150');
        for (const o of c.options) {
          must(o.label.length >= 1 && o.label.length <= 100, 'an option label is not 1 to 100');
          must(o.value.length >= 1 && o.value.length <= 100, 'an option value is not 1 to 100');
        }
      }
    }
  }
  must(count <= 40, 'over 40 components');
  must(new Set(ids).size === ids.length, 'a custom id stands twice');
  must(body.allowed_mentions?.parse?.length === 0, 'allowed_mentions is not { parse: [] }');
  return problems;
}

/** All that a reader reads of it, boxes after the message. */
export function textOf({ content = '', embeds = [] }: Body): string {
  return [content, ...embeds.map((e) => e.description ?? '')].filter((t) => t !== '').join('\n');
}

/** What a client would make live of a text: mentions, addresses outside of our own links, invitations, formatting. */
export function live(text: string, ours: readonly string[] = []): string[] {
  // Our own links, then whatever a backslash makes literal.
  const links = text.replace(/(?<!\\)\[(?:\\.|[^\]\\])*\]\((https?:\/\/[^()\s]+)\)/gu, (all, url: string) =>
    ours.length === 0 || ours.includes(url) ? '¤' : all,
  );
  const left = links.replace(/\\[\\*_~`|[\]<>#:.)+-]/gu, '¤');
  return [
    ...(left.match(/@(?:everyone|here)|<[@#/t:a]/gu) ?? []),
    ...(left.match(/https?:\/\/\S|(?<![a-z0-9])www\.\w|discord\.gg\/\w|discord(?:app)?\.com\/\w/giu) ?? []),
    ...(left.match(/[*_~`|[\]]|^\s*(?:#{1,3}|>|-#|[-+]|\d+[.)])\s/gmu) ?? []),
    ...(left.match(/:[\w+-]+:/gu) ?? []),
    ...(left.match(/[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]/gu) ?? []),
  ];
}
