import { shallowRef } from 'vue';
import type { Problem } from '../api/problem';

/** A number that was refused, and the ticket by which an exception for it is asked for. */
export interface RefusedNumber {
  masked: string;
  kind: string;
  ticket: string;
}

export const refusedToExcept = shallowRef<readonly RefusedNumber[] | null>(null);

/** The numbers of a refusal for which an exception can be asked, each once; none of any other refusal. */
export function refusedNumbers({ errors }: Pick<Problem, 'errors'>): RefusedNumber[] {
  const refused = errors.flatMap(({ params = {} }): [string, RefusedNumber][] => {
    const { masked, kind, ticket } = params;
    if (typeof ticket !== 'string' || typeof masked !== 'string') return [];
    return [[masked, { masked, ticket, kind: String(kind) }]];
  });
  return [...new Map(refused).values()];
}

/** Opens the request for an exception. */
export function askToExcept(problem: Pick<Problem, 'errors'>): void {
  refusedToExcept.value = refusedNumbers(problem);
}
