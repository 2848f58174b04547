/** `build`: what the compiler does not do: note the code's version, compile the shipped store, emit the JSON Schema. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT_DIR, buildShipped, hashCode } from '../assemble.ts';
import { PACKAGE_ROOT } from '../facts/paths.ts';
import { packJsonSchema } from '../facts/schema.ts';

export async function buildCommand(): Promise<number> {
  writeFileSync(join(PACKAGE_ROOT, 'dist', 'build.json'), `${JSON.stringify({ code: hashCode() })}\n`);
  writeFileSync(
    join(PACKAGE_ROOT, 'src', 'facts', 'pack.schema.json'),
    `${JSON.stringify(packJsonSchema(), null, 2)}\n`,
  );
  rmSync(BUILT_DIR, { recursive: true, force: true });
  await buildShipped();
  return 0;
}
