import { freshKey } from './copy';
import { comparing, firstComparison } from './condition';
import type { Branch, Condition, PolicyContent, Rung, Seating, Step, StepKind } from './policy';
import { placesOf } from './places';

/** New parts of a policy, as complete as they can be: each is usable at once or says what it lacks. */
export function newStep(kind: StepKind, content: PolicyContent): Step {
  const taken = takenKeys(content);
  const key = freshKey(kind === 'approval' ? 'approval' : kind, taken);
  switch (kind) {
    case 'approval':
      return { kind, ...seating(key) };
    case 'cc':
      return { kind, key, title: { 'zh-CN': '抄送', en: 'Copy' }, approvers: [{ by: 'departmentHead' }] };
    case 'choice':
      return { kind, key, branches: [newBranch(content, true, new Set([...taken, key]))], otherwise: [] };
    case 'parallel': {
      const first = newBranch(content, false, new Set([...taken, key]));
      return { kind, key, branches: [first, newBranch(content, false, new Set([...taken, key, first.key]))] };
    }
    case 'ladder': {
      const first = newRung(content, new Set([...taken, key]));
      const last = newRung(content, new Set([...taken, key, first.key]));
      return { kind, key, climb: 'climb', rungs: [{ ...first, sufficientWhen: someCondition(content) }, last] };
    }
    case 'matrix':
      return { kind, key, climb: 'climb', matrix: Object.keys(content.matrices ?? {})[0] ?? '' };
  }
}

export function newBranch(content: PolicyContent, conditional: boolean, taken = takenKeys(content)): Branch {
  return { key: freshKey('branch', taken), ...(conditional ? { when: someCondition(content) } : {}), steps: [] };
}

export function newRung(content: PolicyContent, taken = takenKeys(content)): Rung {
  return seating(freshKey('level', taken));
}

function seating(key: string): Seating {
  return { key, title: { 'zh-CN': '审批', en: 'Approval' }, mode: 'single', approvers: [{ by: 'departmentHead' }] };
}

/** A condition to begin with: about the price where there is one. */
export function someCondition({ facts }: PolicyContent): Condition {
  const [field, spec] = Object.entries(facts).find(([, each]) => each.type === 'ratio') ?? [];
  return field && spec ? comparing(field, spec) : (firstComparison(facts) ?? { all: [] });
}

export function takenKeys(content: PolicyContent): Set<string> {
  const levels = Object.values(content.matrices ?? {}).flatMap((matrix) => matrix.levels.map(({ key }) => key));
  return new Set([
    ...placesOf(content.steps).flatMap(({ item }) => (item ? [item.key] : [])),
    ...content.gates.map(({ key }) => key),
    ...levels,
  ]);
}
