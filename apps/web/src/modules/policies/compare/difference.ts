import type { Part } from './parts';

export interface Difference extends Omit<Part, 'id' | 'text' | 'mark'> {
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before: string | null;
  readonly after: string | null;
}

/** What two policies say differently, in the order of the later one; what is gone stands at the end. */
export function differenceOf(before: readonly Part[], after: readonly Part[]): Difference[] {
  const old = new Map(before.map((part) => [part.id, part]));
  const now = new Map(after.map((part) => [part.id, part]));
  const kept = after.flatMap((part): Difference[] => {
    const was = old.get(part.id);
    if (was && markOf(was) === markOf(part)) return [];
    const { text, mark: _, ...rest } = part;
    return [{ ...rest, kind: was ? 'changed' : 'added', before: was?.text ?? null, after: text }];
  });
  const gone = before.flatMap(({ text, mark: _, ...part }): Difference[] =>
    now.has(part.id) ? [] : [{ ...part, kind: 'removed', before: text, after: null }],
  );
  return [...kept, ...gone];
}

const markOf = ({ mark, text }: Part): string => mark ?? text;
