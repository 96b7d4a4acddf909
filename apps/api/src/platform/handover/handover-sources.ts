import { Injectable } from '@nestjs/common';
import type { HandoverSource, StayingBehind } from './handover-source.js';

/** What a person may leave to others: filled by the rooms at start-up, those that others are grouped by first. */
@Injectable()
export class HandoverSources {
  private readonly byKind = new Map<string, HandoverSource>();
  private readonly behind: StayingBehind[] = [];

  register(source: HandoverSource): void {
    if (this.byKind.has(source.kind)) throw new Error(`The handover of ${source.kind} is declared twice.`);
    this.byKind.set(source.kind, source);
  }

  registerStaying(staying: StayingBehind): void {
    this.behind.push(staying);
  }

  /** Those that others are grouped by come first, because the others follow them; and last what follows any of these. */
  all(): HandoverSource[] {
    const rank = ({ group, follows }: HandoverSource): number => (follows ? 2 : group ? 1 : 0);
    return [...this.byKind.values()].sort((left, right) => rank(left) - rank(right));
  }

  find(kind: string): HandoverSource | undefined {
    return this.byKind.get(kind);
  }

  staying(): readonly StayingBehind[] {
    return this.behind;
  }
}
