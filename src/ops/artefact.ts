/** The compiled store on disk: written whole, read only when its name and its checksum fit. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { PREPARED_FORMAT, type Prepared } from '../core/prepare.ts';

const MAGIC = Buffer.from('IPEBOT01');
const DIGEST = 32;

/** Names an artefact by all it was made from. */
export function artefactKey(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of [...parts, String(PREPARED_FORMAT), process.versions.icu ?? '', process.versions.v8])
    hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 20);
}

export type ArtefactRead =
  | { readonly ok: true; readonly prepared: Prepared }
  | { readonly ok: false; readonly why: 'absent' | 'damaged' };

export function readArtefact(path: string): ArtefactRead {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return { ok: false, why: 'absent' };
  }
  const payload = bytes.subarray(MAGIC.length + DIGEST);
  const digest = bytes.subarray(MAGIC.length, MAGIC.length + DIGEST);
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC) || !createHash('sha256').update(payload).digest().equals(digest)) {
    return { ok: false, why: 'damaged' };
  }
  try {
    const prepared = deserialize(payload) as Prepared;
    return prepared.format === PREPARED_FORMAT ? { ok: true, prepared } : { ok: false, why: 'damaged' };
  } catch {
    return { ok: false, why: 'damaged' };
  }
}

/** Written beside and renamed, so that no reader ever sees half a file. Throws what the file system throws. */
export function writeArtefact(path: string, prepared: Prepared): void {
  const payload = serialize(prepared);
  const digest = createHash('sha256').update(payload).digest();
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${randomUUID()}`;
  try {
    writeFileSync(beside, Buffer.concat([MAGIC, digest, payload]));
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
