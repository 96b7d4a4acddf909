import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DirectoryPerson } from '../directory.js';
import { rankOf, suffices } from '../over-time/authority.js';
import { checkUpcoming } from '../over-time/interval.js';
import { PositionIsUnknown, ReportingLineIsCircular, SuperiorLacksAuthority } from '../over-time/over-time.errors.js';
import { superiorByPosition } from '../over-time/position-above.js';
import { Places, type Setting } from '../over-time/places.js';
import type { AssignPositionDto, AssignmentRow } from './assignment.view.js';
import { Assignments } from './assignments.repository.js';
import { Placing } from './placing.js';

interface Newcomer {
  readonly id: string;
  readonly name: string;
}

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

  /** @throws what is wrong with it, naming the field: whom the reader does not find is not there */
  async execute(personId: string, wish: AssignPositionDto): Promise<AssignmentRow> {
    const setting = await this.settingOf(wish);
    return this.place(setting, setting.active(personId, '/personId'), wish);
  }

  /** Of somebody who is being hired, whom nobody finds before. */
  async toNewcomer({ id, name }: Newcomer, wish: AssignPositionDto): Promise<AssignmentRow> {
    const person = { id, name, active: true, departmentId: null, superiorId: null, positions: [] };
    return this.place(await this.settingOf(wish), person, wish);
  }

  private settingOf({ from, until }: AssignPositionDto): Promise<Setting> {
    checkUpcoming(from, until, this.clock.today());
    return this.places.on(from);
  }

  private async place(setting: Setting, person: DirectoryPerson, wish: AssignPositionDto): Promise<AssignmentRow> {
    const { id: personId } = person;
    setting.department(wish.departmentId, '/departmentId');
    const positionId = await this.positionId(wish.positionCode);
    const superiorId = superiorOf(setting, personId, wish);
    const replaced = wish.replacesId ? await this.assignments.arranged(personId, wish.replacesId) : null;
    const main = wish.main ?? isKnownBy(person, replaced);
    const id = await this.work.asHouse(() =>
      this.placing.place(personId, positionId, { ...wish, superiorId, main }, replaced),
    );
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

/** Whom the wish names, or whoever stands above by position. */
function superiorOf(setting: Setting, personId: string, wish: AssignPositionDto): string | null {
  const { superiorId, positionCode, departmentId } = wish;
  if (superiorId === undefined) return superiorByPosition(setting.org, { personId, positionCode, departmentId });
  if (superiorId !== null) checkSuperior(setting, personId, superiorId, positionCode);
  return superiorId;
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
