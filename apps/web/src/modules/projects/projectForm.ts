import type { Money } from '@/lib/format';
import type { Ref } from './project';

/** What is filled in to start a project. */
export interface ProjectValues {
  contract: Ref | null;
  customer: Ref | null;
  name: string;
  owner: Ref | null;
  amount: Money | null;
  plannedFrom: string | null;
  plannedUntil: string | null;
  /** One a line. */
  milestones: string;
  note: string;
  number: string | null;
}

export function blankProject(of: Partial<Pick<ProjectValues, 'contract' | 'customer'>> = {}): ProjectValues {
  return {
    ...{ contract: null, customer: null, name: '', owner: null, amount: null },
    ...{ plannedFrom: null, plannedUntil: null, milestones: '', note: '', number: null },
    ...of,
  };
}

/** What a contract says of the project that carries it out, as far as nobody has typed anything else. */
export function broughtBy(
  values: ProjectValues,
  { title, customer, amount }: { title: string; customer: Ref; amount: Money | null },
): Partial<ProjectValues> {
  return { customer, name: values.name.trim() ? values.name : title, amount: values.amount ?? amount };
}

export function milestonesIn(text: string): { name: string }[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((name) => ({ name }));
}

/** The body of the wire: a contract has its customer with it, and an amount left empty is that of the contract. */
export function bodyOf({ contract, customer, owner, amount, milestones, ...rest }: ProjectValues): object {
  return {
    ...rest,
    ...(contract ? { contractId: contract.id } : { customerId: customer?.id ?? null }),
    ...(owner ? { ownerId: owner.id } : {}),
    ...(amount ? { amount } : {}),
    milestones: milestonesIn(milestones),
  };
}
