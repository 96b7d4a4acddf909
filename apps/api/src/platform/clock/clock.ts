import { Injectable } from '@nestjs/common';
import { businessDate } from '@countersign/kernel';
import { UnitOfWork } from '../database/unit-of-work.js';

/** Time in business rules: `app_now()` of the open unit of work, so that code and SQL can never disagree. */
@Injectable()
export class Clock {
  constructor(private readonly work: UnitOfWork) {}

  now(): Date {
    return this.work.now;
  }

  /** Today in Asia/Shanghai, `YYYY-MM-DD`. */
  today(): string {
    return businessDate(this.work.now);
  }
}
