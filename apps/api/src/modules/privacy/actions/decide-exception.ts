import { Injectable } from '@nestjs/common';
import { addDays } from '@countersign/kernel';
import { Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import type { DecideExceptionDto } from '../exceptions/exception.dto.js';
import { Exceptions } from '../exceptions/exceptions.repository.js';
import { ExceptionDayIsOut, ExceptionIsYourOwn } from '../privacy.errors.js';
import { ExceptionDecided } from '../privacy.events.js';

const MOST_DAYS = 365;
const USUAL_DAYS = 90;

/** A security administrator lets a number through, or does not; never for herself. */
@Injectable()
export class DecideException {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly exceptions: Exceptions,
    private readonly events: EventBus,
  ) {}

  /** @throws RowIsMissing, ExceptionIsYourOwn, ExceptionIsDecided, ExceptionDayIsOut */
  async execute(id: string, { verdict, validUntil, reason }: DecideExceptionDto): Promise<void> {
    const { personId: by } = this.work.principal;
    const until = verdict === 'granted' ? this.dayOf(validUntil) : null;
    const askerId = await this.work.asHouse(async () => {
      const exception = await this.exceptions.getForChange(id);
      if (exception.askerId === by) throw new ExceptionIsYourOwn({});
      exception.decide({ status: verdict, validUntil: until, decision: reason.trim(), by, now: this.work.now });
      await this.exceptions.save(exception);
      return exception.askerId;
    });
    await this.events.publish(new ExceptionDecided({ exceptionId: id, askerId, verdict, byId: by }));
  }

  private dayOf(validUntil: string | undefined): string {
    const today = this.clock.today();
    const until = validUntil ?? addDays(today, USUAL_DAYS);
    const most = addDays(today, MOST_DAYS);
    if (until < today || until > most)
      throw new ExceptionDayIsOut({ most }, [
        { pointer: '/validUntil', code: ExceptionDayIsOut.code, params: { most } },
      ]);
    return until;
  }
}
