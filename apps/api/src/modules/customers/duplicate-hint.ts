import { companyName, compareNames, type CompanyName, type Reason } from '@countersign/kernel/matching';
import { readings } from '../../platform/text-search/readings.js';

export const HINT_REASONS = [
  'same_credit_code',
  'same_phone',
  'same_text',
  'same_writing',
  'same_sound',
  'same_without',
  'one_character',
  'one_more_character',
  'characters_swapped',
  'longer_name',
  'trade_differs',
  'other_branch',
] as const;

/** Why a record may be the same; what it was compared by stands in the name that is shown, and in nothing else. */
export interface HintReason {
  readonly code: (typeof HINT_REASONS)[number];
  /** What only one of the two names has, or where they differ: 北京, 有限公司; 联, 莲. */
  readonly parts: readonly string[];
}

/** What a duplicate check tells: that it exists, whose it is and why it is named, never the row. */
export interface DuplicateHint {
  /** Null where the reader may not be told which it is, and whose; then nothing is said of why either. */
  readonly name: string | null;
  readonly ownerName: string | null;
  readonly kind: 'exact' | 'similar';
  readonly object: 'customer' | 'lead';
  readonly reasons: readonly HintReason[];
}

/** A record that shares something with what is asked about. */
export interface Candidate extends Pick<DuplicateHint, 'object'> {
  readonly id: string;
  readonly name: string;
  readonly ownerName: string;
  readonly sameName: boolean;
  readonly sameCode: boolean;
  readonly samePhone: boolean;
}

export type Judged = DuplicateHint & Pick<Candidate, 'id'>;

/** Those of the candidates that may be the same, the likeliest first; one that was found in two ways is named once. */
export function judge(company: CompanyName, candidates: readonly Candidate[]): Judged[] {
  const byId = new Map<string, Candidate>();
  for (const each of candidates) byId.set(each.id, merged(byId.get(each.id), each));
  return [...byId.values()]
    .flatMap((each) => weigh(company, each))
    .sort((a, b) => b.score - a.score)
    .map(({ hint }) => hint);
}

const merged = (before: Candidate | undefined, next: Candidate): Candidate => ({
  ...next,
  sameName: next.sameName || (before?.sameName ?? false),
  sameCode: next.sameCode || (before?.sameCode ?? false),
  samePhone: next.samePhone || (before?.samePhone ?? false),
});

/** With all that may not be told of made one hint, which gives away neither which they are nor how many. */
export function discreetly(hints: readonly Judged[], untold: ReadonlySet<string>): DuplicateHint[] {
  // A telephone alone is a question about a person there, and no company that is entered twice.
  const hidden = hints.filter(({ id, kind, reasons }) => untold.has(id) && (kind === 'exact' || reasons.some(byName)));
  const told = hints.flatMap(({ id, ...hint }) => (untold.has(id) ? [] : [hint]));
  if (hidden.length === 0) return told;
  const kind = hidden.some((hint) => hint.kind === 'exact') ? 'exact' : 'similar';
  return [{ name: null, ownerName: null, object: 'customer', kind, reasons: [] }, ...told];
}

const byName = ({ code }: HintReason): boolean => code !== 'same_phone';

const SCORE = { code: 101, phone: 60 };

function weigh(company: CompanyName, candidate: Candidate): { score: number; hint: Judged }[] {
  const { id, name, ownerName, object, sameName, sameCode, samePhone } = candidate;
  const { verdict, score, reasons } = compareNames(company, companyName(name), readings);
  if (verdict === 'different' && !sameCode && !samePhone && !sameName) return [];
  const why: HintReason[] = [
    ...(sameCode ? [{ code: 'same_credit_code' as const, parts: [] }] : []),
    ...(samePhone ? [{ code: 'same_phone' as const, parts: [] }] : []),
    ...(verdict === 'different' ? [] : hintReasons(reasons)),
  ];
  const evidence = Math.max(score, sameCode ? SCORE.code : 0, samePhone ? SCORE.phone : 0);
  return [
    {
      score: evidence,
      hint: { id, name, ownerName, object, kind: sameName || sameCode ? 'exact' : 'similar', reasons: why },
    },
  ];
}

/** What of the reasons is said; where two names differ so much that they are two, nothing is. */
export const hintReasons = (reasons: readonly Reason[]): HintReason[] => reasons.flatMap(asHintReason);

function asHintReason(reason: Reason): HintReason[] {
  if (reason.code === 'place_differs' || reason.code === 'number_differs') return [];
  if (reason.code === 'same_without') return [{ code: reason.code, parts: reason.removed }];
  return [{ code: reason.code, parts: 'one' in reason ? [reason.one, reason.other] : [] }];
}
