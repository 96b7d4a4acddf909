import { businessDate, Money } from '@countersign/kernel';
import { factOf, isMoneyJson, type Facts } from './facts.ts';
import { isDecider, personOf, type OrgDirectory, type StandingProxy } from './org.ts';
import { DEFAULTS, type Policy } from './policy.ts';

/** For what a proxy would act. */
export interface Matter {
  readonly policy: Pick<Policy, 'code' | 'switches' | 'facts'>;
  readonly facts: Facts;
  readonly org: OrgDirectory;
  /** Who may not act here, whoever sends him: the submitter, and whoever already sits at the node. */
  readonly barred: ReadonlySet<string>;
}

/**
 * Who acts for a person today: the end of the chain of standing proxies, as far as each link covers the matter and the
 * next person may act. A circle, and anything beyond the longest legal chain, is not followed.
 */
export function actorFor(principal: string, matter: Matter): string {
  const longest = matter.policy.switches.proxyDepth ?? DEFAULTS.proxyDepth;
  const chain = [principal];
  while (chain.length <= longest) {
    const next = proxyOf(chain.at(-1) ?? principal, matter, chain);
    if (next === null) break;
    chain.push(next);
  }
  return chain.at(-1) ?? principal;
}

function proxyOf(person: string, { policy, facts, org, barred }: Matter, met: readonly string[]): string | null {
  const covering = proxiesOf(person, { policy, facts, org });
  return covering.find((proxy) => !met.includes(proxy) && !barred.has(proxy) && isEnabled(org, proxy)) ?? null;
}

/** Whether standing proxies lead from one person to the other today, by some way that is not too long. */
export function mayActFor(actor: string, principal: string, matter: Omit<Matter, 'barred'>): boolean {
  const longest = matter.policy.switches.proxyDepth ?? DEFAULTS.proxyDepth;
  const met = new Set([principal]);
  let last = [principal];
  for (let depth = 0; depth < longest && !met.has(actor); depth++) {
    last = last.flatMap((person) => proxiesOf(person, matter)).filter((person) => !met.has(person));
    last.forEach((person) => met.add(person));
  }
  return met.has(actor);
}

function proxiesOf(person: string, { policy, facts, org }: Omit<Matter, 'barred'>): string[] {
  const given = (org.proxies ?? []).filter(({ principal }) => principal === person);
  return given.flatMap((each) => (isInForce(each, org) && covers(each, policy, facts) ? [each.proxy] : []));
}

function covers({ policies, maxAmount }: StandingProxy, policy: Matter['policy'], facts: Facts): boolean {
  if (policies && !policies.includes(policy.code)) return false;
  if (!maxAmount) return true;
  const declared = Object.keys(policy.facts).filter((field) => policy.facts[field]?.type === 'money');
  if (declared.some((field) => factOf(facts, field) === null)) return false;
  const amounts = Object.values(facts).filter(isMoneyJson);
  const most = Money.parse(maxAmount);
  return (
    amounts.length > 0 &&
    amounts.every((amount) => amount.currency === most.currency && Money.parse(amount).compare(most) <= 0)
  );
}

function isEnabled(org: OrgDirectory, id: string): boolean {
  const person = personOf(org, id);
  return person !== null && isDecider(person);
}

/** Whether a dated entry holds on the day of the organisation. */
export function isInForce(
  { from, until }: { readonly from: string; readonly until: string },
  org: OrgDirectory,
): boolean {
  const today = businessDate(new Date(org.asOf));
  return from <= today && today <= until;
}

export function isAbsent(org: OrgDirectory, person: string): boolean {
  return (org.absences ?? []).some((absence) => absence.person === person && isInForce(absence, org));
}
