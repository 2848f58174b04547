/**
 * The compiled store on disk: written whole, read only when its name and its checksum fit. Arrays of numbers, most of
 * it, follow the rest one by one, so that each is read to where it stays.
 */
import { createHash, type Hash, randomUUID } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { DefaultDeserializer, DefaultSerializer } from 'node:v8';
import { PREPARED_FORMAT, type Prepared } from '../core/prepare.ts';

/** Then the digest of all that follows it: the number of blocks, their sizes in bytes, the blocks. */
const MAGIC = Buffer.from('IPEBOT02');
const DIGEST = 32;
const SIZE = 8;

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
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return { ok: false, why: 'absent' };
  }
  try {
    if (!fstatSync(file).isFile()) return { ok: false, why: 'absent' };
    const prepared = unsealed(file);
    return prepared?.format === PREPARED_FORMAT ? { ok: true, prepared } : { ok: false, why: 'damaged' };
  } catch {
    return { ok: false, why: 'damaged' };
  } finally {
    closeSync(file);
  }
}

/** What was sealed, or undefined where the seal is broken. Throws what the file system throws. */
function unsealed(file: number): Prepared | undefined {
  const left = { bytes: fstatSync(file).size };
  const hash = createHash('sha256');
  const next = (size: number, into?: Hash): Buffer => {
    // No more is made room for than there is to read.
    left.bytes -= size;
    if (!(left.bytes >= 0)) throw new RangeError('the file ends early');
    const bytes = Buffer.from(new ArrayBuffer(size));
    readWhole(file, bytes);
    into?.update(bytes);
    return bytes;
  };
  if (!next(MAGIC.length).equals(MAGIC)) return undefined;
  const digest = next(DIGEST);
  const sizes = next(next(SIZE, hash).readDoubleLE() * SIZE, hash);
  const [rest, ...arrays] = Array.from({ length: sizes.length / SIZE }, (_, i) =>
    next(sizes.readDoubleLE(i * SIZE), hash),
  );
  if (!rest || left.bytes > 0 || !hash.digest().equals(digest)) return undefined;
  const reader = new Reader(rest, arrays);
  reader.readHeader();
  return reader.readValue() as Prepared;
}

const KINDS = [Uint8Array, Int32Array, Uint32Array, Float32Array, Float64Array, Int16Array, Uint16Array] as const;

/** In place of an array it reads its number and its kind. */
class Reader extends DefaultDeserializer {
  readonly #arrays: readonly Buffer[];

  constructor(rest: Buffer, arrays: readonly Buffer[]) {
    super(rest);
    this.#arrays = arrays;
  }

  _readHostObject(): unknown {
    const bytes = this.#arrays[this.readUint32()];
    const Kind = KINDS[this.readUint32()];
    if (!bytes || !Kind) throw new RangeError('no such array');
    return new Kind(bytes.buffer as ArrayBuffer);
  }
}

class Writer extends DefaultSerializer {
  readonly arrays: Uint8Array[] = [];

  _writeHostObject(array: NodeJS.TypedArray): void {
    const kind = (KINDS as readonly unknown[]).indexOf(array.constructor);
    if (kind < 0) throw new TypeError(`an artefact holds no ${array.constructor.name}`);
    this.writeUint32(this.arrays.length);
    this.writeUint32(kind);
    this.arrays.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  }
}

/** Written beside and renamed, so that no reader ever sees half a file. Throws what the file system throws. */
export function writeArtefact(path: string, prepared: Prepared): void {
  const writer = new Writer();
  writer.writeHeader();
  writer.writeValue(prepared);
  const blocks = [writer.releaseBuffer(), ...writer.arrays];
  const parts = [sizesOf([blocks.length]), sizesOf(blocks.map((b) => b.byteLength)), ...blocks];
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${randomUUID()}`;
  try {
    const file = openSync(beside, 'wx');
    try {
      for (const part of [MAGIC, hash.digest(), ...parts]) writeWhole(file, part);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

function sizesOf(sizes: readonly number[]): Buffer {
  const bytes = Buffer.alloc(sizes.length * SIZE);
  for (const [i, size] of sizes.entries()) bytes.writeDoubleLE(size, i * SIZE);
  return bytes;
}

/** A single call reads or writes no more than two gigabytes, and may do less than asked. */
function readWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0, read = 1; at < bytes.length; at += read) {
    read = readSync(file, bytes, at, bytes.length - at, null);
    if (read === 0) throw new RangeError('the file ends early');
  }
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
