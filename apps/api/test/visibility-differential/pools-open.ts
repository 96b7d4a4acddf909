import type { DepartmentFact, PersonFact } from './facts.js';
import type { Row } from './kinds.js';
import type { World } from './world.js';

const CLOSED = ['joint_venture', 'agent'];

/** The pools somebody may take from or give from, reckoned from where she stands and what her roles reach. */
export function poolsOpenTo({ rule, others }: Pick<World, 'rule' | 'others'>, person: PersonFact): Row[] {
  if (!rule.may(person, 'pool.claim', 'pool.assign')) return [];
  const pools = others.pools.filter(({ deleted_at }) => deleted_at === null);
  const isEnclosed = rule.isEnclosed(person);
  const scopes = rule.scopesOf(person, 'customer');
  if (scopes.includes('all') && !isEnclosed) return pools;
  const { departments } = rule.facts;
  const above = rule.standsIn(person).flatMap((id) => lineUp(departments, id));
  const tops = [...rule.standsIn(person), ...headed(rule, person)];
  const widest = isEnclosed && scopes.includes('all') ? rule.departmentsFoundBy(person) : [];
  const reached = [...(scopes.includes('department_and_below') ? tops : []), ...widest];
  return pools.filter(({ department_id: home }) => {
    if (home === null) return !isEnclosed;
    return above.includes(home) || wholeLine(departments, home).some((id) => reached.includes(id));
  });
}

/** Whoever belongs to closed organisations heads nothing outside of them. */
function headed(rule: World['rule'], person: PersonFact): string[] {
  const found = rule.departmentsFoundBy(person);
  return rule.headedBy(person).filter((id) => found.includes(id));
}

const isClosed = (departments: readonly DepartmentFact[], id: string): boolean =>
  CLOSED.includes(departments.find((each) => each.id === id)?.kind ?? '');

/** A department and those above it, up to the closed organisation it lies in. */
function lineUp(departments: readonly DepartmentFact[], id: string): string[] {
  const line = wholeLine(departments, id);
  const end = line.findIndex((each) => isClosed(departments, each));
  return end < 0 ? line : line.slice(0, end + 1);
}

function wholeLine(departments: readonly DepartmentFact[], id: string): string[] {
  const parent = departments.find((each) => each.id === id)?.parentId;
  return [id, ...(parent ? wholeLine(departments, parent) : [])];
}
