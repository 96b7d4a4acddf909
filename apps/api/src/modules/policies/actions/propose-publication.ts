import { Injectable } from '@nestjs/common';
import { hashOf } from '@countersign/approval-engine';
import { Clock } from '../../../platform/clock/clock.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { Drafts } from '../drafts.repository.js';
import {
  EffectiveDayHasPassed,
  NobodyElseMayAgree,
  PolicyIsUnchanged,
  PublicationIsUnderWay,
} from '../policies.errors.js';
import { PolicyBook, type KnownPolicy } from '../policy-book.repository.js';
import type { PolicyDraft } from '../policy-draft.entity.js';
import type { PolicyPublication } from '../policy-publication.entity.js';
import { PutUpPublication } from '../put-up-publication.js';
import { Publications, type NewPublication } from '../publications.repository.js';

export interface PublicationWish {
  /** Business day; today means at once. */
  readonly effectiveFrom: string;
  readonly note: string;
  /** The version of the draft that its proposer saw. */
  readonly draftVersion?: number;
}

/** Freezes the draft and asks somebody else to agree to it. */
@Injectable()
export class ProposePublication {
  constructor(
    private readonly book: PolicyBook,
    private readonly drafts: Drafts,
    private readonly publications: Publications,
    private readonly putUp: PutUpPublication,
    private readonly clock: Clock,
  ) {}

  /** @throws PublicationIsUnderWay, NobodyElseMayAgree, PolicyHasErrors, PolicyCasesFail, PolicyIsUnchanged, EffectiveDayHasPassed, RowIsStale */
  async execute(code: string, wish: PublicationWish, idempotencyKey: string): Promise<PolicyPublication> {
    const policy = await this.book.get(code);
    await this.publications.lock(policy.id);
    const draft = await this.drafts.get(policy);
    this.mustBeAsSeen(draft, wish);
    const fresh = await this.frozen(policy, draft, wish);
    const publication = await this.keep(policy, fresh);
    await this.putUp.execute(policy, publication, idempotencyKey);
    if (await this.publications.onlyAuthorsAreAsked(publication.id)) throw new NobodyElseMayAgree({ code });
    return publication;
  }

  private mustBeAsSeen({ id, version }: PolicyDraft, { effectiveFrom, draftVersion }: PublicationWish): void {
    const today = this.clock.today();
    if (draftVersion !== undefined && draftVersion !== version) throw new RowIsStale({ id, version: draftVersion });
    if (effectiveFrom < today) throw new EffectiveDayHasPassed({ day: effectiveFrom, today });
  }

  private async frozen(
    policy: KnownPolicy,
    { content }: PolicyDraft,
    { effectiveFrom, note }: PublicationWish,
  ): Promise<NewPublication> {
    const { id, code } = policy;
    const latest = await this.book.latest(code);
    if (latest && latest.state !== 'retired' && bare(latest.content) === bare(content))
      throw new PolicyIsUnchanged({ code, number: latest.number });
    const tests = await this.putUp.mustPass(policy, content);
    const number = (latest?.number ?? 0) + 1;
    const numbered = { ...content, version: number };
    return {
      ...{ policyId: id, kind: 'publish', number, tests, note },
      content: numbered,
      contentHash: hashOf(numbered),
      effectiveOn: effectiveFrom,
    };
  }

  /** What was sent back is put up again in the same approval; whatever else is open stands in the way. */
  private async keep({ id, code }: KnownPolicy, fresh: NewPublication): Promise<PolicyPublication> {
    const open = await this.publications.open(id);
    if (!open) return this.publications.insert(fresh);
    if (open.status !== 'returned' || open.kind !== 'publish')
      throw new PublicationIsUnderWay({ code, number: open.number });
    return this.publications.save(Object.assign(open, fresh, { status: 'proposed' as const }));
  }
}

const bare = (content: object): string => hashOf({ ...content, version: 0, purpose: '' });
