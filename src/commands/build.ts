/** `build`: what the compiler does not do: note the code's version, compile the shipped store, emit the JSON Schema. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT, buildShipped, hashCode } from '../assemble.ts';
import { PACKAGE_ROOT } from '../facts/paths.ts';
import { packJsonSchema } from '../facts/schema.ts';

export async function buildCommand(): Promise<number> {
  const folder = join(PACKAGE_ROOT, 'dist');
  const build = { code: hashCode(folder), sources: hashCode(join(PACKAGE_ROOT, 'src')) };
  writeFileSync(join(folder, 'build.json'), `${JSON.stringify(build)}\n`);
  writeFileSync(
    join(PACKAGE_ROOT, 'src', 'facts', 'pack.schema.json'),
    `${JSON.stringify(packJsonSchema(), null, 2)}\n`,
  );
  rmSync(join(folder, BUILT), { recursive: true, force: true });
  await buildShipped(folder);
  return 0;
}
