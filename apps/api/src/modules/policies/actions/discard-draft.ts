import { Injectable } from '@nestjs/common';
import { Drafts } from '../drafts.repository.js';
import { PublicationIsUnderWay } from '../policies.errors.js';
import { PolicyBook } from '../policy-book.repository.js';
import { Publications } from '../publications.repository.js';

/** Throws away what was being written; versions and the policy itself stay. */
@Injectable()
export class DiscardDraft {
  constructor(
    private readonly book: PolicyBook,
    private readonly drafts: Drafts,
    private readonly publications: Publications,
  ) {}

  /** @throws PolicyHasNoDraft, PublicationIsUnderWay, RowIsStale */
  async execute(code: string, seen: number): Promise<void> {
    const policy = await this.book.get(code);
    await this.publications.lock(policy.id);
    const draft = await this.drafts.get(policy);
    const open = await this.publications.open(policy.id);
    if (open) throw new PublicationIsUnderWay({ code, number: open.number });
    await this.drafts.discard(draft, seen);
  }
}
