import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { rulesOf, type RowRule } from './row-rule.js';

interface PolicyRow {
  readonly table: string;
  readonly says: string;
  readonly permissive: boolean;
}

/** How each table shows its rows, asked of the database itself; policies change by migrations only, so it is asked once. */
@Injectable()
export class RowRules {
  private known: ReadonlyMap<string, RowRule[] | null> | null = null;

  constructor(private readonly work: UnitOfWork) {}

  /** @returns for every table with a policy for people what it says; null where it says what is not explained here */
  async all(): Promise<ReadonlyMap<string, RowRule[] | null>> {
    this.known ??= await this.read();
    return this.known;
  }

  /** @throws where the table's rows are not shown by owner, share or parent */
  async of(table: string): Promise<RowRule[]> {
    const rules = (await this.all()).get(table);
    if (!rules) throw new Error(`The policy of ${table} is none that can be explained.`);
    return rules;
  }

  private async read(): Promise<Map<string, RowRule[] | null>> {
    const policies = await this.work.manager.query<PolicyRow[]>(POLICIES);
    const found = new Map<string, RowRule[] | null>();
    for (const { table, says, permissive } of policies) {
      const before = found.get(table);
      const rules = permissive ? rulesOf(says) : null;
      found.set(table, before === null || rules === null ? null : [...(before ?? []), ...rules]);
    }
    return found;
  }
}

const POLICIES = `
  SELECT tablename AS table, qual AS says, permissive = 'PERMISSIVE' AS permissive FROM pg_policies
  WHERE schemaname = 'public' AND 'countersign_app' = ANY (roles) AND cmd IN ('ALL', 'SELECT') ORDER BY tablename, policyname`;
