import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DirectoryPerson } from '../directory.js';
import { rankOf, suffices } from '../over-time/authority.js';
import { checkUpcoming } from '../over-time/interval.js';
import { PositionIsUnknown, ReportingLineIsCircular, SuperiorLacksAuthority } from '../over-time/over-time.errors.js';
import { Places, type Setting } from '../over-time/places.js';
import type { AssignPositionDto, AssignmentRow } from './assignment.view.js';
import { Assignments } from './assignments.repository.js';
import { Placing } from './placing.js';

/** Gives somebody a position from a day on, beside or instead of what she holds. */
@Injectable()
export class AssignPosition {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly assignments: Assignments,
    private readonly placing: Placing,
  ) {}

  /** @throws what is wrong with it, naming the field */
  async execute(personId: string, wish: AssignPositionDto): Promise<AssignmentRow> {
    checkUpcoming(wish.from, wish.until, this.clock.today());
    const setting = await this.places.on(wish.from);
    const person = setting.active(personId, '/personId');
    if (wish.departmentId !== null) setting.department(wish.departmentId, '/departmentId');
    const positionId = await this.positionId(wish.positionCode);
    if (wish.superiorId !== null) checkSuperior(setting, personId, wish.superiorId, wish.positionCode);
    const replaced = wish.replacesId ? await this.assignments.arranged(personId, wish.replacesId) : null;
    const main = wish.main ?? isKnownBy(person, replaced);
    const id = await this.work.asHouse(() => this.placing.place(personId, positionId, { ...wish, main }, replaced));
    return this.assignments.get(personId, id);
  }

  private async positionId(code: string): Promise<string> {
    const id = await this.assignments.positionId(code);
    if (id) return id;
    throw new PositionIsUnknown({ code }, [
      { pointer: '/positionCode', code: PositionIsUnknown.code, params: { code } },
    ]);
  }
}

/** Whoever holds several positions goes on being known by what replaces the first of them. */
const isKnownBy = ({ positions }: DirectoryPerson, replaced: AssignmentRow | null): boolean =>
  replaced !== null && positions.length > 1 && positions[0] === replaced.positionCode;

export function checkSuperior(setting: Setting, personId: string, superiorId: string, positionCode: string): void {
  const superior = setting.active(superiorId, '/superiorId');
  if (superiorId === personId)
    throw new ReportingLineIsCircular({}, [{ pointer: '/superiorId', code: ReportingLineIsCircular.code }]);
  if (suffices(setting.rank(superior), rankOf(setting.org, [positionCode]))) return;
  const params = { superior: superior.name };
  throw new SuperiorLacksAuthority(params, [{ pointer: '/superiorId', code: SuperiorLacksAuthority.code, params }]);
}
