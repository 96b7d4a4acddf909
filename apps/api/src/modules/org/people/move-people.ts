import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { AssignmentRow } from '../assignments/assignment.view.js';
import { Assignments } from '../assignments/assignments.repository.js';
import { checkSuperior } from '../assignments/assign-position.js';
import { Placing } from '../assignments/placing.js';
import { PersonHasNoPosition } from '../org.errors.js';
import { checkUpcoming } from '../over-time/interval.js';
import { Places, type Setting } from '../over-time/places.js';
import type { MovePeopleDto } from './person.dto.js';

/** Many people move into a department on one day, each in her main position; all of them or none. */
@Injectable()
export class MovePeople {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly assignments: Assignments,
    private readonly placing: Placing,
  ) {}

  /** @throws PersonHasNoPosition, and whatever is refused of a single assignment */
  async execute(wish: MovePeopleDto): Promise<void> {
    checkUpcoming(wish.from, null, this.clock.today());
    const setting = await this.places.on(wish.from);
    setting.department(wish.departmentId, '/departmentId');
    const concerned = new Set<string | null>();
    await this.work.asHouse(async () => {
      for (const id of new Set(wish.personIds)) {
        concerned.add(id).add((await this.move(setting, id, wish)).superiorId);
      }
      await this.placing.settle([...concerned, wish.superiorId ?? null], wish.from);
    });
  }

  private async move(setting: Setting, id: string, wish: MovePeopleDto): Promise<AssignmentRow> {
    const { departmentId, from } = wish;
    const person = setting.active(id, '/personIds');
    const held = await this.assignments.mainOn(id, from);
    if (!held) throw new PersonHasNoPosition({ name: person.name, day: from });
    const superiorId = wish.superiorId === undefined || wish.superiorId === id ? held.superiorId : wish.superiorId;
    if (superiorId !== null && superiorId !== held.superiorId)
      checkSuperior(setting, id, superiorId, held.positionCode);
    const { positionCode, until, main } = held;
    const post = { positionCode, departmentId, superiorId, from, until, main };
    await this.placing.record(id, (await this.assignments.positionId(positionCode))!, post, held);
    return held;
  }
}
