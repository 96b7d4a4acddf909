import type { DepartmentKind } from '../organisation/useOrg';

export interface Ref {
  id: string;
  name: string;
}

export const CHANGE_KINDS = [
  ...(['move', 'name_head', 'end_head', 'end_assignment', 'leave'] as const),
  ...(['found_department', 'change_department', 'close_department'] as const),
  ...(['found_position', 'change_position', 'close_position'] as const),
];
export type ChangeKind = (typeof CHANGE_KINDS)[number];

interface CodedRef {
  code: string;
  name: string;
}

/** A change as the page shows it; `sets` says what a move, or a change of a department or position, changes. */
export interface Change {
  kind: ChangeKind;
  person: Ref | null;
  department: Ref | null;
  position: CodedRef | null;
  superior: Ref | null;
  office: 'head' | 'acting' | null;
  name: string | null;
  code: string | null;
  parent: Ref | null;
  parentPosition: CodedRef | null;
  departmentKind: DepartmentKind | null;
  sets: string[];
}

/** The same as the API takes it. */
export interface ChangeBody {
  kind: ChangeKind;
  personId?: string;
  departmentId?: string | null;
  positionCode?: string;
  superiorId?: string | null;
  office?: 'head' | 'acting';
  name?: string;
  code?: string;
  parentId?: string | null;
  parentCode?: string | null;
  departmentKind?: DepartmentKind;
}

export interface Plan {
  id: string;
  version: number;
  name: string;
  day: string;
  note: string;
  status: 'draft' | 'in_force' | 'discarded';
  changes: Change[];
  createdBy: Ref;
  settledAt: string | null;
  settledBy: Ref | null;
}

interface Seat {
  approval: { id: string; number: string; title: string } | null;
  purpose: string;
  node: string;
}
export type MovedSeat = Seat & {
  from: Ref | null;
  to: Ref;
  way: 'proxy' | 'acting_head' | 'superior' | 'next_authority';
};
export type RepresentedSeat = Seat & { principal: Ref; from: Ref; to: Ref };
export type StalledSeat = Seat & { person: Ref | null };

export interface Hole {
  policy: string;
  version: number;
  code: string;
  text: string;
  path: string;
  severity: 'error' | 'warning';
  isNew: boolean;
  departments: { id: string; name: string; people: number; of: number }[];
}

export interface ReachChange {
  viewer: Ref;
  module: string;
  ownersBefore: number;
  ownersAfter: number;
  gained: Ref[];
  lost: Ref[];
  rowsBefore: number;
  rowsAfter: number;
}

export interface Report {
  conflicts: { index: number; code: string; text: string }[];
  approvals: number;
  movesTotal: number;
  moves: MovedSeat[];
  represented: RepresentedSeat[];
  stalls: StalledSeat[];
  holes: Hole[];
  viewersTotal: number;
  reach: ReachChange[];
}

export interface Rehearsal {
  id: string;
  planId: string | null;
  planVersion: number | null;
  day: string;
  status: 'queued' | 'running' | 'done' | 'failed';
  total: number;
  done: number;
  createdAt: string;
  finishedAt: string | null;
  failure: string | null;
  report: Report | null;
}

export interface Office {
  kind: 'position' | 'head' | 'person';
  key: string;
  name: string;
  policies: string[];
}

export interface WatchedOffice extends Office {
  holders: Ref[];
  busFactor: number;
  breaks: { from: string; until: string; cause: 'vacant' | 'disabled' | 'powerless' | 'away'; people: Ref[] }[];
}

export interface Continuity {
  day: string | null;
  lookedAt: string | null;
  offices: WatchedOffice[];
}

export interface Leaving {
  person: Ref;
  ownSeats: number;
  proxySeats: number;
  moves: MovedSeat[];
  represented: RepresentedSeat[];
  stalls: StalledSeat[];
  lost: Office[];
  headed: { id: string; name: string; acting: boolean }[];
  reports: Ref[];
  represents: Ref[];
  representedBy: Ref[];
  grants: number;
  records: { module: string; count: number }[];
}

/** A change as it is sent, from what was shown: what it does not set is left out. */
export function bodyOf(change: Change): ChangeBody {
  const { kind, person, department, position, superior, office, sets } = change;
  const who = person ? { personId: person.id } : {};
  if (kind === 'move')
    return {
      ...{ kind, ...who },
      ...(sets.includes('positionCode') && position ? { positionCode: position.code } : {}),
      ...(sets.includes('departmentId') ? { departmentId: department?.id ?? null } : {}),
      ...(sets.includes('superiorId') ? { superiorId: superior?.id ?? null } : {}),
    };
  return {
    ...{ kind, ...who },
    ...(department ? { departmentId: department.id } : {}),
    ...(position ? { positionCode: position.code } : {}),
    ...(office ? { office } : {}),
    ...nodeBody(change),
  };
}

function nodeBody({ name, code, parent, parentPosition, departmentKind, sets }: Change): Partial<ChangeBody> {
  return {
    ...(name ? { name } : {}),
    ...(code ? { code } : {}),
    ...(parent || sets.includes('parentId') ? { parentId: parent?.id ?? null } : {}),
    ...(parentPosition || sets.includes('parentCode') ? { parentCode: parentPosition?.code ?? null } : {}),
    ...(departmentKind ? { departmentKind } : {}),
  };
}
