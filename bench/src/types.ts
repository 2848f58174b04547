/** What every peer is given and gives back. */

export interface Fact {
  readonly id: string;
  readonly phrasings: readonly string[];
}

export interface Question {
  readonly q: string;
  /** The facts that answer it; none: nothing in the store does. */
  readonly facts: readonly string[];
  /** The day it is asked, where that matters. */
  readonly now?: string;
}

export interface Scored {
  readonly fact: string;
  readonly score: number;
}

/** What our bot says besides its ranking. */
export interface Outcome {
  readonly kind: string;
  readonly facts: readonly string[];
}

export interface Reply {
  /** Best first, each fact once. */
  readonly ranked: readonly Scored[];
  readonly outcome?: Outcome;
  /** Milliseconds, where the peer runs in a process of its own and keeps the time itself. */
  readonly ms?: number;
}

export interface Built {
  /** Where it is not the wall time of `build`: a process of its own takes time to start. */
  readonly buildMs?: number;
}

export interface Peer {
  build(facts: readonly Fact[]): Built | undefined | Promise<Built | undefined>;
  search(question: Question): Reply | Promise<Reply>;
  /** Resident memory in bytes, where the peer runs in a process of its own. */
  memory?(): number;
  close?(): Promise<void>;
}

export interface PeerEntry {
  readonly name: string;
  /** Exact settings, for the report. */
  readonly settings: string;
  /** The package whose version is noted with each result. */
  readonly package: string;
  /** Rough milliseconds a question takes at 1,000 phrasings: sets how many questions are drawn. */
  readonly cost: number;
  /** Loads the package no sooner than here: the others must not take memory in its process. */
  open(): Promise<Peer>;
}
