import { Injectable } from '@nestjs/common';
import { addDays, type PlainDate } from '@countersign/kernel';
import type { HeadRow } from '../heads/head.view.js';
import { Heading } from '../heads/heading.js';
import { Heads } from '../heads/heads.repository.js';
import { NameHead } from '../heads/name-head.js';
import { OfficeIsVacant } from '../over-time/over-time.errors.js';
import type { PlannedChange } from './planned-change.js';

type Naming = Extract<PlannedChange, { kind: 'name_head' }>;
type End = Extract<PlannedChange, { kind: 'end_head' }>;

/** Puts somebody at the head of a department on a day in the place of whoever heads it then, or ends her time. */
@Injectable()
export class EnterHeadChange {
  constructor(
    private readonly heads: Heads,
    private readonly nameHead: NameHead,
    private readonly heading: Heading,
  ) {}

  async name({ departmentId, personId, office }: Naming, day: PlainDate): Promise<void> {
    const held = await this.held(departmentId, office, day);
    const replaced = held ? { replacesId: held.id } : {};
    await this.nameHead.execute(departmentId, { personId, kind: office, from: day, until: null, ...replaced });
  }

  /** @throws OfficeIsVacant */
  async end({ departmentId, office }: End, day: PlainDate): Promise<void> {
    const held = await this.held(departmentId, office, day);
    if (!held)
      throw new OfficeIsVacant({ day }, [{ pointer: '/departmentId', code: OfficeIsVacant.code, params: { day } }]);
    if (held.from === day) await this.heading.withdraw(departmentId, held.id);
    else await this.heading.end(departmentId, held.id, addDays(day, -1));
  }

  private async held(departmentId: string, office: string, day: PlainDate): Promise<HeadRow | undefined> {
    const rows = await this.heads.of(departmentId);
    return rows.find(({ kind, from, until }) => kind === office && (from ?? day) <= day && (until ?? day) >= day);
  }
}
