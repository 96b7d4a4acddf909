import { Injectable } from '@nestjs/common';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { EmployeeNumberIsTaken, People, Placing, Roles, TellAddress, type Placement } from '../../org/index.js';
import type { KnownPost } from '../staff.repository.js';
import type { PersonPlan, PersonRow } from './person-row.js';

export interface Changed {
  readonly row: PersonRow;
  readonly plan: PersonPlan;
  readonly id: string;
  readonly superiorId: string | null;
  readonly positionId: string;
}

/** Changes people who are there, all of them together: nobody takes her new place before everybody has left her old one. */
@Injectable()
export class ChangePeople {
  constructor(
    private readonly people: People,
    private readonly roles: Roles,
    private readonly placing: Placing,
    private readonly tellAddress: TellAddress,
  ) {}

  /** As the house. @throws RowIsStale @throws EmployeeNumberIsTaken, and what the database refuses of an assignment */
  async execute(changed: readonly Changed[]): Promise<void> {
    const moving = changed.filter(({ plan }) => plan.post);
    if (moving.length > 0) await this.placing.recordMany(moving.map(placementOf));
    for (const each of changed) await this.write(each);
  }

  private async write({ row, plan, id }: Changed): Promise<void> {
    const { version, login, name, email, phone, employeeNo } = plan.known!;
    if (plan.changesFields) {
      const said = { email: row.email ?? email, phone: row.phone ?? phone, employeeNo: row.employeeNo ?? employeeNo };
      const done = await this.people.change(id, version, { login, name: row.name ?? name, ...said });
      if (done === 'stale') throw new RowIsStale({ id, version });
      if (done !== 'done') throw new EmployeeNumberIsTaken({ employeeNo: said.employeeNo ?? '' });
      await this.tellAddress.execute(id, version, email, said.email);
    }
    if (plan.roleIds) await this.roles.give(id, plan.roleIds, version + (plan.changesFields ? 1 : 0));
  }
}

/** Whoever holds several goes on being known by what replaces the first of them. */
function placementOf({ plan, id: personId, superiorId, positionId }: Changed): Placement {
  const { day: from, held } = plan;
  const isHeld = (post: KnownPost): boolean => (post.from ?? from) <= from && (post.until ?? from) >= from;
  const main = held !== null && (held.main || plan.known!.posts.filter(isHeld).length > 1);
  const place = { personId, positionId, departmentId: plan.post!.departmentId, superiorId };
  return { ...place, from, until: held?.until ?? null, main, replacedId: held?.id ?? null };
}
