import { Injectable } from '@nestjs/common';
import type { Policy } from '@countersign/approval-engine';
import { Approvals } from '../approvals/index.js';
import { changesBetween } from './changes.js';
import { Checking } from './checking.js';
import { findingText } from './finding.view.js';
import { PolicyCasesFail } from './policies.errors.js';
import { policyErrors } from './policy-errors.js';
import { PolicyBook, type KnownPolicy } from './policy-book.repository.js';
import type { PolicyPublication } from './policy-publication.entity.js';
import { POLICY_SUBJECT, publicationFacts, PUBLICATION_PURPOSE } from './publication.policy.js';
import { TestCases } from './test-cases.js';

/** What a publication must pass, and what the person who is asked gets to see of it. */
@Injectable()
export class PutUpPublication {
  constructor(
    private readonly book: PolicyBook,
    private readonly checking: Checking,
    private readonly testCases: TestCases,
    private readonly approvals: Approvals,
  ) {}

  /** @throws PolicyHasErrors naming the first path and its witness, PolicyCasesFail naming the first case */
  async mustPass({ purpose }: KnownPolicy, content: Policy, cases: readonly unknown[]): Promise<void> {
    const errors = (await this.checking.check(content, purpose)).filter(({ severity }) => severity === 'error');
    if (errors[0]) throw policyErrors(errors, errors[0]);
    const failures = (await this.testCases.run(content, cases)).filter(({ passed }) => !passed);
    if (failures[0]) throw new PolicyCasesFail({ count: failures.length, name: failures[0].name, failures });
  }

  async execute(policy: KnownPolicy, publication: PolicyPublication, idempotencyKey: string): Promise<void> {
    const { id, number, version, content, note } = publication;
    await this.approvals.open({
      purpose: PUBLICATION_PURPOSE,
      subject: {
        type: POLICY_SUBJECT,
        id,
        title: content.title['zh-CN'],
        number: `${policy.code} v${number}`,
        version,
        snapshot: await this.snapshot(policy, publication),
      },
      facts: publicationFacts(policy.purpose, publication.kind),
      summary: { amount: null, ratio: null, customerName: null },
      note,
      idempotencyKey,
    });
  }

  private async snapshot(
    { code, purpose }: KnownPolicy,
    { kind, number, content, contentHash, cases, effectiveOn }: PolicyPublication,
  ): Promise<object> {
    const latest = await this.book.latest(code);
    const warnings = await this.checking.check(content, purpose);
    return {
      ...{ kind, policy: code, title: content.title['zh-CN'], purpose, version: number, effectiveFrom: effectiveOn },
      replaces: latest?.number ?? null,
      changes: kind === 'publish' ? changesBetween(latest?.content ?? null, content) : [],
      warnings: warnings.map(({ path, code: finding, params }) => ({
        path,
        text: findingText(finding, params, 'zh-CN'),
      })),
      casesPassed: cases.length,
      contentHash,
    };
  }
}
