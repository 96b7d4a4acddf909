import type { ApproverRule, OrgDirectory, OrgPerson, Policy } from '@countersign/approval-engine';

/** Something a policy in force asks for: a position, the head of a department, or a person by name. */
export interface Office {
  readonly kind: 'position' | 'head' | 'person';
  /** Code of the position, or id. */
  readonly key: string;
  /** Codes of the policies that ask for it. */
  readonly policies: readonly string[];
}

/** Every office the policies ask for in this organisation; heads of departments in which somebody could submit. */
export function officesOf(policies: readonly { code: string; content: Policy }[], org: OrgDirectory): Office[] {
  const found = new Map<string, Office>();
  const add = (kind: Office['kind'], key: string, code: string): void => {
    const id = `${kind} ${key}`;
    const known = found.get(id)?.policies ?? [];
    found.set(id, { kind, key, policies: known.includes(code) ? known : [...known, code] });
  };
  const peopled = new Set(org.people.flatMap(({ disabled, departmentId }) => (disabled ? [] : (departmentId ?? []))));
  for (const { code, content } of policies) {
    for (const rule of rulesIn(content)) {
      for (const position of positionsIn(rule)) add('position', position, code);
      if (rule.by === 'person') add('person', rule.id, code);
      if (rule.by === 'departmentHead') for (const id of peopled) add('head', id, code);
    }
  }
  return [...found.values()];
}

function positionsIn(rule: ApproverRule): readonly string[] {
  if (rule.by === 'position') return [rule.code];
  return rule.by === 'anyOfPositions' ? rule.codes : [];
}

/** Rules may stand anywhere in a policy: in steps, branches, ladders and the levels of a matrix. */
function rulesIn(value: unknown): ApproverRule[] {
  if (Array.isArray(value)) return value.flatMap(rulesIn);
  if (typeof value !== 'object' || value === null) return [];
  const { approvers } = value as { approvers?: unknown };
  const own = Array.isArray(approvers) ? (approvers as ApproverRule[]) : [];
  return [...own, ...Object.values(value).flatMap(rulesIn)];
}

/** Who holds an office, whether or not she can decide today. */
export function holdersOf({ kind, key }: Office, org: OrgDirectory): OrgPerson[] {
  if (kind === 'position') return org.people.filter(({ positions }) => positions.includes(key));
  if (kind === 'person') return org.people.filter(({ id }) => id === key);
  const department = org.departments.find(({ id }) => id === key);
  const heads = [department?.headId, department?.actingHeadId];
  return org.people.filter(({ id }) => heads.includes(id));
}
