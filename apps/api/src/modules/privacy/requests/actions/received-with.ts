import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { Jobs } from '../../../../platform/jobs/jobs.js';
import { References } from '../../../../platform/subjects/references.js';
import { FIND_JOB } from '../../jobs.js';
import { DayIsToCome, NobodyIsNamed } from '../requests.errors.js';
import type { ReceiveRequestDto } from '../subject-request.dto.js';
import type { AskedFor, FoundRecord } from '../subject-request.entity.js';

/** Whom a request names, and when it came. */
@Injectable()
export class ReceivedWith {
  constructor(
    private readonly clock: Clock,
    private readonly references: References,
    private readonly jobs: Jobs,
    private readonly work: UnitOfWork,
  ) {}

  /** @throws NobodyIsNamed, ReferenceIsMissing */
  async judge(asked: ReceiveRequestDto): Promise<{ person: AskedFor; records: FoundRecord[] }> {
    const said = (text: string | undefined): string | null => text?.trim() || null;
    const person = {
      ...{ name: said(asked.name), company: said(asked.company), phone: said(asked.phone) },
      ...{ email: said(asked.email), wechat: said(asked.wechat) },
    };
    const records = [chosen('contact', asked.knownContactId), chosen('lead', asked.knownLeadId)].flatMap(
      (record) => record ?? [],
    );
    const isKnown = person.phone || person.email || person.wechat || (person.name && person.company);
    if (!isKnown && records.length === 0)
      throw new NobodyIsNamed({}, [{ pointer: '/phone', code: NobodyIsNamed.code }]);
    // She has no scope of her own over contacts: what an officer handles is the whole company's.
    await this.work.asHouse(() =>
      this.references.mustExist(
        records.map(({ type, id }) => ({ pointer: type === 'contact' ? '/knownContactId' : '/knownLeadId', type, id })),
      ),
    );
    return { person, records };
  }

  /** @throws DayIsToCome */
  day(receivedOn: string | undefined): string {
    const today = this.clock.today();
    if (receivedOn && receivedOn > today)
      throw new DayIsToCome({}, [{ pointer: '/receivedOn', code: DayIsToCome.code }]);
    return receivedOn ?? today;
  }

  search(requestId: string): Promise<void> {
    return this.jobs.ask(FIND_JOB, { requestId });
  }
}

const chosen = (type: FoundRecord['type'], id: string | undefined): FoundRecord | null =>
  id ? { type, id, by: ['chosen'] } : null;
