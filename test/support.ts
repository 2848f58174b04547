/** Shared by the tests: folders that vanish with the test file, edits that must find their place, a log to look at. */
import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pino, { type Logger } from 'pino';

const ROOT = join(realpathSync(tmpdir()), `ipbot-test-${process.pid}-${Date.now()}`);

/** Of the test file that ends; the next in the same process makes its own. */
export function removeFolders(): void {
  rmSync(ROOT, { recursive: true, force: true });
}

export type Files = { readonly [name: string]: string };

let made = 0;

/** A folder of its own, with these files in it. */
export function folderOf(files: Files = {}): string {
  const folder = join(ROOT, String(made++));
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** The text with one place in it changed; a place that is not there, or there twice, fails the test. */
export function edited(text: string, from: string, to: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`"${from}" stands ${parts.length - 1} times in the text, not once`);
  return parts.join(to);
}

/** The line of the only place of `needle`. */
export function lineOf(text: string, needle: string): number {
  edited(text, needle, '');
  return text.slice(0, text.indexOf(needle)).split('\n').length;
}

/** A log that collects its lines, parsed. */
export function listeningLog(): { log: Logger; lines: { level: number; msg: string; path?: string }[] } {
  const lines: { level: number; msg: string; path?: string }[] = [];
  const log = pino(
    { level: 'trace', base: null },
    { write: (text: string) => void lines.push(JSON.parse(text) as { level: number; msg: string }) },
  );
  return { log, lines };
}
