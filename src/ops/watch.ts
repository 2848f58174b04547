/** Notices changed fact files: looks at names, sizes and times now and then, which works on any file system. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Calls back once the files have been still for one look after a change. */
export function watchFolders(dirs: readonly string[], everyMs: number, changed: () => void): () => void {
  let told = look(dirs);
  let before = told;
  const timer = setInterval(() => {
    const now = look(dirs);
    if (now !== told && now === before) {
      told = now;
      changed();
    }
    before = now;
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

function look(dirs: readonly string[]): string {
  return dirs.flatMap(filesIn).sort().join('\n');
}

function filesIn(dir: string): string[] {
  try {
    return readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ya?ml|jsonl?)$/.test(name))
      .map((name) => {
        const { size, mtimeMs } = statSync(join(dir, name));
        return `${dir} ${name} ${size} ${mtimeMs}`;
      });
  } catch {
    return [`${dir} unreadable`];
  }
}
