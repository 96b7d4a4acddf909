import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { Contacts } from '../../../customers/index.js';
import { BecomeOneContact } from '../become-one-contact.js';
import { ContactMergeChecks } from '../contact-merge-checks.js';
import { ContactMerges } from '../contact-merges.repository.js';
import { ContactSurvivorGaveWay } from '../contact-merging.errors.js';

/** Makes two of one again, within thirty days and while the survivor is there. */
@Injectable()
export class UndoContactMerge {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contacts: Contacts,
    private readonly merges: ContactMerges,
    private readonly checks: ContactMergeChecks,
    private readonly becoming: BecomeOneContact,
  ) {}

  /** @throws RowIsMissing, MergeIsNotDone, MergeUndoIsLate, ContactSurvivorGaveWay, ContactIsNotYours */
  async execute(id: string): Promise<void> {
    const { survivorId } = await this.merges.show(id);
    if (!(await this.contacts.liveAmong([survivorId])).has(survivorId)) throw new ContactSurvivorGaveWay({});
    const survivor = await this.contacts.getForChange(survivorId);
    await this.checks.mustOwn(survivor);
    const merge = await this.merges.getForChange(id);
    merge.beginUndo(this.work.now);
    await this.merges.save(merge);
    await this.becoming.takeBack(merge, survivor);
  }
}
