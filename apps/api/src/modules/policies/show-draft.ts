import { Injectable } from '@nestjs/common';
import type { Locale } from '../../platform/http/locale.js';
import { refView } from '../../platform/http/views.js';
import { Checking } from './checking.js';
import { Drafts } from './drafts.repository.js';
import { findingView } from './finding.view.js';
import { PolicyBook } from './policy-book.repository.js';
import type { PolicyDraftView } from './policy.view.js';
import { ReadPolicies } from './reading/read-policies.js';

/** A draft with what is wrong with it and what it changes. */
@Injectable()
export class ShowDraft {
  constructor(
    private readonly book: PolicyBook,
    private readonly drafts: Drafts,
    private readonly checking: Checking,
    private readonly reading: ReadPolicies,
  ) {}

  /** @throws PolicyIsUnknown, PolicyHasNoDraft */
  async execute(code: string, locale: Locale): Promise<PolicyDraftView> {
    const policy = await this.book.get(code);
    const { version, content, basedOn, updatedAt, updatedById, updatedByName } = await this.drafts.show(policy);
    const findings = await this.checking.check(content, policy.purpose);
    return {
      ...{ code, purpose: policy.purpose, version, content, basedOn },
      title: content.title?.[locale] ?? code,
      updatedAt: updatedAt.toISOString(),
      updatedBy: refView(updatedById, updatedByName),
      findings: findings.map((found) => findingView(found, locale)),
      changes: await this.reading.changesInLatest(code, content, locale),
      people: await this.reading.people(content),
    };
  }
}
