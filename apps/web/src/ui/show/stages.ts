const COUNT = 6;

/** The colour of the n-th stage of a pipeline (from 0); used for dots and the pipeline bar only. */
export function stageColor(index: number): string {
  return `var(--stage-${Math.min(index, COUNT - 1) + 1})`;
}
