/** The compiled store on disk: written whole, read only when its name and its checksum fit. */
import { createHash, randomUUID } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { DefaultDeserializer, serialize } from 'node:v8';
import { PREPARED_FORMAT, type Prepared } from '../core/prepare.ts';
import { type PackedTerms, packTerms, unpackTerms } from '../core/reading/packed-terms.ts';

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
  let held: Held;
  try {
    held = hold(path);
  } catch {
    return { ok: false, why: 'absent' };
  }
  try {
    const prepared = unsealed(held.bytes);
    return prepared?.format === PREPARED_FORMAT ? { ok: true, prepared } : { ok: false, why: 'damaged' };
  } catch {
    return { ok: false, why: 'damaged' };
  } finally {
    held.release();
  }
}

interface Held {
  readonly bytes: Buffer;
  /** Gives the memory back at once: of a large store the file takes as much as all that is kept of it. */
  readonly release: () => void;
}

/** `maxByteLength` is in every Node we run on; the types of its year are not in ours. */
type Resizable = ArrayBuffer & { resize(bytes: number): void };
const ResizableBuffer = ArrayBuffer as unknown as new (
  bytes: number,
  options: { readonly maxByteLength: number },
) => Resizable;

function hold(path: string): Held {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const memory = new ResizableBuffer(size, { maxByteLength: size });
    const bytes = Buffer.from(memory);
    let at = 0;
    for (let read = 1; at < size && read > 0; at += read) read = readSync(file, bytes, at, size - at, at);
    return { bytes: bytes.subarray(0, at), release: () => memory.resize(0) };
  } finally {
    closeSync(file);
  }
}

/** What is sealed: as prepared, but for the one index that is large. */
type Sealed = Omit<Prepared, 'knowledge'> & {
  readonly knowledge: Omit<Prepared['knowledge'], 'terms'> & { readonly terms: PackedTerms };
};

/** What was sealed, or undefined where the seal is broken. */
function unsealed(bytes: Buffer): Prepared | undefined {
  const payload = bytes.subarray(MAGIC.length + DIGEST);
  const digest = bytes.subarray(MAGIC.length, MAGIC.length + DIGEST);
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC)) return undefined;
  if (!createHash('sha256').update(payload).digest().equals(digest)) return undefined;
  const reader = new Copying(payload);
  reader.readHeader();
  const { knowledge, ...rest } = reader.readValue() as Sealed;
  return { ...rest, knowledge: { ...knowledge, terms: unpackTerms(knowledge.terms) } };
}

/** V8's own reader leaves arrays as views of what was read; ours must outlive it. */
class Copying extends DefaultDeserializer {
  _readHostObject(): unknown {
    const read = (DefaultDeserializer.prototype as unknown as { _readHostObject: () => unknown })._readHostObject.call(
      this,
    );
    return ArrayBuffer.isView(read) && 'slice' in read ? (read as Uint8Array).slice() : read;
  }
}

/** Written beside and renamed, so that no reader ever sees half a file. Throws what the file system throws. */
export function writeArtefact(path: string, prepared: Prepared): void {
  const { knowledge, ...rest } = prepared;
  const sealed: Sealed = { ...rest, knowledge: { ...knowledge, terms: packTerms(knowledge.terms) } };
  const payload = serialize(sealed);
  const digest = createHash('sha256').update(payload).digest();
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${randomUUID()}`;
  try {
    const file = openSync(beside, 'wx');
    try {
      for (const part of [MAGIC, digest, payload]) writeWhole(file, part);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** A single call writes no more than two gigabytes, and may write less than asked. */
function writeWhole(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
