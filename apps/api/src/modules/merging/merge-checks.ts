import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/http/domain-error.js';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { RecordRights } from '../../platform/subjects/record-rights.js';
import { Approvals } from '../approvals/index.js';
import type { Customer } from '../customers/index.js';
import { CustomerMerges } from './customer-merges.repository.js';
import {
  CustomerIsAppealed,
  CustomerIsNotYours,
  CustomerIsUnderReview,
  CustomersAreTwoEntities,
  MergeIsUnderWay,
} from './merging.errors.js';
import { OpenAppeals } from './open-appeals.repository.js';

type Either = Pick<Customer, 'id' | 'name' | 'creditCode'>;

const RUNNING = new Set(['running', 'blocked', 'suspended']);

/** What speaks against making one of two customers. */
@Injectable()
export class MergeChecks {
  constructor(
    private readonly rights: RecordRights,
    private readonly approvals: Approvals,
    private readonly appeals: OpenAppeals,
    private readonly merges: CustomerMerges,
  ) {}

  /** @throws RowIsMissing where she does not see both */
  async mustSee(ids: readonly string[]): Promise<void> {
    const seen = await this.rights.of('customer', ids);
    for (const id of ids) if (!seen.has(id)) throw new RowIsMissing({ type: 'customer', id });
  }

  /** Everything that speaks against it, the gravest first; empty where it may be done. */
  async obstacles(one: Either, other: Either, mergeId: string | null = null): Promise<DomainError[]> {
    const ids = [one.id, other.id];
    const rights = await this.rights.of('customer', ids);
    const reviews = await this.approvals.latestOf('customer', ids);
    const appeals = await this.appeals.among(ids);
    const underWay = await this.merges.underWay(ids, mergeId);
    const each = [one, other].flatMap(({ id, name }) => [
      rights.get(id)?.access === 'own' ? null : new CustomerIsNotYours({ name }),
      RUNNING.has(reviews.get(id)?.status ?? '') ? new CustomerIsUnderReview({ name }) : null,
      appeals.has(id) ? new CustomerIsAppealed({ name }) : null,
      underWay.has(id) ? new MergeIsUnderWay({ name }) : null,
    ]);
    return [twoEntities(one, other), ...each].filter((obstacle) => obstacle !== null);
  }

  /** @throws CustomerIsNotYours */
  async mustOwn({ id, name }: Either): Promise<void> {
    if ((await this.rights.of('customer', [id])).get(id)?.access !== 'own') throw new CustomerIsNotYours({ name });
  }

  /** @throws the gravest of them */
  async mustBeFree(one: Either, other: Either, mergeId: string | null = null): Promise<void> {
    const [gravest] = await this.obstacles(one, other, mergeId);
    if (gravest) throw gravest;
  }
}

function twoEntities(one: Either, other: Either): DomainError | null {
  const [a, b] = [one.creditCode, other.creditCode];
  return a && b && a !== b ? new CustomersAreTwoEntities({ one: a, other: b }) : null;
}
