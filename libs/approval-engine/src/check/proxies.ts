import { businessDate } from '@countersign/kernel';
import type { StandingProxy } from '../org.ts';
import type { Findings } from './findings.ts';
import type { Tree } from './places.ts';
import type { Trial } from './trial.ts';

/** Standing proxies of the day that lead back to where they began, or further than the policy follows them. */
export function checkProxies(trial: Trial, _tree: Tree, found: Findings): void {
  const { policy, org } = trial;
  const today = businessDate(new Date(org.asOf));
  const proxies = (org.proxies ?? []).filter((proxy) => isInForce(proxy, today, policy.code));
  const told = new Set<string>();
  for (const { principal } of proxies) {
    const chain = chainFrom(principal, proxies);
    const circle = chain.indexOf(chain.at(-1) ?? '') < chain.length - 1;
    if (circle) {
      const people = chain.slice(chain.indexOf(chain.at(-1) ?? ''), -1).sort();
      if (!told.has(people.join())) found.add('organisation.proxies', 'proxy_cycle', { people });
      told.add(people.join());
    } else if (chain.length - 1 > (policy.switches.proxyDepth ?? 3)) {
      found.add('organisation.proxies', 'proxy_chain_long', { people: chain });
    }
  }
}

function isInForce({ from, until, policies }: StandingProxy, day: string, code: string): boolean {
  return from <= day && day <= until && (policies === undefined || policies.includes(code));
}

/** Ends with a person met before where the proxies go round. */
function chainFrom(principal: string, proxies: readonly StandingProxy[]): string[] {
  const chain = [principal];
  for (let at = principal; ;) {
    const next = proxies.find((proxy) => proxy.principal === at)?.proxy;
    if (next === undefined) return chain;
    const again = chain.includes(next);
    chain.push(next);
    if (again) return chain;
    at = next;
  }
}
