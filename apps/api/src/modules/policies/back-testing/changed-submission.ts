import type { BackTest, Facts } from '@countersign/approval-engine';
import { Money, WHOLE, type MoneyJson } from '@countersign/kernel';
import type { Submission } from './submissions.repository.js';

/** One submission that would go another way, with the number that people know the document by. */
export type ListedChange = BackTest['changes'][number] & { readonly number: string };

/** As it is kept, apart from the report: only those who see the approval read it. */
export interface ChangedSubmission {
  readonly instanceId: string;
  readonly round: number;
  readonly kind: 'change' | 'unfaithful';
  readonly detail: ListedChange;
  /** Fewer people would look at it. */
  readonly exposed: boolean;
  readonly amount: string | null;
  /** How far below list price it sold. */
  readonly discount: string | null;
  readonly currency: string | null;
}

type Measures = { readonly amount?: string; readonly ratio?: string };

export function changedSubmissions(
  { changes, unfaithful }: BackTest,
  submissions: ReadonlyMap<string, Submission>,
  measures: Measures,
): ChangedSubmission[] {
  const kept = (change: BackTest['changes'][number], kind: ChangedSubmission['kind']): ChangedSubmission => {
    const { instanceId, round, number, facts } = submissions.get(change.id)!;
    const exposed = kind === 'change' && change.seats < 0 && change.outcome !== 'refused';
    return {
      instanceId,
      round,
      kind,
      detail: { ...change, number },
      exposed,
      ...(exposed ? worth(facts, measures) : NO_WORTH),
    };
  };
  return [...changes.map((each) => kept(each, 'change')), ...unfaithful.map((each) => kept(each, 'unfaithful'))];
}

const NO_WORTH = { amount: null, discount: null, currency: null };

function worth(facts: Facts, { amount, ratio }: Measures): Pick<ChangedSubmission, 'amount' | 'discount' | 'currency'> {
  const value = amount === undefined ? null : (facts[amount] as MoneyJson | null | undefined);
  if (!value) return NO_WORTH;
  const net = Money.parse(value);
  const share = ratio === undefined ? null : facts[ratio];
  const list = typeof share === 'number' && share > 0 ? net.times(String(WHOLE)).dividedBy(String(share)) : null;
  return { ...net.toJSON(), discount: list ? list.sub(net).toJSON().amount : null };
}
