import { Injectable } from '@nestjs/common';
import type { PlainDate } from '@countersign/kernel';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Intervals, type NewPost } from '../over-time/intervals.repository.js';
import { People } from '../people.repository.js';
import { isTaken } from './hire-person.js';

/** Somebody new whose place was found to be possible; she has no password, as nobody has whom `HirePerson` hires. */
export interface Hired {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly employeeNo: string | null;
  readonly positionId: string;
  readonly departmentId: string | null;
  readonly superiorId: string | null;
  readonly from: PlainDate;
  readonly roleIds: readonly string[];
}

/** Many people at once, in three statements. What follows from all of them is settled by whoever asked for them. */
@Injectable()
export class HirePeople {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
    private readonly intervals: Intervals,
  ) {}

  /** @throws LoginIsTaken @throws EmployeeNumberIsTaken, and what the database refuses of an assignment */
  async execute(hired: readonly Hired[]): Promise<void> {
    if (hired.length === 0) return;
    await this.work.asHouse(async () => {
      await this.people.createMany(hired).catch((error: unknown) => refuse(error, hired[0] as Hired));
      await this.intervals.assignMany(hired.map(firstPost));
      await this.intervals.checkTogether();
    });
  }
}

const firstPost = ({ id: personId, positionId, departmentId, superiorId, from }: Hired): NewPost => ({
  ...{ id: newId(), personId, positionId, departmentId, superiorId, main: false },
  ...{ from, until: null },
});

/** Somebody else was hired meanwhile with what only one can have; alone, the one who is refused is the one at fault. */
function refuse(error: unknown, first: Hired): never {
  const constraint = (error as { driverError?: { constraint?: string } }).driverError?.constraint;
  if (constraint === 'people_login') throw isTaken('login', first);
  if (constraint === 'people_employee_no') throw isTaken('employeeNo', first);
  throw error;
}
