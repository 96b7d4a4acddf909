import { Injectable } from '@nestjs/common';
import { HOUSE, HOUSE_ID } from '../../../../platform/access/principal.js';
import { Clock } from '../../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../../platform/events/event-bus.js';
import { Hourly } from '../../../../platform/housekeeping/hourly.js';
import { WorkingTime } from '../../../org/index.js';
import { SubjectRequestDue } from '../../privacy.events.js';
import { DAYS_OF_WARNING, workingDaysAfter } from '../deadline.js';
import { SubjectRequests } from '../subject-requests.repository.js';

/** Whoever handles requests hears once that one is due within days, and once that it is overdue. */
@Injectable()
export class RemindOfRequests {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly requests: SubjectRequests,
    private readonly calendar: WorkingTime,
    private readonly events: EventBus,
  ) {}

  @Hourly()
  async daily(): Promise<void> {
    await this.work.run(HOUSE, 'write', async () => {
      const today = this.clock.today();
      const soon = workingDaysAfter(await this.calendar.calendar(), today, DAYS_OF_WARNING);
      const due = await this.requests.unreminded(today, soon);
      if (due.length === 0) return;
      const personIds = await this.requests.holdersOf('subject.handle', HOUSE_ID);
      for (const { id, number, dueOn, overdue } of due) {
        const request = await this.requests.getForChange(id);
        await this.requests.save(Object.assign(request, overdue ? { overdueToldOn: today } : { remindedOn: today }));
        await this.events.publish(new SubjectRequestDue({ requestId: id, number, dueOn, overdue, personIds }));
      }
    });
  }
}
