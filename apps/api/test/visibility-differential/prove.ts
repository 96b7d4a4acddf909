import type { Case } from './case.js';
import type { PersonFact } from './facts.js';
import type { Operation } from './operations.js';
import type { World } from './world.js';

/** Where statements are compared, nobody else may ask for anything meanwhile. */
const AT_ONCE = { 'each role': 1, everybody: 6 };

/**
 * Tries a case as everybody it is meant for who may call the operation.
 * @returns as how many
 */
export async function prove(world: World, operation: Operation, { may, as, prove: tried }: Case): Promise<number> {
  const people = as === 'everybody' ? world.people : world.oneOfEachRole;
  const knows = (each: PersonFact): boolean => !operation.needs || !world.rule.hides(each, operation.needs);
  const allowed = people.filter((each) => world.may(each, may) && knows(each));
  const tryIt = async (person: PersonFact): Promise<void> =>
    tried?.({ world, person, operation }).catch((error: Error) => {
      const roles = person.roles.map(({ code }) => code).join(' and ');
      error.message = `${operation.id} as ${person.login}, ${roles}: ${error.message}`;
      throw error;
    });
  for (let n = 0; n < allowed.length; n += AT_ONCE[as]) await Promise.all(allowed.slice(n, n + AT_ONCE[as]).map(tryIt));
  return allowed.length;
}
