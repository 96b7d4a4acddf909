import { Injectable } from '@nestjs/common';
import { mustSet } from '../../../platform/access/amounts.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { CustomerMerges } from '../customer-merges.repository.js';
import { JoinedContacts } from '../joined-contacts.js';
import { MERGE_JOB } from '../jobs.js';
import { AMOUNT_FIELDS, CUSTOMER_PLAN } from '../merge-fields.js';
import type { MergeCustomersDto } from '../merge.dto.js';
import { MergeIsWithItself } from '../merging.errors.js';
import { MergeNow } from '../merge-now.js';
import { MergeSize } from '../merge-size.js';

/** 合并: at once, or by the worker where much goes over; either way all of it or nothing. */
@Injectable()
export class MergeCustomers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly merges: CustomerMerges,
    private readonly contacts: JoinedContacts,
    private readonly now: MergeNow,
    private readonly size: MergeSize,
  ) {}

  /** @throws RowIsMissing, RowIsStale, and whatever speaks against it */
  async execute({ survivorId, loserId, fields = {}, contacts = [], ...seen }: MergeCustomersDto): Promise<string> {
    if (survivorId === loserId)
      throw new MergeIsWithItself({}, [{ pointer: '/loserId', code: MergeIsWithItself.code }]);
    const amounts = AMOUNT_FIELDS.filter((field) => fields[field] !== undefined);
    if (amounts.length > 0) mustSet(this.work.actor, 'customer.amounts', ...amounts.map((name) => `/fields/${name}`));
    const { survivor, loser } = await this.now.locked({ survivorId, loserId }, seen);
    CUSTOMER_PLAN.chosen(survivor, loser, fields);
    const joined = contacts.map(({ keepId, joinId }) => ({ from: joinId, to: keepId }));
    await this.contacts.mustBeOf(joined, [survivorId, loserId]);
    const merge = await this.merges.insert({ survivorId, loserId, choices: fields, joined });
    if (await this.size.isLarge(loserId, survivorId)) await this.size.later(MERGE_JOB, merge.id);
    else await this.now.carryOut(merge, survivor, loser);
    return merge.id;
  }
}
