import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Assignments } from '../assignments/assignments.repository.js';
import { checkSuperior } from '../assignments/assign-position.js';
import { Placing, type Placement } from '../assignments/placing.js';
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
    await this.work.asHouse(async () => {
      const ids = [...new Set(wish.personIds)];
      const mains = new Map((await this.assignments.mainsOn(ids, wish.from)).map((held) => [held.personId, held]));
      await this.placing.recordMany(ids.map((id) => placementOf(setting, id, mains.get(id), wish)));
      const superiors = [...mains.values()].map(({ superiorId }) => superiorId);
      await this.placing.settle([...ids, ...superiors, wish.superiorId ?? null], wish.from);
    });
  }
}

function placementOf(setting: Setting, id: string, held: Held | undefined, wish: MovePeopleDto): Placement {
  const { departmentId, from } = wish;
  const person = setting.active(id, '/personIds');
  if (!held) throw new PersonHasNoPosition({ name: person.name, day: from });
  const superiorId = wish.superiorId === undefined || wish.superiorId === id ? held.superiorId : wish.superiorId;
  if (superiorId !== null && superiorId !== held.superiorId) checkSuperior(setting, id, superiorId, held.positionCode);
  const { positionId, until, main } = held;
  return { personId: id, positionId, departmentId, superiorId, from, until, main, replacedId: held.id };
}

type Held = Awaited<ReturnType<Assignments['mainsOn']>>[number];
