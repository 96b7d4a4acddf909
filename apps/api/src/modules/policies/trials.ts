import { Injectable } from '@nestjs/common';
import { type ApproverRule, type Facts, type Policy } from '@countersign/approval-engine';
import { DomainError } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import { PreviewRoute, RoutingDirectory, type RoutePreviewView } from '../approvals/index.js';
import { Checking } from './checking.js';
import { policyErrors } from './policy-errors.js';
import { PolicyBook } from './policy-book.repository.js';
import type { PolicyTrialView, WhoView } from './trial.view.js';
import { Vocabulary } from './vocabulary.js';

export interface Deal {
  readonly facts: Facts;
  readonly submitterId: string;
  readonly locale: Locale;
}

export interface WhoQuestion {
  readonly purpose: string;
  readonly rules: readonly ApproverRule[];
  /** As it is being written; null where nobody writes. */
  readonly draft: Policy | null;
}

/** The test bench: deals that nobody has made, under policies that need not be in force. Nothing is written. */
@Injectable()
export class Trials {
  constructor(
    private readonly book: PolicyBook,
    private readonly preview: PreviewRoute,
    private readonly directory: RoutingDirectory,
    private readonly checking: Checking,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** @throws PolicyHasErrors where the content cannot be routed at all */
  async run(policy: Policy, purpose: string, deal: Deal): Promise<PolicyTrialView> {
    const view = await this.routed(policy, purpose, deal);
    return {
      ...view,
      lit: view.steps.map(({ nodeKey }) => nodeKey),
      dark: view.skipped.map(({ nodeKey }) => nodeKey),
    };
  }

  /** Who approver rules come to for a submitter, under the authorities and switches of the draft, or of what decides now. */
  async who({ purpose, rules, draft }: WhoQuestion, deal: Deal): Promise<WhoView> {
    const { facts } = await this.vocabulary.purpose(purpose);
    const title = { 'zh-CN': '审批人', en: 'Approvers' };
    const node = { kind: 'approval', key: 'who', title, mode: 'any', approvers: rules } as const;
    const base = draft ?? (await this.inForce(purpose)) ?? (await this.anyContent());
    const view = await this.routed({ ...base, facts, gates: [], steps: [node] }, purpose, deal);
    const { refusal } = view;
    if (refusal) return { people: [], holes: [{ code: refusal.code, params: refusal.params, text: refusal.detail }] };
    return { people: view.steps[0]?.approvers ?? [], holes: view.holes };
  }

  private async routed(policy: Policy, purpose: string, deal: Deal): Promise<RoutePreviewView> {
    try {
      return await this.preview.under(policy, await this.directory.asItIs(), deal);
    } catch (error) {
      if (error instanceof DomainError) throw error;
      const errors = (await this.checking.check(policy, purpose)).filter(({ severity }) => severity === 'error');
      throw errors[0] ? policyErrors(errors, errors[0]) : error;
    }
  }

  private async inForce(purpose: string): Promise<Policy | undefined> {
    const versions = await this.book.versions();
    return versions.find((each) => each.purpose === purpose && each.state === 'in_force')?.content;
  }

  private async anyContent(): Promise<Policy> {
    const [version] = await this.book.versions();
    if (!version) throw new Error('no policy has ever been published');
    return version.content;
  }
}
