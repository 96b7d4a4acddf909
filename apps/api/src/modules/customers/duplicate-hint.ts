import { companyName, compareNames, type CompanyName, type Reason } from '@countersign/kernel/matching';
import { readings } from '../../platform/text-search/readings.js';
import { ruleFor, type DuplicateRule, type Evidence, type RuleField } from './duplicate-rules/rule.js';

export const HINT_REASONS = [
  'same_credit_code',
  'same_phone',
  'same_email',
  'same_wechat',
  'same_name',
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
  /** By the rules it is refused, not only warned of. */
  readonly refused: boolean;
}

/** A record that shares something with what is asked about. */
export interface Candidate extends Pick<DuplicateHint, 'object'> {
  readonly id: string;
  readonly name: string;
  readonly ownerName: string;
  readonly same: readonly RuleField[];
}

/** What may be the same, before the rules have been asked. */
export type Judged = Omit<DuplicateHint, 'refused'> & Pick<Candidate, 'id'> & Omit<Evidence, 'object'>;
type Hinted = DuplicateHint & Pick<Candidate, 'id'>;

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
  same: [...new Set([...(before?.same ?? []), ...next.same])],
});

export const evidenceOf = ({ object, same, alike }: Judged): Evidence => ({ object, same, alike });

/** Those that the rules warn of or refuse. */
export function hinted(judged: readonly Judged[], rules: readonly DuplicateRule[]): Hinted[] {
  return judged.flatMap((each) => {
    const outcome = ruleFor(rules, evidenceOf(each))?.outcome ?? 'list';
    const { same: _same, alike: _alike, ...hint } = each;
    return outcome === 'list' ? [] : [{ ...hint, refused: outcome === 'refuse' }];
  });
}

/** With all that may not be told of made one hint, which gives away neither which they are nor how many. */
export function discreetly(hints: readonly Hinted[], untold: ReadonlySet<string>): DuplicateHint[] {
  // How somebody is reached is a question about a person there, and no company that is entered twice.
  const hidden = hints.filter(({ id, kind, reasons }) => untold.has(id) && (kind === 'exact' || reasons.some(byName)));
  const told = hints.flatMap(({ id, ...hint }) => (untold.has(id) ? [] : [hint]));
  if (hidden.length === 0) return told;
  const kind = hidden.some((hint) => hint.kind === 'exact') ? 'exact' : 'similar';
  const refused = hidden.some((hint) => hint.refused);
  return [{ name: null, ownerName: null, object: 'customer', kind, reasons: [], refused }, ...told];
}

/** What two records share besides their names, and how it sorts among scores of names. */
export const SHARED = {
  creditCode: { code: 'same_credit_code', score: 101 },
  phone: { code: 'same_phone', score: 60 },
  email: { code: 'same_email', score: 60 },
  wechat: { code: 'same_wechat', score: 60 },
} as const satisfies Partial<Record<RuleField, { code: HintReason['code']; score: number }>>;

const PERSONAL: readonly string[] = [SHARED.phone.code, SHARED.email.code, SHARED.wechat.code];
const byName = ({ code }: HintReason): boolean => !PERSONAL.includes(code);

function weigh(
  company: CompanyName,
  { id, name, ownerName, object, same }: Candidate,
): { score: number; hint: Judged }[] {
  const { verdict, score, reasons } = compareNames(company, companyName(name), readings);
  if (verdict === 'different' && same.length === 0) return [];
  const shared = sharedIn(new Set(same));
  const why = [...shared.reasons, ...(verdict === 'different' ? [] : hintReasons(reasons))];
  const kind = same.includes('name') || same.includes('creditCode') ? 'exact' : 'similar';
  const alike = verdict === 'different' ? 0 : score;
  return [
    {
      score: Math.max(score, shared.score),
      hint: { id, name, ownerName, object, kind, reasons: why, same: new Set(same), alike },
    },
  ];
}

/** The reasons beside the names, and what the strongest of them weighs. */
export function sharedIn(same: ReadonlySet<RuleField>): { reasons: HintReason[]; score: number } {
  const found = Object.entries(SHARED).flatMap(([field, { code, score }]) =>
    same.has(field as RuleField) ? [{ reason: { code, parts: [] }, score }] : [],
  );
  return { reasons: found.map(({ reason }) => reason), score: Math.max(0, ...found.map(({ score }) => score)) };
}

/** What of the reasons is said; where two names differ so much that they are two, nothing is. */
export const hintReasons = (reasons: readonly Reason[]): HintReason[] => reasons.flatMap(asHintReason);

function asHintReason(reason: Reason): HintReason[] {
  if (reason.code === 'place_differs' || reason.code === 'number_differs') return [];
  if (reason.code === 'same_without') return [{ code: reason.code, parts: reason.removed }];
  return [{ code: reason.code, parts: 'one' in reason ? [reason.one, reason.other] : [] }];
}
