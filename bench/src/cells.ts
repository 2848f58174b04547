/** What is measured: one peer on one setting, each a cell with a result of its own. */
import { SIZES } from './data/scaling.ts';
import { SETTINGS, type Setting, settingName } from './data/settings.ts';
import type { Naive, NaivePair } from './measure/naive.ts';
import type { Quality } from './measure/quality.ts';
import type { Scaling } from './measure/scaling.ts';
import { PEERS } from './peers/index.ts';

export type { Naive, NaivePair, Quality, Scaling };

export type Cell =
  | { readonly suite: 'quality'; readonly peer: string; readonly setting: Setting; readonly seed: number }
  | { readonly suite: 'scaling'; readonly peer: string; readonly size: number }
  | { readonly suite: 'own'; readonly peer: string };

export type Suite = Cell['suite'];

/** What a cell gave, or why it gave nothing. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly version: string; readonly at: string }
  | { readonly ok: false; readonly why: string; readonly version: string; readonly at: string };

export function cellName(cell: Cell): string {
  switch (cell.suite) {
    case 'quality':
      return `quality.${settingName(cell.setting)}.s${cell.seed}.${cell.peer}`;
    case 'scaling':
      return `scaling.${cell.size}.${cell.peer}`;
    case 'own':
      return `own.${cell.peer}`;
  }
}

const HEADLINES = ['clinc-5', 'banking-10'];

/** Variants of a peer are measured where the difference between them tells something. */
function isMeasured(peer: string, setting: string): boolean {
  if (peer === 'fuse-token') return HEADLINES.includes(setting);
  return peer !== 'node-nlp-none' || setting.startsWith('clinc');
}
const VARIANTS = ['fuse-token', 'node-nlp-none'];

/** Every cell, or with `quick` enough of them to see that all works. */
export function allCells(quick: boolean): Cell[] {
  return [
    ...qualityCells(quick),
    ...scalingCells(quick),
    ...PEERS.filter((p) => p.name !== 'fuse-token').map(({ name }): Cell => ({ suite: 'own', peer: name })),
  ];
}

function qualityCells(quick: boolean): Cell[] {
  const settings = SETTINGS.filter((s) => !quick || HEADLINES.includes(settingName(s)));
  return settings.flatMap((setting) => {
    // With every phrasing there is nothing to draw.
    const seeds = quick || setting.shots === 'all' ? [1] : [1, 2, 3];
    const peers = PEERS.filter((p) => isMeasured(p.name, settingName(setting)));
    return seeds.flatMap((seed) => peers.map(({ name }): Cell => ({ suite: 'quality', peer: name, setting, seed })));
  });
}

function scalingCells(quick: boolean): Cell[] {
  const sizes = SIZES.filter((s) => !quick || s <= 1_000);
  const peers = PEERS.filter((p) => !VARIANTS.includes(p.name));
  return sizes.flatMap((size) => peers.map(({ name }): Cell => ({ suite: 'scaling', peer: name, size })));
}
