import { Injectable, type Type } from '@nestjs/common';
import type { FieldAccess } from '../access/principal.js';
import type { FieldCatalogue } from '../conditions/condition.js';
import type { RecordColumns } from '../database/columns.js';
import type { Sentence } from '../http/domain-error.js';
import type { Locale } from '../http/locale.js';
import type { ExportColumn } from '../listing/exported-list.js';
import type { SortField } from '../listing/list-spec.js';

export type Json = Record<string, unknown>;

/** One step that records of a type go through; fields may be required from one on. */
export interface CustomStage {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** What a row says of itself while it is there, where that is not the code. */
  readonly key?: string;
}

/** A record type that carries the installation's own fields under `custom`. */
export interface CustomObject<Row extends RecordColumns = RecordColumns> {
  /** The subject it is: `customer`. */
  readonly type: string;
  readonly entity: new () => Row;
  /** How a record of it is shown; formulas reckon with what stands in it. */
  readonly view: Type;
  /** The steps its records go through, in their order, where it has any. */
  readonly stages?: () => Promise<readonly CustomStage[]>;
  /** What a row says of the step it has reached. */
  readonly stageOf?: (row: Row) => string;
}

/** What a row said before it was changed. */
export interface Former {
  readonly custom: Json;
  readonly stage: string | undefined;
}

/** What a field of the installation's own, and its values, are called. */
export interface OwnFieldWord {
  readonly label: string;
  /** What the reader may do with it, where that is not everything. */
  readonly access: FieldAccess | undefined;
  /** The type of record its values are ids of. */
  readonly reference: string | undefined;
  readonly say: (value: unknown) => string | null;
}

/** A field of the installation's own as a column of a file. */
export interface OwnCell {
  readonly code: string;
  readonly label: Sentence;
  readonly required: boolean;
  readonly read: (
    text: string,
  ) => { readonly value: unknown } | { readonly code: string; readonly params?: Record<string, unknown> };
}

/** What knows the fields themselves: the room that keeps them. */
export interface CustomKeeper {
  /**
   * Makes `custom` of a row what may be kept of it. `former` is null for a row that is being made.
   * @throws BodyIsInvalid, FieldIsNotYours, StageNeedsFields
   */
  keep(object: CustomObject, row: RecordColumns, former: Former | null): Promise<void>;
  /** Makes `custom` of records what their reader may see of it, with what formulas come to. */
  show(object: CustomObject, records: readonly Json[]): Promise<void>;
  /** What the fields of a record type are called, by their code, also retired ones. */
  words(type: string, locale: Locale): Promise<ReadonlyMap<string, OwnFieldWord>>;
  /** What files may say of them, by the words people write. */
  cells(type: string): Promise<readonly OwnCell[]>;
  /** What stands of them in a file of such records. */
  columns(type: string): Promise<readonly ExportColumn<{ custom: Json }>[]>;
  /** What a list of such records can be filtered and sorted by, by `custom.<code>`. */
  listed(type: string, alias: string): Promise<{ fields: FieldCatalogue; sorts: Readonly<Record<string, SortField>> }>;
}

/** The record types that take part, declared by the rooms of their nouns at start-up. */
@Injectable()
export class CustomObjects {
  private readonly byType = new Map<string, CustomObject>();
  private readonly former = new WeakMap<RecordColumns, Former>();
  private kept: CustomKeeper | undefined;

  declare<Row extends RecordColumns>(object: CustomObject<Row>): void {
    if (this.byType.has(object.type)) throw new Error(`The record type ${object.type} is declared twice.`);
    this.byType.set(object.type, object as unknown as CustomObject);
  }

  fill(keeper: CustomKeeper): void {
    this.kept = keeper;
  }

  get keeper(): CustomKeeper {
    if (!this.kept) throw new Error('No room keeps fields of the installation’s own.');
    return this.kept;
  }

  all(): CustomObject[] {
    return [...this.byType.values()];
  }

  find(type: string): CustomObject | undefined {
    return this.byType.get(type);
  }

  /** A row that was read to be changed: what it says now is what it said before. */
  remember(row: RecordColumns): void {
    const object = this.ofEntity(row.constructor);
    if (object) this.former.set(row, { custom: row.custom, stage: object.stageOf?.(row) });
  }

  /** A row that is being made. */
  async made(row: RecordColumns): Promise<void> {
    const object = this.ofEntity(row.constructor);
    if (object && this.kept) await this.kept.keep(object, row, null);
  }

  /** A row that was changed; one that was not read to be changed says what was allowed once. */
  async changed(row: RecordColumns): Promise<void> {
    const object = this.ofEntity(row.constructor);
    const former = this.former.get(row);
    if (!object || !former || !this.kept) return;
    await this.kept.keep(object, row, former);
    this.remember(row);
  }

  private ofEntity(entity: unknown): CustomObject | undefined {
    return this.all().find((each) => each.entity === entity);
  }
}
