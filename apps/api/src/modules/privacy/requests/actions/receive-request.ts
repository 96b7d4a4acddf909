import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { Numbering } from '../../../../platform/numbering/numbering.js';
import { WorkingTime } from '../../../org/index.js';
import { DAYS_TO_ANSWER, workingDaysAfter } from '../deadline.js';
import type { ReceiveRequestDto } from '../subject-request.dto.js';
import { ReceivedWith } from './received-with.js';
import { SubjectRequests } from '../subject-requests.repository.js';

/** Writes down that a person asked, until when she is answered, and has everything looked through for her. */
@Injectable()
export class ReceiveRequest {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: SubjectRequests,
    private readonly numbering: Numbering,
    private readonly calendar: WorkingTime,
    private readonly further: ReceivedWith,
  ) {}

  /** @throws NobodyIsNamed, DayIsToCome, ReferenceIsMissing */
  async execute(asked: ReceiveRequestDto): Promise<string> {
    const { person, records } = await this.further.judge(asked);
    const { kind, channel } = asked;
    const receivedOn = this.further.day(asked.receivedOn);
    const dueOn = workingDaysAfter(await this.calendar.calendar(), receivedOn, DAYS_TO_ANSWER);
    return this.work.asHouse(async () => {
      const number = await this.numbering.next('GX');
      const identity = asked.identity.trim();
      const { id } = await this.requests.insert({
        number,
        kind,
        channel,
        person,
        identity,
        receivedOn,
        dueOn,
        records,
      });
      await this.further.search(id);
      return id;
    });
  }
}
