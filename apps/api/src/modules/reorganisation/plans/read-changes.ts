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
};
const ALLOWED: Readonly<Record<PlannedChange['kind'], readonly Wanted[]>> = {
  ...NEEDED,
  move: ['personId', 'positionCode', 'departmentId', 'superiorId'],
};

/** The changes as they were sent, each with exactly what its kind knows. @throws ChangeIsIncomplete naming the field */
export function readChanges(sent: readonly PlannedChangeDto[]): PlannedChange[] {
  return sent.map((change, index) => {
    const missing = NEEDED[change.kind].find((name) => change[name] === undefined || change[name] === null);
    if (missing) throw incomplete(`/changes/${index}/${missing}`);
    const isEmptyMove =
      change.kind === 'move' && [change.positionCode, change.departmentId, change.superiorId].every(isLeftOut);
    if (isEmptyMove) throw incomplete(`/changes/${index}/departmentId`);
    const kept = ALLOWED[change.kind].flatMap((name) => (isLeftOut(change[name]) ? [] : [[name, change[name]]]));
    return { kind: change.kind, ...Object.fromEntries(kept) } as PlannedChange;
  });
}

const isLeftOut = (value: unknown): boolean => value === undefined;

function incomplete(pointer: string): InstanceType<typeof ChangeIsIncomplete> {
  return new ChangeIsIncomplete({}, [{ pointer, code: ChangeIsIncomplete.code }]);
}
