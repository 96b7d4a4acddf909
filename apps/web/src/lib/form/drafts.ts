import { defineStore } from 'pinia';

interface Draft {
  values: unknown;
  keptAt: number;
}

const STORED = 'countersign.drafts';
const LIFETIME_MS = 7 * 86_400_000;

/** What a person typed and has not sent yet. Kept in this browser for a week, forgotten at sign-out. */
export const useDrafts = defineStore('drafts', () => {
  const drafts = new Map(Object.entries(stored()));

  function read<V>(key: string): V | null {
    const draft = drafts.get(key);
    return draft && Date.now() - draft.keptAt < LIFETIME_MS ? (structuredClone(draft.values) as V) : null;
  }

  function keep(key: string, values: unknown): void {
    drafts.set(key, { values: JSON.parse(JSON.stringify(values)) as unknown, keptAt: Date.now() });
    store();
  }

  function forget(key: string): void {
    if (drafts.delete(key)) store();
  }

  function forgetAll(): void {
    drafts.clear();
    store();
  }

  function store(): void {
    localStorage.setItem(STORED, JSON.stringify(Object.fromEntries(drafts)));
  }

  return { read, keep, forget, forgetAll };
});

function stored(): Record<string, Draft> {
  try {
    return (JSON.parse(localStorage.getItem(STORED) ?? '{}') ?? {}) as Record<string, Draft>;
  } catch {
    return {};
  }
}
