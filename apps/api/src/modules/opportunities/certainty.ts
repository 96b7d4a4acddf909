import { addDays, businessDate } from '@countersign/kernel';
import { dayOf, isWorked } from '@countersign/working-time';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { BodyIsInvalid } from '../../platform/http/http.errors.js';
import { WorkingTime } from '../org/index.js';
import type { OpportunityRow } from './opportunity.row.js';

/** Nobody counts further back than that, whatever day is said. */
const MOST = 366;

/** Since when it has been certain how a deal ends: it is to be closed within a working day of that. */
@Injectable()
export class Certainty {
  constructor(
    private readonly workingTime: WorkingTime,
    private readonly clock: Clock,
  ) {}

  /**
   * The day that is said, or the one on which the deal came to a stage that leaves no doubt, whichever was first; today
   * where there is neither.
   * @throws BodyIsInvalid for a day to come
   */
  async of(
    { probability, stageEnteredAt }: Pick<OpportunityRow, 'probability' | 'stageEnteredAt'>,
    said: string | null | undefined,
  ): Promise<{ day: string; workingDays: number }> {
    const today = this.clock.today();
    if (said && said > today)
      throw new BodyIsInvalid({}, [{ pointer: '/confirmedOn', code: 'opportunity.confirmed_later' }]);
    const known = [...(said ? [said] : []), ...(probability === 100 ? [businessDate(stageEnteredAt)] : [])];
    const day = known.toSorted()[0] ?? today;
    return { day, workingDays: await this.workingDays(day, today) };
  }

  private async workingDays(from: string, until: string): Promise<number> {
    const calendar = await this.workingTime.calendar();
    let worked = 0;
    for (let day = addDays(from, 1), back = 0; day <= until && back < MOST; day = addDays(day, 1), back += 1)
      if (isWorked(dayOf(calendar, day))) worked += 1;
    return worked;
  }
}
