import type { Schema } from '@countersign/api-client';
import type { Money } from '@/lib/format';
import type { Tone } from '@/ui/show/tone';

/** Other words for a clause, or another quantity or price of a line, as an approver proposed it. */
export type Suggestion = Schema<'SuggestionView'>;
export type Suggestions = Schema<'SuggestionsView'>;

export const SUGGESTION_TONES: Record<Suggestion['status'], Tone> = {
  open: 'warn',
  accepted: 'ok',
  declined: 'bad',
  withdrawn: 'neutral',
  lapsed: 'neutral',
};

/** What a suggestion may be made about: a clause with its words, or a line with its figures. */
export type Place =
  | { kind: 'clause'; key: string; title: string; text: string }
  | { kind: 'line'; position: number; title: string; quantity: string; netPrice: Money | null };

/** Those that nobody has answered, about one clause. */
export function openAt(items: readonly Suggestion[], clause: string): Suggestion[] {
  return items.filter(({ kind, place, status }) => kind === 'clause' && place === clause && status === 'open');
}

/** Several for one place cannot be taken up together. */
export function overlapping(items: readonly Suggestion[], chosen: ReadonlySet<string>): Suggestion | undefined {
  const picked = items.filter(({ id }) => chosen.has(id));
  return picked.find(
    (one, at) => picked.findIndex((other) => other.kind === one.kind && other.place === one.place) !== at,
  );
}
