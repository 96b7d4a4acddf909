import { checkCondition } from './check/condition.ts';
import { Findings, nameOf, type Finding, type Shape, type Witness } from './check/findings.ts';
import { checkMatrices } from './check/matrices.ts';
import { checkMeaning } from './check/meaning.ts';
import { checkKey, type Terms } from './check/seating.ts';
import { checkSteps } from './check/steps.ts';
import { placesIn, withWitnesses, witnessOfUnknown } from './check/structure.ts';
import { checkSwitches } from './check/switches.ts';
import { Tree } from './check/places.ts';
import { Trial } from './check/trial.ts';
import type { FactCatalogue } from './facts.ts';
import type { OrgDirectory } from './org.ts';
import type { Policy } from './policy.ts';

export {
  FINDING_CODES,
  UNWITNESSED,
  type Finding,
  type FindingCode,
  type Unwitnessed,
  type Witness,
} from './check/findings.ts';

const FACT_TYPES = ['money', 'ratio', 'integer', 'boolean', 'enum', 'choices', 'id', 'text', 'codes', 'deals'];

/**
 * Names everything that is wrong with a policy, whatever was handed in as one. Without an error it may be published:
 * every condition can be evaluated, every rule resolved, every ladder ends, and no deal slips through.
 * @param org the house that it is meant for: then seats that nobody there could take are named too
 */
export function checkPolicy(value: unknown, { org }: { readonly org?: OrgDirectory } = {}): readonly Finding[] {
  const found = new Findings();
  checkShape(value, found);
  if (found.list.length > 0) return withWitnesses(found.list, value, org ?? null);
  checkMeaning(value as Policy, org ?? null, found);
  return found.list.map((finding) => (finding.witness ? finding : { ...finding, unwitnessed: 'for_every_deal' }));
}

/** A deal of which one fact is unknown, and which a policy without errors refuses for that; null where it never asks. */
export function unknownIn(policy: Policy, field: string, org: OrgDirectory): Witness | null {
  return witnessOfUnknown(field, new Trial(policy, org), placesIn(new Tree(policy).places));
}

function checkShape(value: unknown, found: Findings): void {
  const policy = found.record(value, 'policy');
  if (!policy) return;
  found.text(policy['code'], 'code');
  if (policy['purpose'] !== undefined) found.text(policy['purpose'], 'purpose');
  found.integer(policy['version'], 'version', 1);
  found.title(policy['title'], 'title');
  const terms: Terms = {
    facts: checkFacts(policy['facts'], found),
    ranked: checkRanks(policy['authorities'], found),
    keys: new Set(),
    deciding: new Set(),
    matrices: policy['matrices'] === undefined ? {} : (found.record(policy['matrices'], 'matrices') ?? {}),
    found,
  };
  checkMatrices(terms);
  checkGates(policy['gates'], terms);
  checkSteps(policy['steps'], 'steps', terms);
  checkSwitches(policy['switches'], terms);
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
    if (spec['nullable'] !== undefined) found.oneOf(spec['nullable'], [true, false], `${path}.nullable`);
    if (spec['worse'] !== undefined) found.oneOf(spec['worse'], ['lower', 'higher'], `${path}.worse`);
    if (spec['type'] === 'money' && !/^[A-Z]{3}$/.test(nameOf(spec['currency'])))
      found.add(`${path}.currency`, 'shape_wrong', { expected: 'currency' });
    const isChoice = spec['type'] === 'enum' || spec['type'] === 'choices';
    if (isChoice) checkValues(spec, path, found);
    if (spec['unit'] !== undefined) found.oneOf(spec['unit'], ['percent'], `${path}.unit`);
    if (!isChoice || Array.isArray(spec['values'])) declared[field] = spec;
  }
  return declared as FactCatalogue;
}

function checkValues(spec: Shape, path: string, found: Findings): void {
  for (const [index, name] of found.array(spec['values'], `${path}.values`, 1).entries())
    found.text(name, `${path}.values[${index}]`);
  if (spec['other'] !== undefined) found.oneOf(spec['other'], [spec['values']].flat(), `${path}.other`);
  const labels = spec['labels'] === undefined ? null : found.record(spec['labels'], `${path}.labels`);
  for (const [value, label] of Object.entries(labels ?? {})) found.title(label, `${path}.labels.${value}`);
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
    if (gate['title'] !== undefined) terms.found.title(gate['title'], `gates[${index}].title`);
    checkCondition(gate['require'], terms.facts, `gates[${index}].require`, terms.found);
  }
}
