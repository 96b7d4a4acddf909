/** How likely two samples of one kind differ in rank as much as these: the two-sided p of Mann and Whitney's U, ties corrected. */
export function mannWhitney(one: readonly number[], other: readonly number[]): number {
  const [n, m] = [one.length, other.length];
  const all = [...one, ...other].sort((a, b) => a - b);
  const groups = new Map<number, { first: number; size: number }>();
  all.forEach((value, i) => {
    const group = groups.get(value);
    if (group) group.size += 1;
    else groups.set(value, { first: i + 1, size: 1 });
  });
  const rank = (value: number): number => {
    const { first, size } = groups.get(value) as { first: number; size: number };
    return first + (size - 1) / 2;
  };
  const u = one.reduce((sum, value) => sum + rank(value), 0) - (n * (n + 1)) / 2;
  const total = n + m;
  const ties = [...groups.values()].reduce((sum, { size }) => sum + size ** 3 - size, 0);
  const variance = ((n * m) / 12) * (total + 1 - ties / (total * (total - 1)));
  // All the same: nothing sets them apart.
  if (variance <= 0) return 1;
  const z = (Math.abs(u - (n * m) / 2) - 0.5) / Math.sqrt(variance);
  return Math.min(1, 2 * (1 - normal(Math.max(0, z))));
}

/** Abramowitz and Stegun 7.1.26, right to seven digits. */
function normal(z: number): number {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return 1 - 0.5 * poly * Math.exp(-x * x);
}
