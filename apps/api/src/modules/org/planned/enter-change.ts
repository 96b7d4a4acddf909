import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@countersign/kernel';
import { PlanDeparture } from '../departures/plan-departure.js';
import { EnterHeadChange } from './enter-head-change.js';
import { EnterPositionChange } from './enter-position-change.js';
import type { PlannedChange } from './planned-change.js';

/** Enters a planned change as a fact of its day, by the verb that anybody would use for it. */
@Injectable()
export class EnterChange {
  constructor(
    private readonly positions: EnterPositionChange,
    private readonly heads: EnterHeadChange,
    private readonly planDeparture: PlanDeparture,
  ) {}

  /** @throws what is wrong with it, naming the field */
  execute(change: PlannedChange, day: PlainDate): Promise<void> {
    switch (change.kind) {
      case 'move':
        return this.positions.move(change, day);
      case 'end_assignment':
        return this.positions.end(change, day);
      case 'name_head':
        return this.heads.name(change, day);
      case 'end_head':
        return this.heads.end(change, day);
      case 'leave':
        return this.planDeparture.execute(change.personId, day);
    }
  }
}
