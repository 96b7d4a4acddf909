import { Injectable } from '@nestjs/common';
import { RowIsStale } from '../../../../platform/database/database.errors.js';
import { Contacts, type Contact } from '../../../customers/index.js';
import { BecomeOneContact } from '../become-one-contact.js';
import { ContactMergeChecks } from '../contact-merge-checks.js';
import type { MergeContactsDto } from '../contact-merge.dto.js';
import { ContactMerges } from '../contact-merges.repository.js';
import { ContactIsMergedWithItself } from '../contact-merging.errors.js';

/** 合并: two entries of one person become one, with everything that names them. */
@Injectable()
export class MergeContacts {
  constructor(
    private readonly contacts: Contacts,
    private readonly merges: ContactMerges,
    private readonly checks: ContactMergeChecks,
    private readonly becoming: BecomeOneContact,
  ) {}

  /** @throws RowIsMissing, RowIsStale, and whatever speaks against it */
  async execute({ survivorId, loserId, fields = {}, ...seen }: MergeContactsDto): Promise<string> {
    if (survivorId === loserId)
      throw new ContactIsMergedWithItself({}, [{ pointer: '/loserId', code: ContactIsMergedWithItself.code }]);
    await this.checks.mustSee([survivorId, loserId]);
    this.checks.mustRead(fields);
    const both = await this.locked([survivorId, loserId]);
    const [survivor, loser] = [both.get(survivorId) as Contact, both.get(loserId) as Contact];
    mustBeVersion(survivor, seen.survivorVersion);
    mustBeVersion(loser, seen.loserVersion);
    await this.checks.mustBeFree(survivor, loser);
    const merge = await this.merges.insert({ survivorId, loserId, choices: fields });
    await this.becoming.execute(merge, survivor, loser);
    return merge.id;
  }

  /** In the order of their ids, so that two merges never wait for each other. */
  private async locked(ids: readonly string[]): Promise<Map<string, Contact>> {
    const both = new Map<string, Contact>();
    for (const id of [...ids].sort()) both.set(id, await this.contacts.getForChange(id));
    return both;
  }
}

function mustBeVersion({ id, version }: Contact, seen: number): void {
  if (version !== seen) throw new RowIsStale({ id, version: seen });
}
