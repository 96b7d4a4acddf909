import type { ApproverRule, Deadline, Mode, Seating } from '../policy';

const MORE_THAN_HALF = 5001;

/** A node with another mode: what the new one reads gets a usable value, what it does not read goes. */
export function withMode<S extends Seating>(seating: S, mode: Mode): S {
  const { need: _need, groups: _groups, veto, abstain, ...rest } = seating;
  const counts = mode === 'ratio' || mode === 'weight' || mode === 'count' || mode === 'per-group';
  return {
    ...rest,
    mode,
    ...(mode === 'ratio' || mode === 'weight' ? { need: MORE_THAN_HALF } : {}),
    ...(mode === 'count' ? { need: 1 } : {}),
    ...(mode === 'per-group' ? { groups: groupsOf(seating.approvers, {}) } : {}),
    ...(mode === 'all' && veto ? { veto } : {}),
    ...(counts && abstain ? { abstain } : {}),
    // Passing by itself is for opinions only.
    ...(rest.deadline?.then === 'approve' && mode !== 'advisory'
      ? { deadline: { ...rest.deadline, then: 'remind' } }
      : {}),
  } as S;
}

/** How many votes each group that the rules name must reach. */
export function groupsOf(
  rules: readonly ApproverRule[],
  said: Readonly<Record<string, number>>,
): Record<string, number> {
  const names = [...new Set(rules.flatMap(({ group }) => group || []))];
  return Object.fromEntries(names.map((name) => [name, said[name] ?? 1]));
}

export function withRules<S extends Seating>(seating: S, approvers: readonly ApproverRule[]): S {
  return {
    ...seating,
    approvers,
    ...(seating.mode === 'per-group' ? { groups: groupsOf(approvers, seating.groups ?? {}) } : {}),
  };
}

export function withDeadline<S extends Seating>(seating: S, deadline: Deadline | null): S {
  const { deadline: _, ...rest } = seating;
  return (deadline ? { ...rest, deadline } : rest) as S;
}

export function withDecisive<S extends Seating>(seating: S, decisive: readonly string[] | null): S {
  const { decisive: _, ...rest } = seating;
  return (decisive ? { ...rest, decisive } : rest) as S;
}

/** A rule of another kind, with nothing left of the old one but its vote. */
export function ruleOf(
  by: string,
  { weight, group }: Pick<ApproverRule, 'weight' | 'group'>,
  first: { position: string; codesFact: string; idFact: string },
): ApproverRule {
  const vote = { ...(weight === undefined ? {} : { weight }), ...(group === undefined ? {} : { group }) };
  switch (by) {
    case 'position':
      return { by, code: first.position, ...vote };
    case 'anyOfPositions':
      return { by, codes: [first.position], ...vote };
    case 'positionsIn':
      return { by, fact: first.codesFact, ...vote };
    case 'personIn':
      return { by, fact: first.idFact, ...vote };
    case 'person':
      return { by, id: '', ...vote };
    case 'superior':
      return { by, levels: 1, ...vote };
    default:
      return { by, ...vote };
  }
}
