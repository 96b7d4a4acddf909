import { newId } from '../../../platform/database/ids.js';
import type { PlannedChange } from '../../org/index.js';
import { ChangeIsIncomplete } from '../reorganisation.errors.js';
import type { PlannedChangeDto } from './plan.dto.js';

type Wanted = keyof Omit<PlannedChangeDto, 'kind'>;

/** What each kind of change cannot do without. */
const NEEDED: Readonly<Record<PlannedChange['kind'], readonly Wanted[]>> = {
  move: ['personId'],
  end_assignment: ['personId', 'positionCode'],
  name_head: ['departmentId', 'personId', 'office'],
  end_head: ['departmentId', 'office'],
  leave: ['personId'],
  found_department: ['name'],
  change_department: ['departmentId'],
  close_department: ['departmentId'],
  found_position: ['positionCode', 'name'],
  change_position: ['positionCode'],
  close_position: ['positionCode'],
};
/** Of these a change says at least one; the first is what is missed. */
export const SETTABLE = {
  move: ['departmentId', 'positionCode', 'superiorId'],
  change_department: ['name', 'parentId', 'departmentKind'],
  change_position: ['name', 'parentCode'],
} as const satisfies Partial<Record<PlannedChange['kind'], readonly Wanted[]>>;
const ALLOWED: Readonly<Record<PlannedChange['kind'], readonly Wanted[]>> = {
  ...NEEDED,
  move: ['personId', ...SETTABLE.move],
  found_department: ['departmentId', 'code', ...SETTABLE.change_department],
  change_department: ['departmentId', ...SETTABLE.change_department],
  found_position: ['positionCode', ...SETTABLE.change_position],
  change_position: ['positionCode', ...SETTABLE.change_position],
};

/** The changes as they were sent, each with exactly what its kind knows. @throws ChangeIsIncomplete naming the field */
export function readChanges(sent: readonly PlannedChangeDto[]): PlannedChange[] {
  return sent.map((change, index) => {
    const missing = NEEDED[change.kind].find((name) => change[name] === undefined || change[name] === null);
    if (missing) throw incomplete(`/changes/${index}/${missing}`);
    const settable = settableOf(change.kind);
    if (settable[0] && settable.every((name) => isLeftOut(change[name])))
      throw incomplete(`/changes/${index}/${settable[0]}`);
    const promised = change.kind === 'found_department' ? { departmentId: newId() } : {};
    const kept = ALLOWED[change.kind].flatMap((name) => (isLeftOut(change[name]) ? [] : [[name, change[name]]]));
    return { kind: change.kind, ...promised, ...Object.fromEntries(kept) } as PlannedChange;
  });
}

export const settableOf = (kind: PlannedChange['kind']): readonly Wanted[] =>
  kind in SETTABLE ? SETTABLE[kind as keyof typeof SETTABLE] : [];

const isLeftOut = (value: unknown): boolean => value === undefined;

function incomplete(pointer: string): InstanceType<typeof ChangeIsIncomplete> {
  return new ChangeIsIncomplete({}, [{ pointer, code: ChangeIsIncomplete.code }]);
}
