import { LIMITS, type Switches } from '../policy.ts';
import type { Findings } from './findings.ts';
import type { Tree } from './places.ts';
import { passes, type Trial } from './trial.ts';

/** More returns than this is a circle, not a discussion. */
const RETURNS = 50;
const PROXIES = 10;
const ADDED = 100;

/** Whatever goes round or grows has a bound, and nothing binding is approved by the clock. */
export function checkLimits(trial: Trial, tree: Tree, found: Findings): void {
  const {
    returnBudget,
    proxyDepth = 0,
    urgeCooldownMinutes = 60,
    addSign,
    tolerance,
  }: Switches = trial.policy.switches;
  // A switch holds for every deal alike: no single one shows it.
  if (returnBudget > RETURNS) found.add('switches.returnBudget', 'return_unbounded', { returnBudget, most: RETURNS });
  const limits: [string, number, number][] = [
    ['switches.proxyDepth', proxyDepth, PROXIES],
    ['switches.addSign.depth', addSign?.depth ?? 0, LIMITS.addSignDepth],
    ['switches.addSign.most', addSign?.most ?? 0, ADDED],
    ['switches.tolerance.ratio', tolerance?.ratio ?? 0, LIMITS.tolerance],
    ['switches.tolerance.amount', tolerance?.amount ?? 0, LIMITS.tolerance],
  ];
  for (const [path, value, most] of limits) if (value > most) found.add(path, 'limit_exceeded', { value, most });
  if (urgeCooldownMinutes < 1)
    found.add('switches.urgeCooldownMinutes', 'limit_exceeded', { value: urgeCooldownMinutes, least: 1 });
  for (const { path, seating, guards, nodes } of tree.nodes) {
    if (seating.deadline?.then !== 'approve' || seating.mode === 'advisory') continue;
    const witness = trial.witness(guards, (routing) => nodes.every((node) => passes(routing, node)));
    found.add(`${path}.deadline`, 'auto_approve_binding', {}, witness ?? undefined);
  }
}
