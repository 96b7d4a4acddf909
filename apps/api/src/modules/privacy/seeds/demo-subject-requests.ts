import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { WorkingTime } from '../../org/index.js';
import { DAYS_TO_ANSWER, workingDaysAfter } from '../requests/deadline.js';
import { LookThrough } from '../requests/look-through.js';
import { SubjectRequests } from '../requests/subject-requests.repository.js';
import { DemoReceipts } from './demo-receipts.js';

/** A contact of the demo company asked by mail that what is held on her be erased; legal has begun to handle it. */
@Injectable()
@Seeds('demo', 7.9)
export class DemoSubjectRequests implements Seed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: SubjectRequests,
    private readonly lookThrough: LookThrough,
    private readonly calendar: WorkingTime,
    private readonly demo: DemoReceipts,
  ) {}

  async execute(): Promise<void> {
    const [contact] = await this.work.manager.query<
      { id: string; name: string; company: string; phone: string | null }[]
    >(
      `SELECT k.id, k.name, c.name AS company, k.mobile AS phone FROM contacts k JOIN customers c ON c.id = k.customer_id
       WHERE k.mobile IS NOT NULL AND k.deleted_at IS NULL ORDER BY k.number DESC LIMIT 1`,
    );
    if (!contact) return;
    const { id, name, company, phone } = contact;
    const { number, receivedOn } = await this.demo.next();
    const request = await this.requests.insert({
      ...{ number, kind: 'erasure', channel: 'email', receivedOn },
      dueOn: workingDaysAfter(await this.calendar.calendar(), receivedOn, DAYS_TO_ANSWER),
      person: { name, company, phone, email: null, wechat: null },
      identity: '已回拨名片上的公司总机转本人核对',
      records: [{ type: 'contact', id, by: ['chosen'] }],
    });
    const { records } = await this.lookThrough.inOneGo(request);
    await this.requests.save(Object.assign(request, { records, search: 'done', searchedAt: this.work.now }));
  }
}
