/** What can be undone and done again. `tag` names a run of small changes, such as typing, that count as one. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  readonly tag: string | null;
}

const KEPT = 200;

export function begin<T>(present: T): History<T> {
  return { past: [], present, future: [], tag: null };
}

export function did<T>(history: History<T>, next: T, tag: string | null = null): History<T> {
  if (next === history.present) return history;
  const isSameRun = tag !== null && tag === history.tag;
  const past = isSameRun ? history.past : [...history.past, history.present].slice(-KEPT);
  return { past, present: next, future: [], tag };
}

export function undone<T>({ past, present, future }: History<T>): History<T> {
  if (past.length === 0) return { past, present, future, tag: null };
  return { past: past.slice(0, -1), present: past.at(-1)!, future: [present, ...future], tag: null };
}

export function redone<T>({ past, present, future }: History<T>): History<T> {
  const [next, ...rest] = future;
  if (next === undefined) return { past, present, future, tag: null };
  return { past: [...past, present], present: next, future: rest, tag: null };
}
