import { Injectable } from '@nestjs/common';
import { businessDate, type MoneyJson } from '@countersign/kernel';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { directorySql } from './directory.sql.js';
import type { DepartmentKind } from './structure/tree.js';

export interface DirectoryPerson {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  /** Those of her main position: the one named so, or else the one she has held longest. */
  readonly departmentId: string | null;
  readonly superiorId: string | null;
  /** Codes of the positions she holds, the main one first. */
  readonly positions: readonly string[];
  /** Whether her roles let her decide approvals, as they are now; of a day of the past nothing is known of it. */
  readonly decides?: boolean | null;
}

export interface DirectoryDepartment {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly kind: DepartmentKind;
  readonly headId: string | null;
  readonly actingHeadId: string | null;
}

/** Days, both inclusive. */
export interface DirectoryAbsence {
  readonly person: string;
  readonly from: string;
  readonly until: string;
}

export interface DirectoryProxy {
  readonly principal: string;
  readonly proxy: string;
  readonly from: string;
  readonly until: string;
  /** Codes of policies; absent means all. */
  readonly policies?: readonly string[];
  readonly maxAmount?: MoneyJson;
}

export interface OrgDirectory {
  /** An instant at which exactly this was so and known. */
  readonly asOf: string;
  readonly people: readonly DirectoryPerson[];
  readonly departments: readonly DirectoryDepartment[];
  readonly positions: readonly { id: string; code: string; name: string; parentCode: string | null }[];
  /** Of that day. */
  readonly absences: readonly DirectoryAbsence[];
  readonly proxies: readonly DirectoryProxy[];
}

const KEPT_DAYS = 8;

/** The organisation as plain data, as of an instant: what approval routing resolves its approvers in. */
@Injectable()
export class Directory {
  private readonly kept = new Map<string, { stamp: string; directory: OrgDirectory }>();

  constructor(private readonly work: UnitOfWork) {}

  asItIs(): Promise<OrgDirectory> {
    return this.asOf(this.work.now);
  }

  /**
   * For a past instant: as it was, and as it was known then. For now and later: as it is known now.
   * What is known now is read once for each change and day, so that asking again costs one row.
   */
  async asOf(instant: Date): Promise<OrgDirectory> {
    if (instant < this.work.now) return (await this.read(businessDate(instant), instant)).directory;
    return this.asKnownNow(instant);
  }

  /** What was, is or will be so, with everything that was corrected since. */
  async asKnownNow(instant: Date): Promise<OrgDirectory> {
    const day = businessDate(instant);
    const kept = this.kept.get(day);
    if (kept && kept.stamp === (await this.stamp())) return kept.directory;
    const fresh = await this.read(day, null, instant);
    this.keep(day, fresh);
    return fresh.directory;
  }

  departments(): Promise<Omit<DirectoryDepartment, 'actingHeadId'>[]> {
    return this.work.manager.query(
      `SELECT id, code, name, kind, parent_id AS "parentId", head_id AS "headId" FROM departments WHERE active ORDER BY name COLLATE "zh-x-icu"`,
    );
  }

  private async stamp(): Promise<string | undefined> {
    const [row] = await this.work.manager.query<{ stamp: string }[]>('SELECT stamp FROM organisation');
    return row?.stamp;
  }

  /** Absences and proxies are shown to those they concern, but whom they route to is nobody's choice. */
  private async read(
    day: string,
    known: Date | null,
    asOf = known ?? this.work.now,
  ): Promise<{ stamp: string; directory: OrgDirectory }> {
    const [row] = await this.work.asHouse(() =>
      this.work.manager.query<{ stamp: string; directory: Omit<OrgDirectory, 'asOf'> }[]>(directorySql, [day, known]),
    );
    if (!row) throw new Error('the organisation has no stamp');
    return { stamp: row.stamp, directory: { ...row.directory, asOf: asOf.toISOString() } };
  }

  private keep(day: string, fresh: { stamp: string; directory: OrgDirectory }): void {
    this.kept.delete(day);
    this.kept.set(day, fresh);
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT_DAYS && oldest) this.kept.delete(oldest);
  }
}
