/** Measures one cell in a process of its own: `tsx cell.ts JOB.json` writes what it found to the job's `out`. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Cell, Naive, NaivePair, Quality, Scaling } from './cells.ts';
import { banking } from './data/banking.ts';
import { clinc } from './data/clinc.ts';
import { ownData, PACK } from './data/own.ts';
import { generateFacts, generateQuestions } from './data/scaling.ts';
import { measureNaive } from './measure/naive.ts';
import { measureQuality } from './measure/quality.ts';
import { measureScaling } from './measure/scaling.ts';
import { peerNamed } from './peers/index.ts';
import { OURS, OurPeer } from './peers/ours.ts';

export interface Job {
  readonly cell: Cell;
  readonly data: string;
  readonly quick: boolean;
  readonly out: string;
}

const ROUND = 5_000;

async function measure({ cell, data, quick }: Job): Promise<Quality | Scaling | NaivePair | Naive> {
  const entry = peerNamed(cell.peer);
  switch (cell.suite) {
    case 'quality': {
      const load = cell.setting.set === 'clinc' ? clinc : banking;
      return measureQuality(entry, load(data, cell.setting.shots, cell.seed), quick ? 8_000 : 40_000);
    }
    case 'scaling':
      return measureScaling(
        entry,
        generateFacts(data, cell.size),
        generateQuestions(data, quick ? ROUND / 5 : ROUND),
        quick ? 2_000 : 12_000,
      );
    case 'own': {
      const peer = entry === OURS ? new OurPeer(PACK) : await entry.open();
      try {
        return await measureNaive(entry, peer, ownData(), entry === OURS);
      } finally {
        await peer.close?.();
      }
    }
  }
}

const job = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Job;
writeFileSync(job.out, JSON.stringify(await measure(job)));
// A peer that keeps timers must not keep the process.
process.exit(0);
