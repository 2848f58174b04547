/** Somebody whose words are asked for, and of whom the store has none. */
import { type FactKnowledge, type Knowledge, kindsOf, type Node, placesAround } from '../knowledge.ts';
import type { Reading } from '../reading/read.ts';
import { joinKeys } from '../text/units.ts';
import type { Fact } from '../types.ts';
import { type Finding, isExplained } from './claims.ts';
import type { JudgeTools } from './tools.ts';

/** Whoever speaks for the source, and words that stand for somebody named before. */
const ANYBODY = new Set(
  `i we you they he she it one people anyone anybody everyone everybody someone somebody that this those these there all each both who
  official officials speaker speakers spokesperson spokespersons authorities authority department departments city government governments
  side source sources article report story piece text paper news notes store bot conference briefing event presser meeting
  boss director chief head deputy manager man woman guy fella chap lady person gentleman bloke others other rest
  been world globe planet abroad town place country`.split(/\s+/),
);
const ANYBODY_HAN =
  /(?:官员|官方|领导|干部|负责人|发言人|他|她|它|他们|大家|谁|人家|报道|文章|新闻|来源|原文|材料|资料|政府|部门|市里|上海|中国|有关方面|方面|发布会|会上|全世界|世界|国际上?|国外|海外|外面|外头的?人?|外面的人|外国人|老外|局长|院长|副院长|经理|主任|你|您|我|咱|那位|这位|先生|女士|老板|数据|数字)$/u;

const OTHER_SAYER = 1.6;

/** "Who spoke for the market regulator?": somebody is asked for, not what they spoke of. */
const SPOKE_FOR =
  /\b(?:who|which (?:person|official|speaker|man|woman|name)|what (?:person|official))(?:'s| was| were| is| has| had)? (?:been )?(?:speaks?|spoken?|speaking|talk(?:s|ed|ing)?|fronted|appear(?:s|ed|ing)?|present|there|sent|standing in)(?: out)? (?:for|on behalf of)\b|(?:谁|哪位|哪个人)(?:是)?(?:代表|替)[^，。？?]{2,12}(?:发言|讲话|说话|出面|到场|出席)/iu;
const STANDS_FOR = -2.6;

/** Who stands for the body that somebody is said to have spoken for. */
export function standsFor({ text, mentions }: Reading, fact: Fact, known: FactKnowledge): Finding[] {
  if (fact.kind !== 'person' || fact.about.length > MOST_OF || !SPOKE_FOR.test(text.folded)) return [];
  const theirs = mentions.find((m) => m.node.kind === 'body' && isExplained(m, known));
  return theirs ? [{ slot: 'body', conflict: false, cost: STANDS_FOR, asked: theirs.text }] : [];
}
/** A fact of more than these is of everybody who spoke. */
const MOST_OF = 3;

/** Nobody's words are told as those of somebody else. */
export function sayerClaim(reading: Reading, { knowledge }: JudgeTools): Finding[] {
  const asked = strangeSayer(reading, knowledge);
  return asked === undefined ? [] : [{ slot: 'body', conflict: true, cost: OTHER_SAYER, asked }];
}

/** The asker's words for whoever it is, where no fact is by them; undefined where it may be. */
export function strangeSayer(reading: Reading, { nodes, facts }: Knowledge): string | undefined {
  const { sayer, yesNo } = reading;
  if (yesNo || !sayer) return undefined;
  const words = reading.units.slice(sayer.from, sayer.to);
  const text = joinKeys(words.map((u) => u.raw)).replace(/['’]s$/, '');
  const named = reading.named.filter((m) => m.from >= sayer.from && m.to <= sayer.to);
  const speaks = (n: Node): boolean =>
    facts.some(
      (k) =>
        k.speakers.has(n.id) ||
        k.speakerBodies.has(n.id) ||
        k.speakerPlaces.has(n.id) ||
        // Officials without a name spoke for each of the bodies told of.
        (k.bodies.has(n.id) && [...k.speakers].some((s) => nodes.get(s)?.kind === 'entity')) ||
        [...k.speakers, ...k.speakerBodies].some(
          (s) => kindsOf(nodes, s).has(n.id) || placesAround(nodes, s).has(n.id),
        ),
    );
  const parties = named.filter((m) => m.node.kind === 'person' || m.node.kind === 'body');
  if (parties.length > 0) return parties.some((m) => [m.node, ...m.others].some(speaks)) ? undefined : text;
  const last = words.at(-1)!;
  if (last.kind === 'han') {
    const place = named.some((m) => m.node.kind === 'place' && m.to === sayer.to && speaks(m.node));
    return place || ANYBODY_HAN.test(text) || !SOMEBODY.test(text) ? undefined : text;
  }
  if (last.kind !== 'word' || ANYBODY.has(last.norm)) return undefined;
  // A place stands for those who speak for it; a name that nobody knows for somebody else.
  if (named.some((m) => m.node.kind === 'place' && m.to === sayer.to && speaks(m.node))) return undefined;
  return text;
}
/** Ends of Chinese words for people. */
const SOMEBODY = /(?:[长员者师家人方户商众民界友生官手]|客户|企业|公司|媒体|使馆|外界|律所|同行|专家|当事人|网友)$/u;
