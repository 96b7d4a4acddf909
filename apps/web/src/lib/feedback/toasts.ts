import { reactive, readonly } from 'vue';

export interface Toast {
  id: number;
  tone: 'ok' | 'bad' | 'info';
  text: string;
  detail?: string;
  /** Offered beside the text, e.g. undo; the toast closes when it is chosen. */
  action?: { label: string; run: () => void };
}

const LIFETIME_MS = 6_000;
const shown = reactive<Toast[]>([]);
let lastId = 0;

export const toasts = readonly(shown) as readonly Toast[];

/** Says something that needs no answer. Refusals stay until they are dismissed; the rest leaves after 6 s. */
export function toast(text: string, options: Omit<Partial<Toast>, 'id' | 'text'> = {}): void {
  const id = ++lastId;
  shown.push({ tone: 'ok', ...options, id, text });
  if (options.tone !== 'bad') setTimeout(() => dismiss(id), LIFETIME_MS);
}

export function dismiss(id: number): void {
  const index = shown.findIndex((candidate) => candidate.id === id);
  if (index >= 0) shown.splice(index, 1);
}
