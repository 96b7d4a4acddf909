import { useSession } from './session';

/** What her roles let her know, and set, of what things cost. What she may not know comes as null, and is said to be hidden. */
export function useAmounts(of: 'customer' | 'opportunity' | 'quote' | 'contract' | 'project') {
  const access = useSession().accessTo(`${of}.amounts`);
  return { shown: access !== 'hidden', settable: access === 'write' };
}
