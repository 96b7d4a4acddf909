import type { Effect, RowProblem } from '../../imports/index.js';
import type { KnownPerson, KnownPost } from '../staff.repository.js';

/** What a row of a file says of a person; what is left out stays as it is. */
export interface PersonRow {
  readonly login: string;
  readonly name: string;
  readonly employeeNo?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly department?: string;
  readonly position: string;
  readonly superior?: string;
  readonly roles?: string;
  readonly from?: string;
}

/** Who is there, by her id, or whom row `n` hires, as `row:n`. */
export type PersonKey = string;
export const hiredBy = (n: number): PersonKey => `row:${n}`;
export const isHired = (key: PersonKey): boolean => key.startsWith('row:');
export const rowOf = (key: PersonKey): number => Number(key.slice(4));

export interface WantedPost {
  readonly positionCode: string;
  readonly departmentId: string | null;
  superior: PersonKey | null;
  /** Nobody is named: it is whoever holds the position above. */
  readonly byPosition: boolean;
}

export interface PersonPlan {
  readonly key: PersonKey;
  readonly known: KnownPerson | null;
  readonly problems: RowProblem[];
  effect: Effect;
  readonly day: string;
  /** Where she is to stand from that day on, where it is another place; and what she holds until then. */
  readonly post: WantedPost | null;
  readonly held: KnownPost | null;
  readonly changesFields: boolean;
  /** Exactly these, where they are others. */
  readonly roleIds: readonly string[] | null;
}
