import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { customerKeys, Customers, type Customer } from '../customers/index.js';
import type { Changed, CustomerMerge } from './customer-merge.entity.js';
import { CustomerMerges } from './customer-merges.repository.js';
import { JoinedContacts } from './joined-contacts.js';
import { change, CUSTOMER_PLAN } from './merge-fields.js';
import { MovedRows } from './moved-rows.repository.js';

/** Makes one of two, in one transaction, as the house: what names the record goes over whoever may see it. */
@Injectable()
export class CarryOutMerge {
  constructor(
    private readonly work: UnitOfWork,
    private readonly merges: CustomerMerges,
    private readonly customers: Customers,
    private readonly contacts: JoinedContacts,
    private readonly rows: MovedRows,
  ) {}

  /** @param both locked */
  execute(merge: CustomerMerge, survivor: Customer, loser: Customer): Promise<void> {
    return this.work.asHouse(async () => {
      merge.begin();
      await this.merges.save(merge);
      await this.merges.through(merge, () => this.carryOut(merge, survivor, loser));
    });
  }

  private async carryOut(merge: CustomerMerge, survivor: Customer, loser: Customer): Promise<void> {
    await this.rows.lock(loser.id);
    const fields = {
      ...CUSTOMER_PLAN.chosen(survivor, loser, merge.choices),
      parentId: await this.parentOf(merge, survivor, loser),
    };
    const owners = [survivor.ownerId, loser.ownerId];
    const { primaryContactId } = survivor;
    const contacts = await this.contacts.join(merge.joined);
    const moved = await this.rows.move(merge);
    await this.customers.giveWay(loser, survivor.id);
    const changed = await this.become(merge, survivor, fields);
    await this.rows.contactsFollow(merge, owners, survivor);
    await this.rows.dismissAlike(merge);
    await this.rows.countAnew([survivor.id, loser.id]);
    merge.finish({ survivor: changed, contacts, primaryContactId }, moved, this.work.now);
    await this.merges.save(merge);
  }

  private async become({ joined }: CustomerMerge, survivor: Customer, fields: Partial<Customer>): Promise<Changed> {
    const primary = fields.primaryContactId ?? survivor.primaryContactId;
    const primaryContactId = joined.find(({ from }) => from === primary)?.to ?? primary;
    const changed = change(survivor, { ...fields, primaryContactId });
    await this.customers.save(Object.assign(survivor, customerKeys(survivor)));
    return changed;
  }

  /** Where the record that gives way stands above the survivor, the survivor takes its place; never is one above itself. */
  private async parentOf({ choices }: CustomerMerge, survivor: Customer, loser: Customer): Promise<string | null> {
    if (await this.customers.isAtOrAbove(loser.id, survivor.id)) return loser.parentId;
    const wanted = CUSTOMER_PLAN.chosen(survivor, loser, choices).parentId;
    if (wanted === undefined || wanted === null) return wanted === null ? null : survivor.parentId;
    return (await this.customers.isAtOrAbove(survivor.id, wanted)) ? survivor.parentId : wanted;
  }
}
