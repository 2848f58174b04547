/** "Link?", 原文在哪: asked for by itself, the one document that all of the store is from. */
import { isPublication } from './judging/publications.ts';
import { contentOf, type Lookup, type LookupTools } from './lookups.ts';
import type { Reading } from './reading/read.ts';

const SOURCE_ALONE =
  /^\W*(?:(?:and|so|ok|okay|hi|hey|please|pls|can|could|may|do|you|i|we|give|send|show|get|tell|have|see|me|us|what|is|are|the|a|an|where|got|there|any|to|your|of|original)\b(?:'s)?\W*)*(?:source|link|url|hyperlink|web ?address|reference|citation|article)s?\b\W*(?:please|pls|thanks)?\W*$|^\W*(?:and |so )?where (?:is|does|did|do|are) (?:all )?(?:this|it|that|these|the (?:info\w*|data|facts?|figures?|numbers?))(?: all)? (?:come |taken )?from\W*$|^(?:请问|有没?有|能不能|可以|麻烦|给我|发我|发一下|给个|发个|求|这条|这个|这些|你的?|新闻|消息|信息|资料|数据|的)*(?:来源|出处|原文|链接|网址|原文链接|原文出处|哪[里儿]?来)(?:的|链接|网址|地址|呢|是|哪[里儿]?|在|有|吗|么|没有?|发我|给我|一下|什么|啥)*[?？。]?$/iu;

/** Found only where one fact alone is on the document. */
export function lookUpSource(reading: Reading, { knowledge, facts }: LookupTools): Lookup | undefined {
  if (reading.amounts.length + reading.periods.length > 0 || !SOURCE_ALONE.test(reading.text.folded)) return undefined;
  if (contentOf(reading).some((m) => m.node.kind !== 'concept')) return undefined;
  const found = facts.flatMap((fact, index) =>
    fact.about.some((id) => isPublication(id, knowledge)) ? [{ index, focus: [] }] : [],
  );
  return found.length === 1 ? { kind: 'overview', found } : undefined;
}
