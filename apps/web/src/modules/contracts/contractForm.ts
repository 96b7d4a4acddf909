import {
  lineBodies,
  milestoneBodies,
  typedLines,
  typedMilestones,
  type TypedLine,
  type TypedMilestone,
} from '@/modules/quotes/quoteForm';
import type { Contract } from './contract';

/** What of a contract is written together: what is delivered at which price, and how it is paid. */
export interface ContractValues {
  lines: TypedLine[];
  paymentTerms: string;
  milestones: TypedMilestone[];
}

export function valuesOf({ lines, paymentTerms, milestones }: Contract): ContractValues {
  return { paymentTerms, lines: typedLines(lines), milestones: typedMilestones(milestones) };
}

/** The lines as they are typed, or nothing while they say what the contract says: unchanged lines keep their prices. */
export function changedLines(values: ContractValues, contract: Contract): { lines?: object[] } {
  const lines = lineBodies(values.lines);
  return isSame(lines, lineBodies(typedLines(contract.lines))) ? {} : { lines };
}

/** The members that were changed and no others; the lines only of whoever may set their prices. */
export function changesOf(values: ContractValues, contract: Contract, withLines = true): Record<string, unknown> {
  const milestones = milestoneBodies(values.milestones);
  const { paymentTerms } = values;
  return {
    ...(withLines ? changedLines(values, contract) : {}),
    ...(paymentTerms === contract.paymentTerms ? {} : { paymentTerms }),
    ...(isSame(milestones, milestoneBodies(typedMilestones(contract.milestones))) ? {} : { milestones }),
  };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
