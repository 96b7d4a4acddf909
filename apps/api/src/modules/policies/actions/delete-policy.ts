import { Injectable } from '@nestjs/common';
import { Drafts } from '../drafts.repository.js';
import { PolicyHasHistory, PublicationIsUnderWay } from '../policies.errors.js';
import { PolicyBook } from '../policy-book.repository.js';
import { Publications } from '../publications.repository.js';

/** Only what never decided anything can go; its code may then be used again. */
@Injectable()
export class DeletePolicy {
  constructor(
    private readonly book: PolicyBook,
    private readonly drafts: Drafts,
    private readonly publications: Publications,
  ) {}

  /** @throws PolicyIsUnknown, PolicyHasHistory, PublicationIsUnderWay */
  async execute(code: string): Promise<void> {
    const policy = await this.book.get(code);
    await this.publications.lock(policy.id);
    const versions = await this.book.versions(code);
    if (versions.length > 0) throw new PolicyHasHistory({ code, versions: versions.length });
    const open = await this.publications.open(policy.id);
    if (open) throw new PublicationIsUnderWay({ code, number: open.number });
    const draft = await this.drafts.find(policy.id);
    if (draft) await this.drafts.discard(draft);
  }
}
