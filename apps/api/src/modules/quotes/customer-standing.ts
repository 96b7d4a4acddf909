import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CustomerContact } from '../activities/index.js';
import { Customers } from '../customers/index.js';

/** What approvals ask about a customer, and who it is to the law and to our records. */
export interface Standing {
  /** There, and accepted where new customers are reviewed. */
  readonly inCrm: boolean;
  /** Somebody of ours has met the customer: a completed visit or meeting. */
  readonly met: boolean;
  readonly name: string;
  readonly number: string;
  readonly creditCode: string | null;
  /** Null where nobody has said. */
  readonly region: string | null;
  readonly grade: string | null;
}

const UNKNOWN = { met: false, name: '', number: '', creditCode: null, region: null, grade: null };

/** Asked as the house: the answer must not depend on who asks. */
@Injectable()
export class CustomerStanding {
  constructor(
    private readonly work: UnitOfWork,
    private readonly customers: Customers,
    private readonly contact: CustomerContact,
  ) {}

  of(customerId: string): Promise<Standing> {
    return this.work.asHouse(async () => {
      const ids = [customerId];
      const [there, accepted, met] = await Promise.all([
        this.customers.visibleAmong(ids),
        this.customers.acceptedAmong(ids),
        this.contact.customersMet(ids),
      ]);
      if (!there.has(customerId)) return { ...UNKNOWN, inCrm: false };
      const { name, number, creditCode, region, grade } = await this.customers.get(customerId);
      const answers = { inCrm: accepted.has(customerId), met: met.has(customerId) };
      return { ...answers, name, number, creditCode, region: region === '' ? null : region, grade };
    });
  }
}
