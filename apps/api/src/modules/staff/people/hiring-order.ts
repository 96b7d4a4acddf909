import { parentsOf, positionsAbove } from '../../org/index.js';
import { isHired, rowOf, type PersonPlan } from './person-row.js';
import type { PeopleWorld } from './plan-people.js';

/**
 * How many of those the file hires come before each row: those she would report to. Where nobody is named, everybody whose
 * position stands above hers comes before, so that nobody is missing among whom her superior is looked for.
 */
export class HiringOrder {
  private readonly depthOf = new Map<number, number>();
  private readonly deepest = new Map<string, number>();
  private readonly hiredInto = new Map<string, number[]>();
  private parents: ReadonlyMap<string, string | null> | undefined;

  constructor(
    private readonly plans: readonly PersonPlan[],
    private readonly world: PeopleWorld,
  ) {
    plans.forEach(({ effect, post }, n) => {
      if (effect !== 'created' || !post) return;
      const others = this.hiredInto.get(post.positionCode);
      if (others) others.push(n);
      else this.hiredInto.set(post.positionCode, [n]);
    });
  }

  depths(): number[] {
    return this.plans.map((_, n) => this.depth(n));
  }

  private depth(n: number): number {
    const kept = this.depthOf.get(n);
    if (kept !== undefined) return kept;
    this.depthOf.set(n, 0);
    const { post } = this.plans[n]!;
    const found = !post ? 0 : post.byPosition ? this.belowAll(post.positionCode) : this.below(post.superior);
    this.depthOf.set(n, found);
    return found;
  }

  private below(superior: string | null): number {
    return superior !== null && isHired(superior) ? this.depth(rowOf(superior)) + 1 : 0;
  }

  private belowAll(positionCode: string): number {
    return Math.max(-1, ...this.above(positionCode).map((code) => this.deepestIn(code))) + 1;
  }

  private above(positionCode: string): string[] {
    this.parents ??= parentsOf(this.world.setting(this.world.today).org);
    return positionsAbove(this.parents, positionCode);
  }

  private deepestIn(code: string): number {
    const kept = this.deepest.get(code);
    if (kept !== undefined) return kept;
    const depths = (this.hiredInto.get(code) ?? []).map((n) => this.depth(n));
    const found = depths.reduce((most, each) => Math.max(most, each), -1);
    this.deepest.set(code, found);
    return found;
  }
}
