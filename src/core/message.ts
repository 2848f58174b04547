/** Outcomes as platform-neutral messages, and messages as plain text. */
import { distinct } from './lists.ts';
import type { Answer, CheckAnswer, CheckedClaim, Message } from './types.ts';
import { WORDING } from './wordings.ts';

/** Platform-neutral parts, value first; optional ones come last so that a narrow platform can drop them. */
export function toMessage(answer: Answer): Message {
  if (answer.kind === 'several') {
    const { outcome: kind, locale } = answer;
    return {
      kind,
      locale,
      lead: '',
      points: [],
      details: [],
      sources: [],
      options: [],
      parts: answer.parts.map(toMessage),
    };
  }
  const list = 'list' in answer ? answer.list : undefined;
  return {
    kind: answer.kind,
    locale: answer.locale,
    lead: list ? (list.lead ?? '') : answer.answer,
    points: list?.points ?? [],
    details: [...(list?.more ? [list.more] : []), ...answer.notes, ...(answer.read ? [answer.read] : [])],
    sources: 'sources' in answer ? answer.sources : [],
    options: answer.kind === 'choices' ? answer.options : [],
    parts: [],
    ...('ref' in answer ? { ref: answer.ref } : {}),
  };
}

/** The whole rendering as plain text, one part a line. */
export function toText(message: Message): string {
  if (message.parts.length > 0) return message.parts.map(toText).join('\n\n');
  const wording = WORDING[message.locale];
  const label = message.locale === 'zh' ? '来源：' : 'Source: ';
  return [
    ...(message.lead === '' ? [] : [message.lead]),
    ...message.points.map((p) => `- ${p}`),
    ...message.options.map((o, i) => `${i + 1}. ${o.question}`),
    ...message.details,
    ...message.sources.map((s) => {
      const published = s.published ? wording.day(s.published) : '';
      const line = wording.source({ publisher: s.publisher, title: s.title, published, locator: s.locator });
      return `${label}${line}${s.url ? ` ${s.url}` : ''}`;
    }),
  ].join('\n');
}

/** What became of somebody's sentence: the gravest verdict first, then each claim with what is told here. */
export function checkMessage(check: CheckAnswer): Message {
  const { locale, claims } = check;
  const wording = WORDING[locale];
  const line = (c: CheckedClaim): string => wording.claim(wording.claimVerdict[c.verdict], c.text, c.ours);
  return {
    kind: 'check',
    locale,
    lead:
      claims.length === 0
        ? wording.noClaims
        : wording.checked(
            wording.claimVerdict[check.verdict],
            claims.length,
            claims.length > 1 && claims.every((c) => c.verdict === check.verdict),
          ),
    points: claims.map(line),
    details: [],
    sources: distinct(claims.flatMap((c) => c.sources)),
    options: [],
    parts: [],
  };
}
