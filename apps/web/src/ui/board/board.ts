import type { Money } from '@/lib/format';

/** One column of a board, with the cards that are shown of it. */
export interface BoardColumn<Card> {
  id: string;
  title: string;
  color: string;
  /** All cards of the column, of which `cards` may be the first. */
  count: number;
  amount?: Money | null;
  /** Nothing new begins here; cards only come to it. */
  closed?: boolean;
  cards: Card[];
}

export interface BoardMove {
  cardId: string;
  from: string;
  to: string;
}
