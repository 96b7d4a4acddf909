import type { DepartmentKind } from '../organisation/useOrg';
import type { ChangeBody, ChangeKind, Ref } from './reorganisation';

/** What is filled in for one more change of a plan. */
export interface ChangeValues {
  kind: ChangeKind;
  personId: Ref | null;
  departmentId: string | null;
  positionCode: string | null;
  superiorId: Ref | null;
  office: string;
  name: string;
  code: string;
  parentId: string | null;
  parentCode: string | null;
  departmentKind: string | null;
  /** What is ticked to be changed, where empty means "none". */
  sets: { departmentId: boolean; superiorId: boolean; parent: boolean };
}

export const noChange = (): ChangeValues => ({
  kind: 'move',
  personId: null,
  departmentId: null,
  positionCode: null,
  superiorId: null,
  office: 'head',
  name: '',
  code: '',
  parentId: null,
  parentCode: null,
  departmentKind: null,
  sets: { departmentId: true, superiorId: false, parent: false },
});

export function requiredOf({ kind, sets }: ChangeValues): string[] {
  return {
    move: ['personId', ...(sets.departmentId ? ['departmentId'] : [])],
    name_head: ['departmentId', 'personId'],
    end_head: ['departmentId'],
    end_assignment: ['personId', 'positionCode'],
    leave: ['personId'],
    found_department: ['name'],
    change_department: ['departmentId'],
    close_department: ['departmentId'],
    found_position: ['code', 'name'],
    change_position: ['positionCode'],
    close_position: ['positionCode'],
  }[kind];
}

/** As it is sent: each kind with what it knows, and of a department or position what is not left as it is. */
export function written(values: ChangeValues): ChangeBody {
  const { kind, personId, departmentId, positionCode, superiorId, office, sets } = values;
  const who = personId ? { personId: personId.id } : {};
  const where = departmentId ? { departmentId } : {};
  const what = positionCode ? { positionCode } : {};
  const as = { office: office as 'head' | 'acting' };
  switch (kind) {
    case 'leave':
      return { kind, ...who };
    case 'end_assignment':
      return { kind, ...who, ...what };
    case 'end_head':
      return { kind, ...where, ...as };
    case 'name_head':
      return { kind, ...who, ...where, ...as };
    case 'close_department':
      return { kind, ...where };
    case 'close_position':
      return { kind, ...what };
    case 'found_department':
    case 'change_department':
      return { kind, ...(kind === 'change_department' ? where : {}), ...departmentWords(values) };
    case 'found_position':
      return { kind, positionCode: values.code, ...positionWords(values) };
    case 'change_position':
      return { kind, ...what, ...positionWords(values) };
    case 'move': {
      const moved = sets.departmentId ? { departmentId } : {};
      return { kind, ...who, ...what, ...moved, ...(sets.superiorId ? { superiorId: superiorId?.id ?? null } : {}) };
    }
  }
}

/** What is founded stands somewhere; what is changed stays unless it is ticked to be moved. */
const isPlaced = ({ kind, sets }: ChangeValues): boolean => kind.startsWith('found_') || sets.parent;

function departmentWords(values: ChangeValues): Partial<ChangeBody> {
  const { kind, name, code, parentId, departmentKind } = values;
  return {
    ...(name ? { name } : {}),
    ...(kind === 'found_department' && code ? { code } : {}),
    ...(isPlaced(values) ? { parentId } : {}),
    ...(departmentKind ? { departmentKind: departmentKind as DepartmentKind } : {}),
  };
}

function positionWords(values: ChangeValues): Partial<ChangeBody> {
  const { name, parentCode } = values;
  return { ...(name ? { name } : {}), ...(isPlaced(values) ? { parentCode } : {}) };
}
