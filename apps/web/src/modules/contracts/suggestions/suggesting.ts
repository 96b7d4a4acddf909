import type { InjectionKey } from 'vue';
import type { Place } from './suggestion';
import type { SuggestionsHandle } from './useSuggestions';

/** Around the content that is being approved: what is suggested for it, and how to begin a suggestion. */
export interface Suggesting extends Pick<SuggestionsHandle, 'items' | 'maySuggest' | 'withdraw'> {
  begin: (place: Place) => void;
}
export const SUGGESTING: InjectionKey<Suggesting> = Symbol('suggesting');
