/** Area under the ROC curve: how often a question in scope is given more confidence than one out of scope. */

/** By ranks (Mann–Whitney), ties counting half. 0.5 where either side is empty: nothing can be told. */
export function auroc(inScope: readonly number[], outOfScope: readonly number[]): number {
  if (inScope.length === 0 || outOfScope.length === 0) return 0.5;
  const all = [
    ...inScope.map((score) => ({ score, positive: true })),
    ...outOfScope.map((score) => ({ score, positive: false })),
  ].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let i = 0; i < all.length; ) {
    let j = i;
    while (j < all.length && all[j]!.score === all[i]!.score) j++;
    // Ranks i+1 … j share their mean.
    const rank = (i + 1 + j) / 2;
    for (let k = i; k < j; k++) if (all[k]!.positive) rankSum += rank;
    i = j;
  }
  const n = inScope.length;
  return (rankSum - (n * (n + 1)) / 2) / (n * outOfScope.length);
}
