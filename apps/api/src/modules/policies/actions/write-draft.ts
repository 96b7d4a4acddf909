import { Injectable } from '@nestjs/common';
import type { Policy } from '@countersign/approval-engine';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { Drafts } from '../drafts.repository.js';
import { PublicationIsUnderWay, PurposeIsFixed } from '../policies.errors.js';
import { PolicyBook, type KnownPolicy } from '../policy-book.repository.js';
import { Publications } from '../publications.repository.js';

/** Writes the draft as it was sent, however wrong it still is; the first writing begins one. */
@Injectable()
export class WriteDraft {
  constructor(
    private readonly book: PolicyBook,
    private readonly drafts: Drafts,
    private readonly publications: Publications,
  ) {}

  /**
   * @param seen the version of the draft that the author saw; 0 where there was none
   * @param from the version that the content was taken from, where it is begun from another than the newest
   * @throws RowIsStale, PublicationIsUnderWay, PurposeIsFixed
   */
  async execute(code: string, content: object, seen: number, from?: number): Promise<void> {
    const policy = await this.book.get(code);
    await this.publications.lock(policy.id);
    await this.mustBeFree(policy);
    const latest = await this.book.latest(code);
    const written = await this.drafts.find(policy.id);
    const stamped = stamp(content, policy, (latest?.number ?? 0) + 1);
    const begun = from === undefined ? {} : { basedOn: from };
    if (written) await this.drafts.save(Object.assign(written, { content: stamped, ...begun }), seen);
    else if (seen === 0)
      await this.drafts.insert({ policyId: policy.id, content: stamped, basedOn: from ?? latest?.number ?? null });
    else throw new RowIsStale({ id: policy.id, version: seen });
  }

  /** What somebody else is deciding on must not move under her eyes; what came back may be put right. */
  private async mustBeFree({ id, code }: KnownPolicy): Promise<void> {
    const open = await this.publications.open(id);
    if (open?.status === 'proposed' && open.kind === 'publish')
      throw new PublicationIsUnderWay({ code, number: open.number });
  }
}

/** The content says itself which policy it is of, so that it can travel. */
export function stamp(content: object, { code, purpose }: KnownPolicy, number: number): Policy {
  const said = (content as { purpose?: unknown }).purpose;
  if (said !== undefined && said !== purpose) throw new PurposeIsFixed({ code, purpose });
  return { ...content, code, version: number, purpose } as unknown as Policy;
}
