import { companyName, compareNames } from '@countersign/kernel/matching';
import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../platform/access/principal.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Often } from '../../platform/housekeeping/often.js';
import { readings } from '../../platform/text-search/readings.js';
import { hintReasons } from '../customers/index.js';
import { Comparisons, type Compared, type FoundPair } from './comparisons.repository.js';

const STEPS_A_TICK = 20;

/**
 * Compares each record once with whatever shares a key with it: those there were before, by and by, and every new or
 * renamed one within seconds. What was compared is marked, so that a worker that dies has lost one step.
 */
@Injectable()
export class FindDuplicates {
  constructor(
    private readonly work: UnitOfWork,
    private readonly comparisons: Comparisons,
  ) {}

  @Often()
  async regularly(): Promise<void> {
    for (let steps = 0; steps < STEPS_A_TICK; steps += 1) {
      const some = await this.work.run(HOUSE, 'write', () => this.step());
      if (!some) return;
    }
  }

  private async step(): Promise<boolean> {
    const next = await this.comparisons.next();
    if (next.length === 0) return false;
    const candidates = await this.comparisons.candidates(next);
    await this.comparisons.keep(
      next.map(({ id }) => id),
      candidates.flatMap(([one, other]) => pairOf(one, other)),
    );
    return true;
  }
}

function pairOf(a: Compared, b: Compared): FoundPair[] {
  const [one, other] = a.id < b.id ? [a, b] : [b, a];
  const { verdict, score, reasons } = compareNames(companyName(one.name), companyName(other.name), readings);
  return verdict === 'same' || verdict === 'likely'
    ? [{ one, other, verdict, score, reasons: hintReasons(reasons) }]
    : [];
}
