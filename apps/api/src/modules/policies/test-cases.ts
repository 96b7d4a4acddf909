import { Injectable } from '@nestjs/common';
import { runCases, type CaseRun, type CasesRun, type GoldenCase, type Policy } from '@countersign/approval-engine';
import { NO_TESTS, RoutingDirectory, type PolicyTests } from '../approvals/index.js';
import type { RefView } from '../../platform/http/views.js';
import { Drafts } from './drafts.repository.js';
import { PolicyBook, type KnownPolicy } from './policy-book.repository.js';

/** The cases of a policy, and how they go. */
@Injectable()
export class TestCases {
  constructor(
    private readonly book: PolicyBook,
    private readonly drafts: Drafts,
    private readonly directory: RoutingDirectory,
  ) {}

  /** What the next version must pass: as somebody has written it, else what the newest version passed. */
  async of({ id, code }: KnownPolicy): Promise<PolicyTests & { readonly version: number }> {
    const kept = await this.drafts.cases(id);
    if (kept) return kept;
    return { ...((await this.book.latest(code))?.tests ?? NO_TESTS), version: 0 };
  }

  /** Who submits and decides in the cases, as the reader may know them; a sample brings its own people. */
  async people({ cases, organisation }: PolicyTests): Promise<RefView[]> {
    const { people } = await this.directory.names();
    const sampled = new Set((organisation?.people ?? []).map(({ id }) => id));
    const ids = cases.flatMap(({ submitter, expect }) => [
      submitter,
      ...('nodes' in expect ? expect.nodes.flatMap((node) => node.people) : []),
    ]);
    return [...new Set(ids)].flatMap((id) => {
      const name = people.get(id);
      return name && !sampled.has(id) ? [{ id, name }] : [];
    });
  }

  /** Cases about people of the sample organisation are run in it, the others in the house as it is today. */
  async run(policy: Policy, { cases, organisation }: PolicyTests): Promise<CasesRun> {
    if (cases.length === 0) return { passed: 0, failed: 0, results: [] };
    const sampled = (each: GoldenCase): boolean =>
      organisation?.people.some(({ id }) => id === each.submitter) ?? false;
    const today = await this.directory.asItIs();
    const results = cases.flatMap((each): readonly CaseRun[] => {
      const org = organisation && sampled(each) ? organisation : today;
      return runCases(policy, [each], org).results;
    });
    const passed = results.filter((each) => each.passed).length;
    return { passed, failed: results.length - passed, results };
  }
}
