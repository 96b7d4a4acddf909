/** What is to become of a row that meets a record which is there already. */
export const DECISIONS = ['skip', 'create', 'update', 'link'] as const;
export type Decision = (typeof DECISIONS)[number];

/**
 * What a row has met: a record of its own kind that the importer may change, the customer it speaks of, a record she may
 * only read, or one that she does not see.
 */
export const FINDING_KINDS = ['same', 'customer', 'reading', 'elsewhere'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** What happens where nobody decides: a customer that is there is no reason to leave an enquiry of it out. */
export const USUAL: Readonly<Record<FindingKind, Decision>> = {
  same: 'skip',
  customer: 'create',
  reading: 'skip',
  elsewhere: 'skip',
};

/** One field that an update would write. */
export interface Difference {
  readonly field: string;
  readonly was: unknown;
  readonly becomes: unknown;
}

export interface MetRecord {
  readonly type: 'lead' | 'customer' | 'contact' | 'product' | 'opportunity' | 'activity';
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly name: string;
  readonly owner: string;
}

export interface Finding {
  readonly kind: FindingKind;
  /** Null where the importer may not be told which it is. */
  readonly record: MetRecord | null;
  readonly options: readonly Decision[];
  /** What of the row is said otherwise there; of fields that the importer reads. */
  readonly difference: readonly Difference[];
}

/** How many rows have met something of a kind, and what may be decided on some of them. */
export interface FindingCount {
  readonly count: number;
  readonly options: readonly Decision[];
}

export type FindingCounts = Readonly<Partial<Record<FindingKind, FindingCount>>>;
export type Decisions = Readonly<Partial<Record<FindingKind, Decision>>>;

/** What is to be done with a row that has met something. */
export interface RowOrder {
  readonly decision: Decision;
  readonly finding: Finding;
}

/** What was decided on the row, else on all of its kind; what is not possible for it is not done to it. */
export function decisionOn({ kind, options }: Finding, single: Decision | null, ofKind: Decisions): Decision {
  const wanted = single ?? ofKind[kind] ?? USUAL[kind];
  return options.includes(wanted) ? wanted : USUAL[kind];
}

/** The counts with one more finding in them. */
export function counted(counts: FindingCounts, { kind, options }: Finding): FindingCounts {
  const before = counts[kind] ?? { count: 0, options: [] };
  const possible = DECISIONS.filter((each) => before.options.includes(each) || options.includes(each));
  return { ...counts, [kind]: { count: before.count + 1, options: possible } };
}

/** What of a row a record says otherwise. @param reads whether the importer reads a field */
export function differenceOf(
  values: Readonly<Record<string, unknown>>,
  record: Readonly<Record<string, unknown>>,
  reads: (field: string) => boolean,
): Difference[] {
  return Object.entries(values).flatMap(([field, becomes]) => {
    const was = record[field] ?? null;
    if (field === 'custom')
      return differenceOf(becomes as object as typeof values, (was ?? {}) as typeof record, (code) =>
        reads(`custom.${code}`),
      ).map((each) => ({ ...each, field: `custom.${each.field}` }));
    return !reads(field) || comparable(was) === comparable(becomes) ? [] : [{ field, was, becomes }];
  });
}

/** `300` of a file is `300.00` of the database. */
function comparable(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('amount' in value)) return JSON.stringify(value);
  const { amount, currency } = value as { amount: string; currency: string };
  const [whole = '', parts = ''] = amount.split('.');
  return `${whole.replace(/^0+(?=\d)/, '')}.${parts.padEnd(2, '0')} ${currency}`;
}
