import { Injectable } from '@nestjs/common';
import { OwnerChoice } from '../../org/index.js';
import { EventBus } from '../../../platform/events/event-bus.js';
import { applyPatch } from '../../../platform/http/merge-patch.js';
import { Contacts } from '../contacts.repository.js';
import { customerKeys, type Customer } from '../customer.entity.js';
import { creditCodeFrom, customerProblems, refuseProblems } from '../customer-rules.js';
import { ContactBelongsElsewhere, ParentIsBelow } from '../customers.errors.js';
import { CustomerTransferred } from '../customers.events.js';
import { Customers } from '../customers.repository.js';
import type { ChangeCustomerDto } from '../customer.dto.js';
import { DuplicateRefusals } from '../duplicate-refusals.js';
import { mustKeepReviewed } from '../reviewed-fields.js';

/** Changes what was sent and nothing else. A new owner is a transfer: the contacts her predecessor kept go with it. */
@Injectable()
export class ChangeCustomer {
  constructor(
    private readonly customers: Customers,
    private readonly contacts: Contacts,
    private readonly owners: OwnerChoice,
    private readonly refusals: DuplicateRefusals,
    private readonly events: EventBus,
  ) {}

  async execute(id: string, version: number, { ownerId, historicAmount, ...sent }: ChangeCustomerDto): Promise<void> {
    const customer = await this.customers.getForChange(id);
    const before = customer.ownerId;
    this.alter(customer, sent);
    if (historicAmount !== undefined) Object.assign(customer, amountOf(historicAmount));
    await this.check(customer, sent);
    Object.assign(customer, customerKeys(customer));
    if (ownerId !== undefined && ownerId !== before)
      Object.assign(customer, await this.owners.give('customer', ownerId));
    await this.customers.save(customer, version);
    if (customer.ownerId !== before) await this.handOver(customer, before);
  }

  /** What becomes of it, as far as it knows that by itself. @throws CustomerIsInReview */
  alter(customer: Customer, sent: ChangeCustomerDto): void {
    const read = { ...customer };
    applyPatch(customer, sent);
    customer.name = customer.name.trim();
    customer.creditCode = creditCodeFrom(customer.creditCode);
    mustKeepReviewed(read, customer);
  }

  private async check(customer: Customer, sent: ChangeCustomerDto): Promise<void> {
    refuseProblems(customerProblems(customer));
    if (sent.name !== undefined || sent.creditCode !== undefined) {
      await this.refusals.refuse('customer', customer, { exceptIds: [customer.id] });
    }
    if (sent.parentId) {
      await this.customers.get(sent.parentId);
      if (await this.customers.isAtOrAbove(customer.id, sent.parentId))
        throw new ParentIsBelow({}, [{ pointer: '/parentId', code: ParentIsBelow.code }]);
    }
    if (sent.primaryContactId !== undefined) {
      const contact = await this.contacts.get(sent.primaryContactId);
      if (contact.customerId !== customer.id)
        throw new ContactBelongsElsewhere({}, [{ pointer: '/primaryContactId', code: ContactBelongsElsewhere.code }]);
    }
  }

  private async handOver(customer: Customer, from: string): Promise<void> {
    await this.contacts.follow(customer.id, from, customer.ownerId, customer.departmentId);
    await this.events.publish(
      new CustomerTransferred({ customerId: customer.id, fromOwnerId: from, toOwnerId: customer.ownerId }),
    );
  }
}

function amountOf(money: ChangeCustomerDto['historicAmount']): Pick<Customer, 'historicAmount' | 'historicCurrency'> {
  return { historicAmount: money?.amount ?? null, historicCurrency: money?.currency ?? 'CNY' };
}
