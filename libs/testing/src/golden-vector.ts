import type { HualanLogin } from './hualan-org.ts';

type PackCode = '001-quote' | '001-contract';
type Fact =
  boolean | number | string | null | readonly string[] | { readonly amount: string; readonly currency: string };
export type VectorFacts = Readonly<Record<string, Fact>>;

/** A node that must be asked: `any` and `all` list everyone who gets a seat. */
export interface ExpectedNode {
  readonly node: string;
  readonly mode: 'single' | 'any' | 'all' | 'advisory';
  readonly by: readonly HualanLogin[];
  /** Keys of the nodes it waits for. */
  readonly after: readonly string[];
}

/** Deal in, route or refusal out. */
export interface RouteVector {
  readonly id: string;
  readonly says: string;
  readonly pack: PackCode;
  readonly submitter: HualanLogin;
  readonly facts: VectorFacts;
  readonly expect:
    | { readonly nodes: readonly ExpectedNode[] }
    | { readonly refused: string; readonly params: Readonly<Record<string, unknown>> };
}

/** What people do one after the other, and what has become of it. */
export interface CourseVector {
  readonly id: string;
  readonly says: string;
  readonly pack: PackCode;
  readonly submitter: HualanLogin;
  readonly facts: VectorFacts;
  readonly acts: readonly {
    readonly by: HualanLogin;
    readonly does: 'approve' | 'reject' | 'advise' | 'return' | 'resubmit';
    /** Decides on the content of the first submission, although it has changed since. */
    readonly onOldContent?: boolean;
    readonly refused?: string;
  }[];
  readonly expect: {
    readonly status: string;
    readonly tasks: readonly { readonly by: HualanLogin; readonly round: number; readonly state: string }[];
  };
}

/** A subject amended on its way, or after it: who is asked again, and whose decision carries over. */
export interface AmendmentVector {
  readonly id: string;
  readonly says: string;
  readonly pack: PackCode;
  readonly submitter: HualanLogin;
  readonly facts: VectorFacts;
  /** What was decided on the first version, in this order. */
  readonly decided: readonly { readonly by: HualanLogin; readonly does: 'approve' | 'advise' }[];
  /** The facts of the next version. */
  readonly becomes: VectorFacts;
  readonly expect: {
    /** Whoever has to decide on the next version, in the order in which they are asked, until it is approved. */
    readonly asked: readonly HualanLogin[];
    /** Nodes at which the earlier decision stands. */
    readonly carried: readonly string[];
  };
}

/** A deal that nobody may decide on, because these people have left. */
export interface BlockedVector {
  readonly id: string;
  readonly says: string;
  readonly pack: PackCode;
  readonly submitter: HualanLogin;
  readonly facts: VectorFacts;
  readonly gone: readonly HualanLogin[];
  /** Keys of the nodes without anybody. */
  readonly blocked: readonly string[];
}

export const yuan = (amount: string) => ({ amount, currency: 'CNY' });
export const aQuote = (ratio: number | null, but: VectorFacts = {}): VectorFacts => ({
  ratio,
  amount: yuan('150000.00'),
  customerInCrm: true,
  customerMet: true,
  justified: false,
  ...but,
});
export const aContract = (amount: string, ratio: number, but: VectorFacts = {}): VectorFacts => ({
  amount: yuan(amount),
  amountAggregate: yuan(amount),
  ratio,
  customerInCrm: true,
  grantCovers: true,
  standardText: true,
  changedClauseOwners: [],
  ...but,
});

/** The salesperson of most vectors. */
export const bySales = { submitter: 'sales-a1' } as const;
