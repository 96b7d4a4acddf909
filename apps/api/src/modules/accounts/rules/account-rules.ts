import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RevealAllowance } from '../../../platform/access/reveal-allowance.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

/** What the security administrator has settled for every account. */
export interface Rules {
  readonly version: number;
  /** The least number of characters of a password. */
  readonly passwordLength: number;
  /** How many former passwords do not come back. */
  readonly passwordHistory: number;
  /** Days after which a password is to be changed; null for never. */
  readonly passwordDays: number | null;
  /** Failures in a row that lock an account, and for how many minutes. */
  readonly attempts: number;
  readonly lockMinutes: number;
  /** Days within which somebody on the road signs in. */
  readonly travelDays: number;
  readonly secondFactorForAdministrators: boolean;
  /** Values under masks that one person has shown to her in a day. */
  readonly revealsADay: number;
  /** Ranges of addresses in CIDR notation, and what they are called. */
  readonly networks: readonly { readonly name: string; readonly range: string }[];
}

/** The name of the narrowest network that holds an address, in SQL; read as the house. */
export const networkOf = (address: string): string => `(
  SELECT n ->> 'name' FROM account_rules, jsonb_array_elements(networks) n
  WHERE CASE WHEN pg_input_is_valid(regexp_replace(${address}, '^::ffff:', '', 'i'), 'inet')
    THEN regexp_replace(${address}, '^::ffff:', '', 'i')::inet <<= (n ->> 'range')::inet END
  ORDER BY masklen((n ->> 'range')::inet) DESC LIMIT 1)`;

@Injectable()
export class AccountRules implements OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly allowance: RevealAllowance,
  ) {}

  onModuleInit(): void {
    this.allowance.settleBy(async () => (await this.current()).revealsADay);
  }

  /** As the house. */
  async current(): Promise<Rules> {
    const [row] = await this.work.manager.query<Rules[]>(
      `SELECT version, password_length AS "passwordLength", password_history AS "passwordHistory",
         password_days AS "passwordDays", attempts, lock_minutes AS "lockMinutes", travel_days AS "travelDays",
         second_factor_for_administrators AS "secondFactorForAdministrators", reveals_a_day AS "revealsADay", networks FROM account_rules`,
    );
    return row as Rules;
  }

  /** As the house. @throws RowIsStale */
  async change(seen: number, rules: Omit<Rules, 'version'>, by: string): Promise<void> {
    const [, changed] = await this.work.manager.query<[unknown, number]>(
      `UPDATE account_rules SET password_length = $2, password_history = $3, password_days = $4, attempts = $5,
         lock_minutes = $6, travel_days = $7, second_factor_for_administrators = $8, reveals_a_day = $9, networks = $10, updated_at = app_now(), updated_by = $11,
         version = version + 1 WHERE version = $1`,
      [
        seen,
        rules.passwordLength,
        rules.passwordHistory,
        rules.passwordDays,
        rules.attempts,
        rules.lockMinutes,
        rules.travelDays,
        rules.secondFactorForAdministrators,
        rules.revealsADay,
        JSON.stringify(rules.networks),
        by,
      ],
    );
    if (changed === 0) throw new RowIsStale({ id: by, version: seen });
  }
}
