import { Injectable } from '@nestjs/common';
import { FieldIsNotYours } from '../../../platform/access/access.errors.js';
import { fieldsOf, readsField } from '../../../platform/access/field-access.js';
import { RowIsMissing } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { DomainError } from '../../../platform/http/domain-error.js';
import { RecordRights } from '../../../platform/subjects/record-rights.js';
import { Approvals } from '../../approvals/index.js';
import { Customers, type Contact } from '../../customers/index.js';
import type { ContactChoices, ContactMergeField } from './contact-fields.js';
import { ContactIsNotYours, ContactsOfTwoCustomers, PrimaryIsUnderReview } from './contact-merging.errors.js';

const RUNNING = new Set(['running', 'blocked', 'suspended']);

/** What speaks against making one of two contacts. */
@Injectable()
export class ContactMergeChecks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rights: RecordRights,
    private readonly customers: Customers,
    private readonly approvals: Approvals,
  ) {}

  /** @throws RowIsMissing where she does not see both */
  async mustSee(ids: readonly string[]): Promise<void> {
    const seen = await this.rights.of('contact', ids);
    for (const id of ids) if (!seen.has(id)) throw new RowIsMissing({ type: 'contact', id });
  }

  /** Everything that speaks against it, the gravest first; empty where it may be done. */
  async obstacles(survivor: Contact, loser: Contact): Promise<DomainError[]> {
    const rights = await this.rights.of('contact', [survivor.id, loser.id]);
    return [
      survivor.customerId === loser.customerId ? null : new ContactsOfTwoCustomers({}),
      ...[survivor, loser].map(({ id, name }) =>
        rights.get(id)?.access === 'own' ? null : new ContactIsNotYours({ name }),
      ),
      (await this.isReviewed(loser)) ? new PrimaryIsUnderReview({ name: loser.name }) : null,
    ].filter((obstacle) => obstacle !== null);
  }

  /** @throws the gravest of them */
  async mustBeFree(survivor: Contact, loser: Contact): Promise<void> {
    const [gravest] = await this.obstacles(survivor, loser);
    if (gravest) throw gravest;
  }

  /** @throws ContactIsNotYours */
  async mustOwn({ id, name }: Contact): Promise<void> {
    if ((await this.rights.of('contact', [id])).get(id)?.access !== 'own') throw new ContactIsNotYours({ name });
  }

  /** Who does not read a field chooses nothing of it. */
  reads(field: ContactMergeField): boolean {
    return readsField(fieldsOf(this.work.actor), `contact.${field}`);
  }

  /** @throws FieldIsNotYours naming every field that was chosen without being read */
  mustRead(choices: ContactChoices): void {
    const { code } = FieldIsNotYours;
    const covered = (Object.keys(choices) as ContactMergeField[]).filter((field) => !this.reads(field));
    if (covered.length === 0) return;
    throw new FieldIsNotYours(
      {},
      covered.map((field) => ({ pointer: `/fields/${field}`, code })),
    );
  }

  /** What is put up for review names its primary contact. */
  private async isReviewed({ id, customerId }: Contact): Promise<boolean> {
    const customer = await this.work.asHouse(() => this.customers.get(customerId));
    if (customer.primaryContactId !== id) return false;
    const reviews = await this.approvals.latestOf('customer', [customerId]);
    return customer.admission === 'in_review' || RUNNING.has(reviews.get(customerId)?.status ?? '');
  }
}
