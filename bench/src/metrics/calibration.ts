/** How far a stated probability is from how often it holds (Naeini et al. 2015; Guo et al. 2017). */

export interface Stated {
  readonly confidence: number;
  readonly holds: boolean;
}

/** Expected calibration error over bins of equal width; a bin weighs as many questions as it has. */
export function calibrationError(stated: readonly Stated[], bins = 10): number {
  const sums = Array.from({ length: bins }, () => ({ confidence: 0, holds: 0 }));
  for (const { confidence, holds } of stated) {
    const bin = sums[Math.min(bins - 1, Math.floor(confidence * bins))]!;
    bin.confidence += confidence;
    if (holds) bin.holds++;
  }
  const gaps = sums.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.holds), 0);
  return gaps / Math.max(1, stated.length);
}
