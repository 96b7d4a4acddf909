import { Injectable } from '@nestjs/common';
import { addDays } from '@countersign/kernel';
import { Clock } from '../../../platform/clock/clock.js';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { suffices } from '../over-time/authority.js';
import { checkUpcoming } from '../over-time/interval.js';
import { HeadLacksAuthority } from '../over-time/over-time.errors.js';
import { Places, type Setting } from '../over-time/places.js';
import { mustBeAnother } from './not-yourself.js';
import type { HeadRow, NameHeadDto } from './head.view.js';
import { Heading } from './heading.js';
import { Heads } from './heads.repository.js';

/** Puts somebody at the head of a department from a day on, in her own right, for a head who is missing, or beside her. */
@Injectable()
export class NameHead {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly places: Places,
    private readonly heads: Heads,
    private readonly heading: Heading,
  ) {}

  /** @throws what is wrong with it, naming the field */
  async execute(departmentId: string, wish: NameHeadDto): Promise<HeadRow> {
    mustBeAnother(this.work.actor, wish.personId);
    checkUpcoming(wish.from, wish.until, this.clock.today());
    const setting = await this.places.on(wish.from);
    const department = setting.org.departments.find(({ id }) => id === departmentId);
    if (!department) throw new RowIsMissing({ type: 'department', id: departmentId });
    if (wish.kind === 'deputy') setting.active(wish.personId, '/personId');
    else checkAuthority(setting, departmentId, wish.personId, department.headId);
    const replaced = wish.replacesId ? await this.heads.get(departmentId, wish.replacesId) : null;
    return this.heads.get(departmentId, await this.heading.name(departmentId, wish, replaced, addDays(wish.from, -1)));
  }
}

/** Nobody in the department ranks above its head, save the one whose place is taken. @throws HeadLacksAuthority */
export function checkAuthority(setting: Setting, departmentId: string, personId: string, headId: string | null): void {
  const head = setting.active(personId, '/personId');
  const above = setting.org.people.find(
    (member) =>
      member.active &&
      member.departmentId === departmentId &&
      member.id !== headId &&
      !suffices(setting.rank(head), setting.rank(member)),
  );
  if (!above) return;
  const params = { head: head.name, member: above.name };
  throw new HeadLacksAuthority(params, [{ pointer: '/personId', code: HeadLacksAuthority.code, params }]);
}
