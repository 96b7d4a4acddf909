import { companyName, compareNames } from '@countersign/kernel/matching';
import { readings } from '../../platform/text-search/readings.js';
import {
  foldName,
  hintReasons,
  ruleFor,
  sameOfPeople,
  sharedIn,
  type DuplicateRule,
  type HintReason,
  type Ruled,
  type RuleField,
} from '../customers/index.js';

export interface Company {
  readonly object: 'customer' | 'lead';
  readonly id: string;
  readonly name: string;
  /** Of its code and of how somebody there is reached, as far as the rules ask for them. */
  readonly keys: readonly string[];
}

export interface Person {
  readonly id: string;
  readonly customerId: string;
  readonly name: string;
  readonly mobile: string | null;
  readonly email: string | null;
  readonly wechat: string | null;
}

export interface Side {
  readonly object: Ruled;
  readonly id: string;
  readonly name: string;
}

export interface FoundPair {
  readonly one: Side;
  readonly other: Side;
  readonly verdict: 'same' | 'likely' | 'related';
  readonly score: number;
  readonly reasons: readonly HintReason[];
  /** The rules that name it, of the kinds of both. */
  readonly rules: readonly DuplicateRule[];
}

export type Rules = Readonly<Record<Ruled, readonly DuplicateRule[]>>;

/** What the keys of a record begin with, by what they were made of. */
export const PREFIXES: Readonly<Partial<Record<RuleField, string>>> = {
  creditCode: 'c:',
  phone: 't:',
  email: 'e:',
  wechat: 'w:',
};

/** From this score on a name alone makes a pair that is likely one company. */
const LIKELY = 60;

/** Two companies as a pair, with every rule that names it: none where the rules call them two. */
export function pairOfCompanies(a: Company, b: Company, rules: Rules): FoundPair[] {
  const [one, other] = a.id < b.id ? [a, b] : [b, a];
  const { verdict, score, reasons } = compareNames(companyName(one.name), companyName(other.name), readings);
  const same = new Set(sameOf(one, other));
  const alike = verdict === 'different' ? 0 : score;
  const naming = [
    ruleFor(rules[one.object], { object: other.object, same, alike }),
    ruleFor(rules[other.object], { object: one.object, same, alike }),
  ].filter((rule) => rule !== null);
  if (naming.length === 0) return [];
  const shared = sharedIn(same);
  // Where the names say something, how somebody is reached adds nothing: not everybody may know it.
  const total = same.has('creditCode') ? 100 : alike || shared.score;
  return [
    {
      ...{ one, other, rules: naming, score: total },
      verdict: verdict === 'same' || same.has('creditCode') ? 'same' : total >= LIKELY ? 'likely' : 'related',
      reasons: [...shared.reasons, ...(verdict === 'different' ? [] : hintReasons(reasons))],
    },
  ];
}

function sameOf(one: Company, other: Company): RuleField[] {
  const keys = new Set(one.keys);
  const common = other.keys.filter((key) => keys.has(key));
  const byKeys = Object.entries(PREFIXES).flatMap(([field, prefix]) =>
    common.some((key) => key.startsWith(prefix)) ? [field as RuleField] : [],
  );
  return foldName(one.name) === foldName(other.name) ? ['name', ...byKeys] : byKeys;
}

/** How much alike two people are is the same whatever they share: who may not read a number learns nothing from it. */
const PEOPLE = { verdict: 'likely', score: 80 } as const;

export function pairOfPeople(a: Person, b: Person, rules: Rules): FoundPair[] {
  const [one, other] = a.id < b.id ? [a, b] : [b, a];
  const same = sameOfPeople(one, other);
  const rule = ruleFor(rules.contact, { object: 'contact', same: new Set(same), alike: 0 });
  if (!rule) return [];
  const sides = { one: sideOf(one), other: sideOf(other) };
  const named: HintReason[] = same.includes('name') ? [{ code: 'same_name', parts: [] }] : [];
  return [{ ...sides, ...PEOPLE, rules: [rule], reasons: [...sharedIn(new Set(same)).reasons, ...named] }];
}

const sideOf = ({ id, name }: Person): Side => ({ object: 'contact', id, name });
