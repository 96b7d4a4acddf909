import type { Interval, Ref } from './interval';

/** Somebody holds a position for a time, in a department, under a superior. */
export interface Assignment extends Interval {
  position: { code: string; name: string };
  department: Ref | null;
  superior: Ref | null;
  main: boolean;
}
