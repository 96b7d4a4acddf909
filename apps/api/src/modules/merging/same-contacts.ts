import type { Contact } from '../customers/index.js';

export const SAMENESS = ['phone', 'name'] as const;
type Known = Pick<Contact, 'id' | 'name' | 'mobile' | 'officePhone'>;

export interface SamePerson {
  readonly keepId: string;
  readonly joinId: string;
  readonly why: (typeof SAMENESS)[number];
}

const digits = (phone: string | null): string => phone?.replace(/\D/g, '') ?? '';
const folded = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** Contacts of the one that may be the same person as one of the other; each is named once, a telephone before a name. */
export function samePeople(kept: readonly Known[], joining: readonly Known[], byPhone: boolean): SamePerson[] {
  const taken = new Set<string>();
  return joining.flatMap((each) => {
    const free = kept.filter(({ id }) => !taken.has(id));
    const samePhone = byPhone ? free.find((other) => sharePhone(each, other)) : undefined;
    const same = samePhone ?? free.find(({ name }) => folded(name) === folded(each.name));
    if (!same) return [];
    taken.add(same.id);
    return [{ keepId: same.id, joinId: each.id, why: samePhone ? ('phone' as const) : ('name' as const) }];
  });
}

/** A mobile is one person's; a switchboard many people's. */
function sharePhone(one: Known, other: Known): boolean {
  const mobile = digits(one.mobile);
  return mobile.length >= 7 && mobile === digits(other.mobile);
}
