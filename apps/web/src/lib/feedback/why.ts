import { shallowRef } from 'vue';

/** Something that was refused, and what is known of why. */
export interface Refused {
  /** The server's own sentence. */
  detail?: string | undefined;
  /** The permission that is missing, where one is. */
  permission?: string | undefined;
  /** The record could not be seen. */
  record?: boolean | undefined;
}

export const wondered = shallowRef<Refused | null>(null);

/** Opens the explanation; which record it is about is known from the page. */
export function askWhy(refused: Refused): void {
  wondered.value = refused;
}
