import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { LastVersionStays, PublicationIsUnderWay, VersionIsRetired } from '../policies.errors.js';
import { PolicyBook, type PlacedVersion } from '../policy-book.repository.js';
import type { PolicyPublication } from '../policy-publication.entity.js';
import { PutUpPublication } from '../put-up-publication.js';
import { Publications } from '../publications.repository.js';

/** Asks somebody else to agree that a version decides nothing new any more. What runs under it keeps it. */
@Injectable()
export class ProposeRetirement {
  constructor(
    private readonly book: PolicyBook,
    private readonly publications: Publications,
    private readonly putUp: PutUpPublication,
    private readonly clock: Clock,
  ) {}

  /** @throws VersionIsRetired, LastVersionStays, PublicationIsUnderWay */
  async execute(code: string, number: number, note: string, idempotencyKey: string): Promise<PolicyPublication> {
    const policy = await this.book.get(code);
    await this.publications.lock(policy.id);
    const version = await this.book.version(code, number);
    const open = await this.publications.open(policy.id);
    if (open) throw new PublicationIsUnderWay({ code, number: open.number });
    await this.mustBeSpared(version);
    const publication = await this.publications.insert({
      ...{ policyId: policy.id, kind: 'retire', number, note },
      content: version.content,
      contentHash: version.contentHash,
      tests: version.tests,
      effectiveOn: this.clock.today(),
    });
    await this.putUp.execute(policy, publication, idempotencyKey);
    return publication;
  }

  /** Without any version nothing of the kind could be submitted at all. */
  private async mustBeSpared(version: PlacedVersion): Promise<void> {
    const { code, number, purpose, state } = version;
    if (state === 'retired') throw new VersionIsRetired({ code, number });
    if (await this.book.isLast(version)) throw new LastVersionStays({ code, purpose });
  }
}
