/** Which build the code belongs to: the one it lies in, or the one that was made of it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildAround, hashCode } from '../src/assemble.ts';
import { folderOf } from './support.ts';

function sourcesOf(code: string): string {
  const folder = folderOf();
  for (const room of ['core', 'facts']) mkdirSync(join(folder, room));
  writeFileSync(join(folder, 'core', 'a.ts'), code);
  return folder;
}
const noted = (sources: string): string => folderOf({ 'build.json': JSON.stringify({ code: 'c', sources }) });

it('sources share the build that was made of them, and no other', () => {
  const here = sourcesOf('1');
  const dist = noted(hashCode(here));
  expect(buildAround(here, dist)).toMatchObject({ build: { code: 'c' }, folder: dist });
  expect(buildAround(sourcesOf('2'), dist)).toBeUndefined();
  expect(buildAround(here, folderOf())).toBeUndefined();
});

it('a build is its own, whatever sources lie about', () => {
  const built = noted('others');
  expect(buildAround(built, noted('others'))).toMatchObject({ folder: built });
});
