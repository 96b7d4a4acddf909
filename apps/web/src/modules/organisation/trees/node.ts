import { Building2, Handshake, MapPin, Network, Store } from '@lucide/vue';
import type { Component } from 'vue';
import type { DepartmentKind, OrgDepartment, OrgPerson, OrgPosition } from '../useOrg';

export type TreeName = 'department' | 'position';

/** A department or a position, as its tree draws it. */
export interface OrgNode {
  id: string;
  parentId: string | null;
  code: string;
  name: string;
  kind: DepartmentKind | null;
  headId: string | null;
  actingHeadId: string | null;
  foundBy: string;
  /** Who works in it, or holds it; and how many do below it as well. */
  people: OrgPerson[];
  total: number;
}

export const KINDS: DepartmentKind[] = ['department', 'branch', 'joint_venture', 'agent'];
export const ICONS: Record<DepartmentKind | 'position', Component> = {
  department: Building2,
  branch: MapPin,
  joint_venture: Handshake,
  agent: Store,
  position: Network,
};

export function departmentNodes(departments: readonly OrgDepartment[], people: readonly OrgPerson[]): OrgNode[] {
  const inside = grouped(people, ({ departmentId }) => (departmentId ? [departmentId] : []));
  return totalled(
    departments.map((department) => ({ ...department, people: inside.get(department.id) ?? [], total: 0 })),
  );
}

export function positionNodes(positions: readonly OrgPosition[], people: readonly OrgPerson[]): OrgNode[] {
  const holding = grouped(people, (person) => person.positions);
  const ids = new Map(positions.map(({ code, id }) => [code, id]));
  return totalled(
    positions.map(({ id, code, name, parentCode, foundBy }) => ({
      ...{ id, code, name, foundBy, kind: null, headId: null, actingHeadId: null, total: 0 },
      parentId: parentCode ? (ids.get(parentCode) ?? null) : null,
      people: holding.get(code) ?? [],
    })),
  );
}

function grouped(people: readonly OrgPerson[], keysOf: (person: OrgPerson) => string[]): Map<string, OrgPerson[]> {
  const groups = new Map<string, OrgPerson[]>();
  for (const person of people) {
    if (!person.active) continue;
    for (const key of keysOf(person)) groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  return groups;
}

/** Each node with the people below it, every one counted once on her way up. */
function totalled(nodes: OrgNode[]): OrgNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) {
    const seen = new Set<string>();
    for (
      let up: OrgNode | undefined = node;
      up && !seen.has(up.id);
      up = up.parentId ? byId.get(up.parentId) : undefined
    ) {
      seen.add(up.id);
      up.total += node.people.length;
    }
  }
  return nodes;
}

/** Choices of a parent: what a node may be put below, each indented by its depth, without the node and what is below it. */
export function parentChoices(
  nodes: readonly OrgNode[],
  without: ReadonlySet<string>,
): { value: string; label: string }[] {
  const walk = (parentId: string | null, depth: number): { value: string; label: string }[] =>
    nodes
      .filter((node) => node.parentId === parentId && !without.has(node.id))
      .flatMap((node) => [
        { value: node.id, label: `${'\u2003'.repeat(depth)}${node.name}` },
        ...walk(node.id, depth + 1),
      ]);
  return walk(null, 0);
}
