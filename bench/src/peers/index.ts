/** All that are measured, in the order of the tables. */
import { readFileSync } from 'node:fs';
import type { PeerEntry } from '../types.ts';
import { FLEXSEARCH } from './flexsearch.ts';
import { FUSE } from './fuse.ts';
import { LUNR } from './lunr.ts';
import { MINISEARCH } from './minisearch.ts';
import { NODE_NLP } from './node-nlp.ts';
import { ORAMA } from './orama.ts';
import { OURS, ourVersion } from './ours.ts';
import { WINK } from './wink.ts';

export const PEERS: readonly PeerEntry[] = [...FUSE, ORAMA, FLEXSEARCH, MINISEARCH, LUNR, WINK, ...NODE_NLP, OURS];

export function peerNamed(name: string): PeerEntry {
  const found = PEERS.find((p) => p.name === name);
  if (!found) throw new Error(`there is no peer ${name}; there are ${PEERS.map((p) => p.name).join(', ')}`);
  return found;
}

/** Of the installed package, or of our build. */
export function versionOf(peer: PeerEntry): string {
  if (peer.name === OURS.name) return ourVersion();
  const path = new URL(`../../node_modules/${peer.package}/package.json`, import.meta.url);
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}

/** What a result depends on besides the data: another version or another setting is measured again. */
export function identityOf(peer: PeerEntry): string {
  return peer.name === OURS.name ? ourVersion() : `${versionOf(peer)}, ${peer.settings}`;
}
