/** One thing that is wrong with a policy, and where: `path` as in `steps[0].rungs[1].approvers`. */
export interface Finding {
  readonly path: string;
  readonly code: FindingCode;
  readonly params: Readonly<Record<string, unknown>>;
}

export type FindingCode =
  | 'shape_wrong'
  | 'key_repeated'
  | 'nested_too_deep'
  | 'fact_undeclared'
  | 'fact_not_codes'
  | 'operator_impossible'
  | 'value_wrong'
  | 'position_unranked'
  | 'position_ranked_twice'
  | 'rung_never_sufficient'
  | 'rung_unreachable';

export type Shape = Readonly<Record<string, unknown>>;

/** Collects findings while a policy of unknown shape is read; nothing it meets can make it throw. */
export class Findings {
  readonly list: Finding[] = [];

  add(path: string, code: FindingCode, params: Readonly<Record<string, unknown>> = {}): void {
    this.list.push({ path, code, params });
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

  oneOf(value: unknown, allowed: readonly unknown[], path: string): void {
    if (!allowed.includes(value)) this.add(path, 'shape_wrong', { expected: allowed });
  }

  title(value: unknown, path: string): void {
    const title = this.record(value, path);
    for (const locale of ['zh-CN', 'en']) if (title) this.text(title[locale], `${path}.${locale}`);
  }
}

/** How deep steps and conditions may nest. */
export const DEEPEST = 50;
