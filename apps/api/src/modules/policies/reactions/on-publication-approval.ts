import { startOfBusinessDay } from '@countersign/kernel';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Together } from '../../../platform/events/events.js';
import { ApprovalFinished, ApprovalReturned, Policies } from '../../approvals/index.js';
import { Drafts } from '../drafts.repository.js';
import {
  AuthorMayNotAgree,
  LastVersionStays,
  ProposerMayNotAgree,
  VersionIsRetired,
  VersionIsTaken,
} from '../policies.errors.js';
import { PolicyBook, type KnownPolicy } from '../policy-book.repository.js';
import type { PolicyPublication } from '../policy-publication.entity.js';
import { POLICY_SUBJECT } from '../publication.js';
import { Publications } from '../publications.repository.js';

/** What a decision makes of a proposed version; in the transaction of the decision. */
@Injectable()
export class OnPublicationApproval {
  constructor(
    private readonly publications: Publications,
    private readonly book: PolicyBook,
    private readonly policies: Policies,
    private readonly drafts: Drafts,
    private readonly clock: Clock,
  ) {}

  @Together(ApprovalFinished)
  async finished({ payload: { subjectType, subjectId, outcome, decidedBy } }: ApprovalFinished): Promise<void> {
    if (subjectType !== POLICY_SUBJECT) return;
    const publication = await this.publications.get(subjectId);
    if (outcome === 'approved') await this.carryOut(publication, decidedBy);
    else publication.end(outcome === 'rejected' ? 'rejected' : 'withdrawn', this.clock.now());
    await this.publications.save(publication);
  }

  @Together(ApprovalReturned)
  async returned({ payload: { subjectType, subjectId } }: ApprovalReturned): Promise<void> {
    if (subjectType !== POLICY_SUBJECT) return;
    const publication = await this.publications.get(subjectId);
    publication.status = 'returned';
    await this.publications.save(publication);
  }

  private async carryOut(publication: PolicyPublication, approvedBy: string): Promise<void> {
    const policy = await this.book.byId(publication.policyId);
    if (approvedBy === publication.createdBy) throw new ProposerMayNotAgree({ code: policy.code });
    if (publication.authors.includes(approvedBy)) throw new AuthorMayNotAgree({ code: policy.code });
    if (publication.kind === 'publish') await this.publish(policy, publication, approvedBy);
    else await this.retire(policy, publication);
    publication.end('published', this.clock.now());
  }

  /** Others may have been retired since it was proposed. */
  private async retire({ code, purpose }: KnownPolicy, { number }: PolicyPublication): Promise<void> {
    await this.publications.lockPurpose(purpose);
    const version = await this.book.version(code, number);
    if (version.state === 'retired') throw new VersionIsRetired({ code, number });
    if (await this.book.isLast(version)) throw new LastVersionStays({ code, purpose });
    await this.policies.retire(version.id);
  }

  private async publish(policy: KnownPolicy, publication: PolicyPublication, approvedBy: string): Promise<void> {
    const { number, content, tests, effectiveOn, createdBy } = publication;
    const effectiveFrom = startOfBusinessDay(effectiveOn);
    const isNew = await this.policies.publish(policy.purpose, content, {
      ...{ number, tests, effectiveFrom, approvedBy },
      proposedBy: createdBy,
    });
    if (!isNew) throw new VersionIsTaken({ code: policy.code, number });
    const draft = await this.drafts.find(policy.id);
    if (draft) await this.drafts.discard(draft);
  }
}
