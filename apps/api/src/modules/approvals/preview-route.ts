import { Injectable } from '@nestjs/common';
import {
  askedOf,
  route,
  standingFrom,
  type Envelope,
  type Facts,
  type OrgDirectory,
  type Plan,
  type PlannedNode,
  type Policy,
  type SkippedNode,
  type Standing,
  type Substance,
} from '@countersign/approval-engine';
import { say } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import { refView } from '../../platform/http/views.js';
import type { SubjectRef } from './approval-instances.repository.js';
import { EarlierVersion } from './earlier-version.js';
import { Explanation } from './explanation.js';
import { RoutingDirectory, type Names } from './org-directory.js';
import { RefusalWords } from './refusals/refusal-words.js';
import type { RoutePreviewView, RouteStepView, SkippedStepView } from './route-preview.view.js';
import { RoutingContexts } from './routing-context.js';

export interface PreviewRequest {
  readonly purpose: string;
  readonly facts: Facts;
  /** Whose record it is, and who would put it up. */
  readonly submitterId: string;
  readonly by?: string;
  readonly locale: Locale;
  /** The earlier version of the subject, whose decisions may stand. */
  readonly earlier?: SubjectRef;
  /** What is put up beside the facts, to be held against the earlier version. */
  readonly substance?: Substance;
  readonly envelope?: Envelope;
}

/** Finds the route as a submission would, tells it in the reader's language, and writes nothing. */
@Injectable()
export class PreviewRoute {
  constructor(
    private readonly contexts: RoutingContexts,
    private readonly directory: RoutingDirectory,
    private readonly refusals: RefusalWords,
    private readonly earlierVersion: EarlierVersion,
  ) {}

  async execute({ purpose, ...trial }: PreviewRequest): Promise<RoutePreviewView> {
    const { policy, org } = await this.contexts.forPurpose(purpose);
    return this.under(policy.content, org, trial, this.contexts.guarded(purpose));
  }

  /** The same under any policy, published or not. */
  async under(
    policy: Policy,
    org: OrgDirectory,
    trial: Omit<PreviewRequest, 'purpose'>,
    guarded: ReadonlySet<string> = new Set(),
  ): Promise<RoutePreviewView> {
    const { facts, submitterId, by = submitterId, locale } = trial;
    const routing = route(policy, facts, org, submitterId, by === submitterId ? [] : [by]);
    if (routing.outcome === 'refused') {
      const { code, params } = await this.refusals.error(routing.refusal, policy);
      return {
        outcome: 'refused',
        refusal: { code, params, detail: say(code, params, locale) },
        steps: [],
        skipped: [],
        holes: [],
      };
    }
    const standing = await this.standing(routing.plan, policy, trial);
    const names = await this.directory.names();
    const explanation = new Explanation(policy.facts, names, locale, guarded);
    const holes = routing.outcome === 'blocked' ? explanation.reasons(routing.holes.map(({ reason }) => reason)) : [];
    const asks = askedOf(routing.plan, standing);
    return { outcome: routing.outcome, asks, ...planView(routing.plan, explanation, names, locale, standing), holes };
  }

  /** A decision about one submitter's wish says nothing about another's. */
  private async standing(
    plan: Plan,
    policy: Policy,
    { submitterId, earlier, ...later }: Omit<PreviewRequest, 'purpose'>,
  ): Promise<readonly Standing[]> {
    const before = earlier ? await this.earlierVersion.foreseen(earlier, policy) : null;
    return before?.submitter === submitterId ? standingFrom(before, plan, later, policy, true) : [];
  }
}

/** A plan in words. */
export function planView(
  plan: Plan,
  explanation: Explanation,
  names: Names,
  locale: Locale,
  standing: readonly Standing[] = [],
): { steps: RouteStepView[]; skipped: SkippedStepView[] } {
  return {
    steps: plan.nodes.map((node) => stepView(node, explanation, names, locale, standing)),
    skipped: plan.skipped.map((node) => skippedView(node, explanation, locale)),
  };
}

function stepView(
  node: PlannedNode,
  explanation: Explanation,
  names: Names,
  locale: Locale,
  standing: readonly Standing[],
): RouteStepView {
  return {
    nodeKey: node.key,
    title: node.title[locale],
    mode: node.mode,
    after: [...node.after],
    approvers: node.seats.map(({ person, position, how }) => ({
      person: refView(person, names.people.get(person)),
      position: explanation.position(position),
      how: explanation.reasons(how),
      stands: standing.some((earlier) => earlier.nodeKey === node.key && earlier.person === person),
    })),
    why: explanation.reasons(node.why),
    counterfactual: explanation.counterfactual(node.counterfactual, true),
  };
}

function skippedView(node: SkippedNode, explanation: Explanation, locale: Locale): SkippedStepView {
  const counterfactual = explanation.counterfactual(node.counterfactual, false);
  return { nodeKey: node.key, title: node.title[locale], why: explanation.reasons(node.why), counterfactual };
}
