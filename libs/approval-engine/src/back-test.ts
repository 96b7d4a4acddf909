import type { MoneyJson } from '@countersign/kernel';
import { Exposure } from './back-test/exposure.ts';
import { Load, type PositionLoad } from './back-test/load.ts';
import { differenceOf, type RouteChange } from './back-test/route-change.ts';
import type { Facts } from './facts.ts';
import type { OrgDirectory } from './org.ts';
import type { Plan, Routing } from './plan.ts';
import type { Policy } from './policy.ts';
import { route } from './route.ts';

/** A submission as it was. */
export interface PastDeal {
  readonly id: string;
  readonly facts: Facts;
  readonly submitter: string;
  /** Who submitted it for him. */
  readonly assistants?: readonly string[];
  /** Names the organisation it was routed in; whatever `org` understands. */
  readonly asOf: string;
  /** The route it was given; null where it was refused. */
  readonly then: Plan | null;
  /** How long each node took, by its key, in working hours. */
  readonly hours?: Readonly<Record<string, number>>;
}

export interface BackTestInput {
  readonly history: readonly PastDeal[];
  readonly active: Policy;
  readonly draft: Policy;
  readonly org: (asOf: string) => OrgDirectory;
  /** Facts that say what a deal is worth and at which price ratio, for the sums. */
  readonly measures?: { readonly amount?: string; readonly ratio?: string };
}

export interface BackTest {
  readonly deals: number;
  /** Deals that the draft would route otherwise. */
  readonly changed: number;
  /** Passed by the active version, and by the draft refused, blocked, or asked of nobody at all. */
  readonly stopped: { readonly refused: number; readonly blocked: number; readonly unasked: number };
  /** Deals for which the draft needs fewer seats, or more. */
  readonly lighter: number;
  readonly heavier: number;
  /** Deals that the active version itself would not route as they were: none, unless something is wrong. */
  readonly unfaithful: readonly RouteChange[];
  readonly changes: readonly RouteChange[];
  /** Seats and hours that each position would gain or lose; the greatest change first. */
  readonly load: readonly PositionLoad[];
  /** What would be asked of fewer people: how many deals, what they are worth, and how far below list price they sold. */
  readonly exposed: {
    readonly deals: number;
    readonly amount: readonly MoneyJson[];
    readonly discount: readonly MoneyJson[];
  };
}

/** Routes every past deal again by both versions, in the organisation of its day, and says what would be different. */
export function backTest({ history, active, draft, org, measures = {} }: BackTestInput): BackTest {
  const load = new Load(history);
  const exposure = new Exposure(measures);
  const changes: RouteChange[] = [];
  const unfaithful: RouteChange[] = [];
  for (const deal of history) {
    const now = route(active, deal.facts, org(deal.asOf), deal.submitter, deal.assistants);
    const faithless = differenceOf(deal.id, deal.then, now);
    if (faithless) unfaithful.push(faithless);
    const next = draft === active ? now : route(draft, deal.facts, org(deal.asOf), deal.submitter, deal.assistants);
    const change = differenceOf(deal.id, planOf(now), next);
    if (!change) continue;
    changes.push(change);
    load.count(planOf(now), planOf(next));
    if (change.seats < 0 && change.outcome !== 'refused') exposure.add(deal.facts);
  }
  return { deals: history.length, ...countsOf(changes), unfaithful, changes, load: load.list, exposed: exposure.sums };
}

function countsOf(changes: readonly RouteChange[]): Pick<BackTest, 'changed' | 'stopped' | 'lighter' | 'heavier'> {
  const ending = (outcome: Routing['outcome']) => changes.filter((change) => change.outcome === outcome).length;
  const asked = changes.filter(({ outcome }) => outcome !== 'refused');
  return {
    changed: changes.length,
    stopped: { refused: ending('refused'), blocked: ending('blocked'), unasked: ending('nobody') },
    lighter: asked.filter(({ seats }) => seats < 0).length,
    heavier: asked.filter(({ seats }) => seats > 0).length,
  };
}

function planOf(routing: Routing): Plan | null {
  return routing.outcome === 'refused' ? null : routing.plan;
}
