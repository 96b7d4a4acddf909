/** So many of a kind are worth writing down; what comes on top in the same stretch of time says nothing new. */
export class Throttle {
  private readonly counted = new Map<string, { since: number; n: number }>();

  constructor(
    private readonly most: number,
    private readonly everyMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  lets(key: string): boolean {
    const at = this.now();
    const known = this.counted.get(key);
    if (known && at - known.since < this.everyMs) return ++known.n <= this.most;
    if (this.counted.size >= MOST_KEYS) this.counted.clear();
    this.counted.set(key, { since: at, n: 1 });
    return true;
  }
}

const MOST_KEYS = 10_000;
