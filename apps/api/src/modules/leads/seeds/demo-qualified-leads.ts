import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/ids.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Numbering } from '../../../platform/numbering/numbering.js';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import type { Source } from '../../customers/index.js';
import { leadOf } from '../actions/create-lead.js';
import { Lead } from '../lead.entity.js';

/** A customer's first deal, with what its lead will have said. */
interface Begun {
  readonly id: string;
  readonly begunAt: Date;
  readonly ownerId: string;
  readonly departmentId: string | null;
  readonly customerId: string;
  readonly name: string;
  readonly source: Source;
  readonly industry: string;
  readonly region: string | null;
  readonly contactId: string;
  readonly contactName: string;
  readonly title: string;
  readonly mobile: string | null;
}

/** Every third customer was a lead before it was one, so that the report of what becomes of leads has something to say. */
@Seeds('demo', 5.05)
@Injectable()
export class DemoQualifiedLeads implements Seed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly numbering: Numbering,
  ) {}

  async execute(): Promise<void> {
    const begun = await this.firstDeals();
    const numbers = await this.numbering.nextMany('XS', begun.length);
    await this.work.manager.insert(Lead, begun.map((deal, i) => rowOf(deal, i, numbers[i] as string)) as never);
  }

  private async firstDeals(): Promise<Begun[]> {
    const all = await this.work.manager.query<Begun[]>(
      `SELECT DISTINCT ON (o.customer_id) o.id, o.created_at AS "begunAt", o.owner_id AS "ownerId", o.department_id AS "departmentId",
         c.id AS "customerId", c.name, c.source, c.industry, c.region,
         p.id AS "contactId", p.name AS "contactName", p.title, p.mobile
       FROM opportunities o JOIN customers c ON c.id = o.customer_id JOIN contacts p ON p.id = o.primary_contact_id
       ORDER BY o.customer_id, o.created_at, o.id`,
    );
    const inTime = all.toSorted((one, other) => one.begunAt.getTime() - other.begunAt.getTime());
    return inTime.filter((_, i) => i % 3 === 0);
  }
}

/** How many days each took to be judged. */
const DAYS = [3, 1, 6, 2, 9, 4];
const DAY_MS = 86_400_000;

function rowOf({ id, begunAt, ownerId, departmentId, mobile, ...deal }: Begun, at: number, number: string): object {
  const { customerId, contactId, name, source, industry, region, contactName, title } = deal;
  const createdAt = new Date(begunAt.getTime() - (DAYS[at % DAYS.length] as number) * DAY_MS);
  const fields = {
    ...{ name, source, industry, contactName, title },
    ...(mobile ? { phone: mobile } : {}),
    ...(region ? { region } : {}),
    ...(source === 'exhibition' ? { campaign: `工博会 ${createdAt.getUTCFullYear()}` } : {}),
  };
  return {
    ...leadOf(fields, { ownerId, departmentId }, number),
    ...{ status: 'qualified', qualifiedAt: begunAt, customerId, contactId, opportunityId: id },
    ...{ id: newId(), custom: {}, createdBy: ownerId, updatedBy: ownerId, createdAt, updatedAt: begunAt },
  };
}
