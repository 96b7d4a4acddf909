import { Injectable } from '@nestjs/common';
import { comparePolicies, type Facts, type Policy } from '@countersign/approval-engine';
import { Approvals, type PolicyTests } from '../approvals/index.js';
import { BackTests } from './back-testing/back-tests.repository.js';
import type { Report } from './back-testing/report.js';
import { Checking } from './checking.js';
import type { NamedFinding } from './found.js';
import { PolicyCasesFail } from './policies.errors.js';
import { policyErrors } from './policy-errors.js';
import type { KnownPolicy, PlacedVersion } from './policy-book.repository.js';
import type { PolicyPublication } from './policy-publication.entity.js';
import { POLICY_SUBJECT, PUBLICATION_PURPOSE } from './publication.js';
import { ReadPolicies } from './reading/read-policies.js';
import { TestCases } from './test-cases.js';

/** What a publication must pass, and what the person who is asked gets to see of it. */
@Injectable()
export class PutUpPublication {
  constructor(
    private readonly reading: ReadPolicies,
    private readonly checking: Checking,
    private readonly testCases: TestCases,
    private readonly backTests: BackTests,
    private readonly approvals: Approvals,
  ) {}

  /**
   * @returns what it has passed
   * @throws PolicyHasErrors naming the first path and its witness, PolicyCasesFail naming the first case
   */
  async mustPass(policy: KnownPolicy, content: Policy): Promise<PolicyTests> {
    const errors = (await this.checking.check(content, policy.purpose)).filter(({ severity }) => severity === 'error');
    if (errors[0]) throw policyErrors(errors, errors[0]);
    const { cases, organisation } = await this.testCases.of(policy);
    const failures = (await this.testCases.run(content, { cases, organisation })).results.filter(
      ({ passed }) => !passed,
    );
    if (failures[0]) throw new PolicyCasesFail({ count: failures.length, name: failures[0].name, failures });
    return { cases, organisation };
  }

  async execute(policy: KnownPolicy, publication: PolicyPublication, idempotencyKey: string): Promise<void> {
    const { id, number, version, content, note, createdBy } = publication;
    const latest = await this.reading.latest(policy.code);
    const warnings = await this.checking.check(content, policy.purpose);
    const tried = await this.backTests.latestOf(policy.id, publication.contentHash);
    await this.approvals.open({
      purpose: PUBLICATION_PURPOSE,
      ownerId: createdBy,
      subject: {
        type: POLICY_SUBJECT,
        id,
        title: content.title['zh-CN'],
        number: `${policy.code} v${number}`,
        version,
        snapshot: await this.snapshotOf(policy, publication, latest, warnings, tried),
      },
      facts: publicationFacts(policy, publication, latest, warnings.length),
      summary: { amount: null, ratio: null, customerName: null },
      note,
      idempotencyKey,
    });
  }

  /** What is agreed to, as those who are asked read it; the hash binds it to every word of the policy. */
  private async snapshotOf(
    { code, purpose }: KnownPolicy,
    { kind, number, content, contentHash, tests, effectiveOn }: PolicyPublication,
    latest: PlacedVersion | null,
    warnings: readonly NamedFinding[],
    tried: Report | null,
  ): Promise<object> {
    const { deals, changed, lighter, heavier } = tried ?? {};
    return {
      ...{ kind, policy: code, title: content.title, purpose, version: number, effectiveFrom: effectiveOn },
      decides: this.reading.purposeName(purpose),
      replaces: latest?.number ?? null,
      changes: kind === 'publish' ? await this.reading.frozen(latest?.content ?? null, content) : [],
      warnings: this.reading.frozenFindings(warnings),
      casesPassed: tests.cases.length,
      backTest: tried && { deals, changed, lighter, heavier },
      contentHash,
    };
  }
}

/** Parts of a policy that decide who must approve; the rest are its words and its switches. */
const DECIDING = ['authority', 'gate', 'step', 'branch', 'matrix', 'cell'];

function publicationFacts(
  { purpose }: KnownPolicy,
  { kind, content, createdBy }: PolicyPublication,
  latest: PlacedVersion | null,
  findings: number,
): Facts {
  const changes = latest && kind === 'publish' ? comparePolicies(latest.content, content) : null;
  const changesAuthority = changes === null || changes.some(({ what }) => DECIDING.includes(what));
  return { purposeCode: purpose, proposer: createdBy, findings, changesAuthority };
}
