/** Reads one fact file (YAML pack, JSON or JSON Lines of minimal facts) and knows the line of every value in it. */
import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problems.ts';
import { factSchema, type PackInput, packSchema } from './schema.ts';

export type LineOf = (path: readonly PropertyKey[]) => number;

export interface ParsedFile {
  readonly file: string;
  readonly pack: PackInput;
  readonly lineOf: LineOf;
  /** JSON files hold minimal facts only. */
  readonly minimal: boolean;
}

export interface Parsed {
  readonly parsed?: ParsedFile;
  readonly problems: readonly Problem[];
}

function problem(file: string, line: number, message: string, remedy: string): Problem {
  return { file, line, message, remedy, level: 'error' };
}

export function parseFile(file: string, bytes: string): Parsed {
  const content = bytes.replace(/^\uFEFF/, '');
  if (file.endsWith('.jsonl')) return parseLines(file, content);
  return parsePack(file, content);
}

/** JSON is YAML, so one parser serves both and keeps the positions. */
function parsePack(file: string, content: string): Parsed {
  const lines = new LineCounter();
  const doc = parseDocument(content, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const lineAt = (offset: number): number => lines.linePos(offset).line || 1;
  if (doc.errors.length > 0) {
    return {
      problems: doc.errors.map((e) =>
        problem(file, lineAt(e.pos[0]), e.message.split('\n')[0]!, 'correct the YAML at this line'),
      ),
    };
  }
  const lineOf: LineOf = (path) => {
    for (let depth = path.length; depth >= 0; depth--) {
      const steps = path.slice(0, depth);
      const node = depth === 0 ? doc.contents : doc.getIn(steps, true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return 1;
  };
  let raw: unknown;
  try {
    raw = doc.toJS({ maxAliasCount: 100 });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const alias = /: (\S+)$/.exec(message)?.[1];
    const line = content.split('\n').findIndex((l) => alias !== undefined && l.includes(`*${alias}`)) + 1;
    return {
      problems: [
        problem(file, Math.max(1, line), message, 'define the anchor before its alias, or write the value out'),
      ],
    };
  }
  const minimal = isSeq(doc.contents);
  if (!minimal && !isMap(doc.contents)) {
    return {
      problems: [problem(file, 1, 'holds no facts', 'start with `pack:` and `facts:`, or with a list of facts')],
    };
  }
  const input = minimal ? { facts: raw } : raw;
  const shifted: LineOf = (path) => lineOf(minimal ? path.slice(1) : path);
  const checked = packSchema.safeParse(input);
  if (!checked.success)
    return { problems: checked.error.issues.map((issue) => fromIssue(file, issue, input, shifted)) };
  return {
    parsed: { file, pack: checked.data, lineOf: shifted, minimal: minimal || checked.data.pack === undefined },
    problems: [],
  };
}

function parseLines(file: string, content: string): Parsed {
  const problems: Problem[] = [];
  const facts: PackInput['facts'] = [];
  const lineNumbers: number[] = [];
  content.split(/\r?\n/).forEach((text, i) => {
    if (text.trim() === '') return;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      problems.push(problem(file, i + 1, 'is not JSON', 'write one JSON object a line'));
      return;
    }
    const checked = factSchema.safeParse(value);
    if (checked.success) {
      facts.push(checked.data);
      lineNumbers.push(i + 1);
    } else problems.push(...checked.error.issues.map((issue) => fromIssue(file, issue, value, () => i + 1)));
  });
  if (problems.length > 0) return { problems };
  const lineOf: LineOf = (path) => lineNumbers[Number(path[1] ?? 0)] ?? 1;
  return {
    parsed: {
      file,
      pack: { topics: [], sources: [], entities: [], facts, precedents: {}, followUps: {}, reckonings: {} },
      lineOf,
      minimal: true,
    },
    problems,
  };
}

/** Zod does not tell what it was given: whether a key is there is looked up. */
function isThere(input: unknown, path: readonly PropertyKey[]): boolean {
  let at = input;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return false;
    at = (at as { readonly [key: PropertyKey]: unknown })[key];
  }
  return at !== undefined;
}

function fromIssue(file: string, issue: z.core.$ZodIssue, input: unknown, lineOf: LineOf): Problem {
  const key = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = key === undefined ? issue.path : [...issue.path, key];
  const where = issue.path.map(String).join('.') || 'the file';
  const missing = !isThere(input, issue.path);
  const remedy =
    issue.code === 'unrecognized_keys'
      ? `remove or rename ${issue.keys.map((k) => `"${k}"`).join(', ')}; docs/curating.md lists the keys`
      : issue.code === 'invalid_type'
        ? `write a value of type ${issue.expected} at "${where}"`
        : `correct "${where}"; docs/curating.md shows an example`;
  return problem(
    file,
    lineOf(path),
    `${where}: ${missing ? 'is missing' : issue.message}`,
    missing ? `add "${where}"; docs/curating.md shows an example` : remedy,
  );
}
