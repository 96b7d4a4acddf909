import { Injectable } from '@nestjs/common';
import { applyPatch } from '../../../platform/http/merge-patch.js';
import type { ChangeContactDto } from '../contact.dto.js';
import { contactKeys } from '../contact.entity.js';
import { Contacts } from '../contacts.repository.js';

@Injectable()
export class ChangeContact {
  constructor(private readonly contacts: Contacts) {}

  /** @throws BodyIsInvalid, RowIsStale, RowIsMissing */
  async execute(id: string, version: number, sent: ChangeContactDto): Promise<void> {
    const contact = await this.contacts.getForChange(id);
    applyPatch(contact, sent);
    await this.contacts.save(Object.assign(contact, contactKeys(contact)), version);
  }
}
