import { Injectable } from '@nestjs/common';
import { ImportedContacts } from '../../customers/index.js';
import { TakingBack } from '../../imports/index.js';
import { ImportedLeads } from './imported-leads.repository.js';

/** Takes back what a file of leads has made and changed, and whom it hung on customers. */
@Injectable()
export class LeadUndo {
  constructor(
    private readonly takingBack: TakingBack,
    private readonly leads: ImportedLeads,
    private readonly contacts: ImportedContacts,
  ) {}

  /** @returns how many have been touched since; nothing is taken back then */
  execute(importId: string): Promise<number> {
    return this.takingBack.execute(importId, [this.leads, this.contacts.onlyMade()]);
  }
}
