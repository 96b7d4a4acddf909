import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@countersign/kernel';
import { PlanDeparture } from '../departures/plan-departure.js';
import { EnterHeadChange } from './enter-head-change.js';
import { EnterPositionChange } from './enter-position-change.js';
import { EnterTreeChange } from './enter-tree-change.js';
import type { PlannedChange } from './planned-change.js';

/** Enters a planned change as a fact of its day, by the verb that anybody would use for it. */
@Injectable()
export class EnterChange {
  constructor(
    private readonly positions: EnterPositionChange,
    private readonly heads: EnterHeadChange,
    private readonly trees: EnterTreeChange,
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
      case 'found_department':
      case 'change_department':
      case 'close_department':
        return this.trees.department(change, day);
      case 'found_position':
      case 'change_position':
      case 'close_position':
        return this.trees.position(change, day);
    }
  }
}
