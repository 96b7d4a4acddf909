import { Injectable } from '@nestjs/common';
import { addDays, type PlainDate } from '@countersign/kernel';
import { AssignPosition } from '../assignments/assign-position.js';
import type { AssignmentRow } from '../assignments/assignment.view.js';
import { Assignments } from '../assignments/assignments.repository.js';
import { EndAssignment } from '../assignments/end-assignment.js';
import { PositionIsNotHeld, PositionIsUnknown } from '../over-time/over-time.errors.js';
import type { PlannedChange } from './planned-change.js';

type Move = Extract<PlannedChange, { kind: 'move' }>;
type End = Extract<PlannedChange, { kind: 'end_assignment' }>;

/** Moves somebody on a day, or ends what she holds, from what will be so on that day. */
@Injectable()
export class EnterPositionChange {
  constructor(
    private readonly assignments: Assignments,
    private readonly assignPosition: AssignPosition,
    private readonly endAssignment: EndAssignment,
  ) {}

  /** The position she is known by makes room; what the move does not name stays, her other positions too. */
  async move({ personId, ...wish }: Move, day: PlainDate): Promise<void> {
    const held = await this.assignments.mainOn(personId, day);
    const positionCode = wish.positionCode ?? held?.positionCode;
    if (positionCode === undefined)
      throw new PositionIsUnknown({ code: '—' }, [{ pointer: '/positionCode', code: PositionIsUnknown.code }]);
    await this.assignPosition.execute(personId, {
      positionCode,
      departmentId: wish.departmentId === undefined ? (held?.departmentId ?? null) : wish.departmentId,
      superiorId: wish.superiorId === undefined ? (held?.superiorId ?? null) : wish.superiorId,
      ...{ from: day, until: held?.until ?? null },
      ...(held ? { replacesId: held.id } : {}),
    });
  }

  /** @throws PositionIsNotHeld */
  async end({ personId, positionCode }: End, day: PlainDate): Promise<void> {
    const held = (await this.held(personId, day)).find((each) => each.positionCode === positionCode);
    if (!held)
      throw new PositionIsNotHeld({ day }, [
        { pointer: '/positionCode', code: PositionIsNotHeld.code, params: { day } },
      ]);
    if (held.from === day) await this.endAssignment.withdraw(personId, held.id);
    else await this.endAssignment.execute(personId, held.id, addDays(day, -1));
  }

  private async held(personId: string, day: PlainDate): Promise<AssignmentRow[]> {
    const rows = await this.assignments.of(personId);
    return rows.filter(({ from, until }) => (from ?? day) <= day && (until ?? day) >= day);
  }
}
