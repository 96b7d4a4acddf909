import type { Facts } from '../facts.ts';
import { LIMITS } from '../policy.ts';

/** One thing that is wrong with a policy, and where: `path` as in `steps[0].rungs[1].approvers`. */
export interface Finding {
  readonly path: string;
  readonly code: FindingCode;
  /** An error forbids publishing; a warning is for the author to weigh. */
  readonly severity: 'error' | 'warning';
  readonly params: Readonly<Record<string, unknown>>;
  /** A deal that shows it when it is routed. */
  readonly witness?: Witness;
  /** Why there is none: the policy cannot be read well enough to route any deal, or it is so whatever the deal. */
  readonly unwitnessed?: Unwitnessed;
}

export const UNWITNESSED = ['cannot_be_read', 'for_every_deal'] as const;
export type Unwitnessed = (typeof UNWITNESSED)[number];

export interface Witness {
  readonly facts: Facts;
  readonly submitter: string;
}

/** What can be legal and still deserves a second look. */
const WARNINGS = [
  'band_overlap',
  'escalation_nowhere',
  'matrix_unused',
  'nobody_asked',
  'not_fully_checked',
  'person_named',
  'proxy_chain_long',
  'self_approval',
  'self_seat_vacant',
  'step_gap',
] as const;

const ERRORS = [
  'approver_below_band',
  'auto_approve_binding',
  'band_gap',
  'fact_not_codes',
  'fact_not_id',
  'fact_undeclared',
  'gate_never_opens',
  'key_repeated',
  'limit_exceeded',
  'matrix_fact_unfit',
  'matrix_gap',
  'matrix_level_unknown',
  'matrix_not_monotone',
  'matrix_overlap',
  'matrix_unknown',
  'nested_too_deep',
  'null_unanswered',
  'operator_impossible',
  'position_ranked_twice',
  'position_unranked',
  'proxy_cycle',
  'return_unbounded',
  'rung_never_sufficient',
  'rung_unreachable',
  'separation_impossible',
  'shape_wrong',
  'slate_empty',
  'step_unreachable',
  'threshold_unreachable',
  'too_many_seats',
  'value_wrong',
] as const;

export type FindingCode = (typeof WARNINGS)[number] | (typeof ERRORS)[number];

/** Every code there is, for whoever has to put them into words. */
export const FINDING_CODES: readonly FindingCode[] = [...ERRORS, ...WARNINGS];

export type Shape = Readonly<Record<string, unknown>>;

/** Collects findings while a policy of unknown shape is read; nothing it meets can make it throw. */
export class Findings {
  readonly list: Finding[] = [];

  add(path: string, code: FindingCode, params: Readonly<Record<string, unknown>> = {}, witness?: Witness): void {
    const severity = (WARNINGS as readonly string[]).includes(code) ? 'warning' : 'error';
    this.list.push({ path, code, severity, params, ...(witness ? { witness } : {}) });
  }

  record(value: unknown, path: string): Shape | null {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Shape;
    this.add(path, 'shape_wrong', { expected: 'object' });
    return null;
  }

  array(value: unknown, path: string, least = 0): readonly unknown[] {
    if (Array.isArray(value) && value.length >= least) return value;
    this.add(path, 'shape_wrong', { expected: 'list', least });
    return [];
  }

  text(value: unknown, path: string): string | null {
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.add(path, 'shape_wrong', { expected: 'text' });
    return null;
  }

  integer(value: unknown, path: string, least: number, most = Number.MAX_SAFE_INTEGER): void {
    const fits = Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
    if (!fits) this.add(path, 'shape_wrong', { expected: 'integer', least, most });
  }

  oneOf(value: unknown, allowed: readonly unknown[], path: string): void {
    if (!allowed.includes(value)) this.add(path, 'shape_wrong', { expected: allowed });
  }

  title(value: unknown, path: string): void {
    const title = this.record(value, path);
    for (const locale of ['zh-CN', 'en']) if (title) this.text(title[locale], `${path}.${locale}`);
  }
}

/** A name as it was handed in; what is no text names nothing. */
export function nameOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** How deep steps and conditions may nest. */
export const DEEPEST = LIMITS.nesting;
