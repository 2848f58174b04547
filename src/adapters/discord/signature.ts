/** Whether a request is Discord's: ed25519 over its timestamp and its raw body, not older than five minutes. */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';

/** What stands before the 32 bytes of such a key in its usual form (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const WINDOW_S = 5 * 60;

/** From the hexadecimal form that the developer portal shows; undefined where it is none. */
export function publicKeyOf(hex: string): KeyObject | undefined {
  if (!/^[0-9a-f]{64}$/iu.test(hex)) return undefined;
  return createPublicKey({ key: Buffer.concat([SPKI_PREFIX, Buffer.from(hex, 'hex')]), format: 'der', type: 'spki' });
}

export interface Signed {
  readonly signature: string | undefined;
  readonly timestamp: string | undefined;
  readonly body: Buffer;
}

export function isSigned(key: KeyObject, { signature, timestamp, body }: Signed, nowMs: number): boolean {
  if (!/^[0-9a-f]{128}$/iu.test(signature ?? '') || !/^\d{1,12}$/u.test(timestamp ?? '')) return false;
  if (Math.abs(nowMs / 1000 - Number(timestamp)) > WINDOW_S) return false;
  return verify(null, Buffer.concat([Buffer.from(timestamp!), body]), key, Buffer.from(signature!, 'hex'));
}
