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
      const isThere = (await this.customers.visibleAmong([customerId])).has(customerId);
      if (!isThere) return { ...UNKNOWN, inCrm: false };
      const inCrm = (await this.customers.acceptedAmong([customerId])).has(customerId);
      const { name, number, creditCode, region, grade } = await this.customers.get(customerId);
      const met = (await this.contact.customersMet([customerId])).has(customerId);
      return { inCrm, met, name, number, creditCode, region: region === '' ? null : region, grade };
    });
  }
}
