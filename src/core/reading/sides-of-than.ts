/** "Did the centre take on more cases than the courts?", 中心收的案子比法院多吗: what is held against what, and which of them is said to be more. */
export interface Than {
  readonly one: string;
  readonly other: string;
  /** The one is said to be less than the other. */
  readonly fewer: boolean;
}

const MORE = 'more|larger|bigger|higher|greater|heavier|busier';
const FEWER = 'fewer|less|smaller|lower|lighter';
const ENGLISH = new RegExp(
  String.raw`^(?<one>.*?\b(?:${MORE}|(?<fewer>${FEWER}))\b.*?) than (?<other>.+)$|^(?<first>.+?)\b(?:outnumber(?:s|ed)?|exceed(?:s|ed)?|surpass(?:es|ed)?|top(?:s|ped)?|dwarf(?:s|ed)?|outweigh(?:s|ed)?)\b(?<second>.+)$`,
  'i',
);
const CHINESE =
  /^(?<one>[^，。]*?[^，。对相可])比(?!例|率|重|较|如|上年|去年)(?<other>[^，。？?]{2,24}?)(?:还|更|要|来得)*(?:多|大|高|(?<fewer>少|小|低))(?:出|了|很多|得多)?(?:的)?[，,]?(?:吗|吧|么|嘛|是吗|对吗|对吧|是不是|没错吧)?[？?]?$|^(?<first>[^，。]+?)(?:是不是|是否)?(?:多于|大于|高于|超过|(?<below>少于|小于|低于))了?(?<second>[^，。？?\d]{2,24}?)(?:吗|吧|么|嘛)?[？?]?$/u;

/** The two sides of a comparison; nothing where none is drawn. */
export function sidesOfThan(folded: string): Than | undefined {
  const groups = (/\p{Script=Han}/u.test(folded) ? CHINESE : ENGLISH).exec(folded)?.groups;
  if (!groups) return undefined;
  const { one = groups.first, other = groups.second } = groups;
  return one && other ? { one, other, fewer: Boolean(groups.fewer ?? groups.below) } : undefined;
}
