import { computed, shallowReactive, shallowRef } from 'vue';
import type { FieldProblem } from '../api/problem';
import { fieldText } from '../feedback/problem-text';
import { pathOfPointer, valueAt } from './paths';

interface Complaint {
  path: string;
  text: string;
  /** The value that was refused: once it changes, the complaint no longer holds. */
  refused: string;
}

/** Complaints about single values, each shown at its field and gone as soon as the value changes. */
export function useFieldErrors(values: () => unknown) {
  const complaints = shallowRef<Complaint[]>([]);
  const claimed = shallowReactive(new Map<string, number>());
  const fingerprint = (path: string) => JSON.stringify(valueAt(values(), path) ?? null);
  const standing = computed(() => complaints.value.filter(({ path, refused }) => fingerprint(path) === refused));

  function set(errors: FieldProblem[]): void {
    complaints.value = errors.map((error) => {
      const path = pathOfPointer(error.pointer);
      return { path, text: fieldText(error), refused: fingerprint(path) };
    });
  }

  /** A field takes the complaints about `path` upon itself; the rest is listed above the form. */
  function claim(path: string): () => void {
    claimed.set(path, (claimed.get(path) ?? 0) + 1);
    return () => {
      const left = (claimed.get(path) ?? 1) - 1;
      if (left > 0) claimed.set(path, left);
      else claimed.delete(path);
    };
  }

  return {
    set,
    claim,
    textFor: (path: string) => standing.value.find((complaint) => complaint.path === path)?.text ?? '',
    unclaimed: computed(() => standing.value.filter(({ path }) => !claimed.has(path)).map(({ text }) => text)),
  };
}
