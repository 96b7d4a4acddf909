import { ref } from 'vue';
import type { SignInStep } from '../session';

/** Where to go after a journey to the identity provider, kept for this tab. */
export const NEXT_PAGE = 'countersign.next';

const waiting = ref<SignInStep | null>(null);

/** Hands a step over to the sign-in page, which asks for what is still to be done. */
export function letWait(step: SignInStep): void {
  waiting.value = step;
}

export function takeWaitingStep(): SignInStep | null {
  const step = waiting.value;
  waiting.value = null;
  return step;
}
