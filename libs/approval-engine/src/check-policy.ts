import { checkCondition } from './check/condition.ts';
import { Findings, type Finding, type Shape } from './check/findings.ts';
import { checkKey, checkSteps, type Terms } from './check/steps.ts';
import type { FactCatalogue } from './facts.ts';
import type { Switches } from './policy.ts';

export type { Finding, FindingCode } from './check/findings.ts';

const FACT_TYPES = ['money', 'ratio', 'integer', 'boolean', 'enum', 'id', 'text', 'codes'];

const SWITCHES: { readonly [K in keyof Omit<Switches, 'peers' | 'returnBudget'>]: readonly Switches[K][] } = {
  selfApproval: ['superior', 'block'],
  duplicateApprover: ['first', 'consecutive', 'each'],
  emptySlate: ['climb', 'block'],
  restart: ['from-start', 'jump-back'],
  withdraw: ['any-time', 'before-first-decision'],
};

/**
 * Names everything that is wrong with a policy, whatever was handed in as one. An empty list means that it may be
 * published: every condition can be evaluated, every rule resolved, every ladder ends.
 */
export function checkPolicy(value: unknown): readonly Finding[] {
  const found = new Findings();
  const policy = found.record(value, 'policy');
  if (!policy) return found.list;
  found.text(policy['code'], 'code');
  if (!Number.isSafeInteger(policy['version']) || Number(policy['version']) < 1)
    found.add('version', 'shape_wrong', { expected: 'integer ≥ 1' });
  found.title(policy['title'], 'title');
  const terms: Terms = {
    facts: checkFacts(policy['facts'], found),
    ranked: checkRanks(policy['authorities'], found),
    keys: new Set(),
    found,
  };
  checkGates(policy['gates'], terms);
  checkSteps(policy['steps'], 'steps', terms);
  checkSwitches(policy['switches'], terms);
  return found.list;
}

/** @returns the facts that are declared well enough to be asked about */
function checkFacts(value: unknown, found: Findings): FactCatalogue {
  const facts = found.record(value, 'facts');
  const declared: Record<string, Shape> = {};
  for (const [field, item] of Object.entries(facts ?? {})) {
    const path = `facts.${field}`;
    const spec = found.record(item, path);
    if (!spec) continue;
    found.title(spec['label'], `${path}.label`);
    found.oneOf(spec['type'], FACT_TYPES, `${path}.type`);
    if (spec['type'] === 'money') found.text(spec['currency'], `${path}.currency`);
    if (spec['type'] === 'enum') found.array(spec['values'], `${path}.values`, 1);
    if (spec['type'] !== 'enum' || Array.isArray(spec['values'])) declared[field] = spec;
  }
  return declared as FactCatalogue;
}

function checkRanks(value: unknown, found: Findings): ReadonlySet<string> {
  const ranked = new Set<string>();
  for (const [index, tier] of found.array(value, 'authorities', 1).entries()) {
    for (const item of found.array(tier, `authorities[${index}]`, 1)) {
      const code = found.text(item, `authorities[${index}]`);
      if (code === null) continue;
      if (ranked.has(code)) found.add(`authorities[${index}]`, 'position_ranked_twice', { code });
      ranked.add(code);
    }
  }
  return ranked;
}

function checkGates(value: unknown, terms: Terms): void {
  for (const [index, item] of terms.found.array(value, 'gates').entries()) {
    const gate = terms.found.record(item, `gates[${index}]`);
    if (!gate) continue;
    checkKey(gate, `gates[${index}]`, terms);
    checkCondition(gate['require'], terms.facts, `gates[${index}].require`, terms.found);
  }
}

function checkSwitches(value: unknown, { ranked, found }: Terms): void {
  const switches = found.record(value, 'switches');
  if (!switches) return;
  for (const [name, allowed] of Object.entries(SWITCHES)) found.oneOf(switches[name], allowed, `switches.${name}`);
  for (const code of found.array(switches['peers'], 'switches.peers')) {
    if (!ranked.has(String(code))) found.add('switches.peers', 'position_unranked', { code });
  }
  const budget = switches['returnBudget'];
  if (!Number.isSafeInteger(budget) || Number(budget) < 0)
    found.add('switches.returnBudget', 'shape_wrong', { expected: 'integer ≥ 0' });
}
