import { canonicalJson } from '@countersign/kernel';
import type { Text } from '../facts.ts';
import type { Matrix } from '../matrix.ts';
import type { Policy, Step } from '../policy.ts';

/** A part of a policy that changes as a whole. */
export interface Member {
  readonly what: 'title' | 'purpose' | 'fact' | 'authority' | 'gate' | 'step' | 'branch' | 'matrix' | 'cell' | 'switch';
  readonly label: Text | null;
  readonly value: unknown;
}

type Members = Map<string, Member>;

/** Every part of a policy under a path that does not move when others are inserted before it. */
export function membersOf(policy: Policy): ReadonlyMap<string, Member> {
  const members: Members = new Map();
  members.set('title', { what: 'title', label: policy.title, value: policy.title });
  members.set('purpose', { what: 'purpose', label: null, value: policy.purpose ?? null });
  for (const [field, spec] of Object.entries(policy.facts))
    members.set(`facts › ${field}`, { what: 'fact', label: spec.label, value: spec });
  for (const [tier, codes] of policy.authorities.entries())
    members.set(`authorities › ${tier + 1}`, { what: 'authority', label: null, value: [...codes].sort() });
  for (const gate of policy.gates)
    members.set(`gates › ${gate.key}`, { what: 'gate', label: gate.title ?? null, value: gate.require });
  ordered(members, 'steps', policy.steps);
  for (const [key, matrix] of Object.entries(policy.matrices ?? {})) tabulate(members, `matrices › ${key}`, matrix);
  for (const [name, value] of Object.entries(policy.switches))
    if (value !== undefined) members.set(`switches › ${name}`, { what: 'switch', label: null, value });
  return members;
}

/** A sequence is its steps, and which of them comes after which. */
function ordered(members: Members, path: string, steps: readonly Step[]): void {
  for (const [index, step] of steps.entries()) {
    const at = `${path} › ${step.key}`;
    const after = steps[index - 1]?.key ?? null;
    describe(members, at, step, after);
  }
}

function describe(members: Members, path: string, step: Step, after: string | null): void {
  const { key: _key, ...said } = step;
  switch (step.kind) {
    case 'approval':
    case 'cc':
      return void members.set(path, { what: 'step', label: step.title, value: { ...said, after } });
    case 'matrix':
      return void members.set(path, { what: 'step', label: null, value: { ...said, after } });
    case 'ladder':
      members.set(path, { what: 'step', label: null, value: { kind: step.kind, climb: step.climb, after } });
      return rungs(members, path, step.rungs);
    case 'choice':
    case 'parallel':
      members.set(path, { what: 'step', label: null, value: { kind: step.kind, after } });
      for (const [index, branch] of step.branches.entries()) {
        const before = step.kind === 'choice' ? (step.branches[index - 1]?.key ?? null) : null;
        const value = { when: branch.when ?? null, after: before };
        members.set(`${path} › ${branch.key}`, { what: 'branch', label: null, value });
        ordered(members, `${path} › ${branch.key}`, branch.steps);
      }
      if (step.kind === 'choice') ordered(members, `${path} › otherwise`, step.otherwise);
  }
}

function rungs(members: Members, path: string, list: Matrix['levels']): void {
  for (const [index, { key, ...said }] of list.entries()) {
    const value = { ...said, after: list[index - 1]?.key ?? null };
    members.set(`${path} › ${key}`, { what: 'step', label: said.title, value });
  }
}

/** Cells have no names: a cell is its coordinates, and what it requires may change. */
function tabulate(members: Members, path: string, { title, dimensions, levels, cells, window }: Matrix): void {
  members.set(path, { what: 'matrix', label: title, value: { title, dimensions, window: window ?? null } });
  rungs(members, `${path} › levels`, levels);
  for (const { where, requires } of cells)
    members.set(`${path} › ${coordinates(where)}`, { what: 'cell', label: title, value: requires });
}

/** How a cell is named in a path. */
export function coordinates(where: Matrix['cells'][number]['where']): string {
  const parts = Object.keys(where)
    .sort()
    .map((fact) => `${fact} ${range(where[fact])}`);
  return parts.length > 0 ? parts.join(', ') : '*';
}

function range(coordinate: unknown): string {
  if (Array.isArray(coordinate)) return `∈ {${coordinate.map(String).sort().join(', ')}}`;
  const { from, below } = coordinate as { readonly from?: unknown; readonly below?: unknown };
  return `∈ [${end(from, '−∞')}, ${end(below, '∞')})`;
}

function end(value: unknown, open: string): string {
  if (value === undefined) return open;
  if (typeof value === 'object' && value !== null && 'amount' in value) return String(value.amount);
  return canonicalJson(value);
}
