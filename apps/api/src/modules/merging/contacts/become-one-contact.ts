import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { contactKeys, Contacts, type Contact } from '../../customers/index.js';
import { change, restore } from '../merge-fields.js';
import { CONTACT_PLAN } from './contact-fields.js';
import type { ContactMerge } from './contact-merge.entity.js';
import { ContactMerges } from './contact-merges.repository.js';
import { ContactMoves } from './contact-moves.repository.js';

/** Makes one of two entries of a person, and two again; in one transaction, as the house, whoever may see what names them. */
@Injectable()
export class BecomeOneContact {
  constructor(
    private readonly work: UnitOfWork,
    private readonly merges: ContactMerges,
    private readonly contacts: Contacts,
    private readonly moves: ContactMoves,
  ) {}

  /** @param both locked */
  execute(merge: ContactMerge, survivor: Contact, loser: Contact): Promise<void> {
    return this.merges.through(merge, async () => {
      const changed = change(survivor, CONTACT_PLAN.chosen(survivor, loser, merge.choices));
      const moved = await this.moves.move(merge);
      await this.contacts.giveWay(loser, survivor.id);
      await this.contacts.save(Object.assign(survivor, contactKeys(survivor)));
      await this.moves.compareAnew([survivor.id]);
      merge.finish(changed, moved, this.work.now);
      await this.merges.save(merge);
    });
  }

  /** What was changed since stays as it is, and what came since stays with the survivor. */
  takeBack(merge: ContactMerge, survivor: Contact): Promise<void> {
    return this.merges.through(merge, async () => {
      const stayed = await this.moves.giveBack(merge);
      restore(survivor, merge.former);
      await this.contacts.save(Object.assign(survivor, contactKeys(survivor)));
      await this.contacts.comeBack(merge.loserId);
      await this.moves.compareAnew([survivor.id, merge.loserId]);
      merge.finishUndo(stayed, this.work.principal.personId, this.work.now);
      await this.merges.save(merge);
    });
  }
}
