import type { OrgDirectory } from '../org.ts';
import type { Policy } from '../policy.ts';
import { checkAuthority } from './authority.ts';
import { checkBands } from './bands.ts';
import type { Findings } from './findings.ts';
import { checkLimits } from './limits.ts';
import { checkNulls } from './nulls.ts';
import { checkPeople } from './people.ts';
import { Tree } from './places.ts';
import { checkProxies } from './proxies.ts';
import { checkReach } from './reach.ts';
import { sampleHouse } from './sample-house.ts';
import { checkTables } from './tables.ts';
import { Trial } from './trial.ts';

/** What a policy that can be read gets wrong. Every finding comes with a deal, and routing that deal shows it. */
export function checkMeaning(policy: Policy, org: OrgDirectory | null, found: Findings): void {
  const trial = new Trial(policy, org ?? sampleHouse(policy));
  const tree = new Tree(policy);
  if (!checkTables(trial, tree, found)) return;
  if (!checkReach(trial, tree, found)) return;
  checkBands(trial, tree, found);
  checkNulls(trial, tree, found);
  checkAuthority(trial, tree, found, org !== null);
  checkLimits(trial, tree, found);
  checkPeople(trial, tree, found, org !== null);
  checkProxies(trial, tree, found);
  if (trial.isIncomplete) found.add('steps', 'not_fully_checked', {}, trial.witness([], () => true) ?? undefined);
}
