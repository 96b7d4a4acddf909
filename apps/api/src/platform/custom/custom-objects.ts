import { Injectable } from '@nestjs/common';
import type { RecordColumns } from '../database/columns.js';

/** One step that records of a type go through; fields may be required from one on. */
export interface CustomStage {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
}

/** A record type that carries the installation's own fields under `custom`. */
export interface CustomObject<Row extends RecordColumns = RecordColumns> {
  /** The subject it is: `customer`. */
  readonly type: string;
  readonly entity: new () => Row;
  /** The steps its records go through, in their order, where it has any. */
  readonly stages?: () => Promise<readonly CustomStage[]>;
  /** The step a record has reached; null where it stands outside of them. */
  readonly stageOf?: (row: Row) => Promise<string | null> | string | null;
}

/** The record types that take part, declared by the rooms of their nouns at start-up. */
@Injectable()
export class CustomObjects {
  private readonly byType = new Map<string, CustomObject>();

  declare<Row extends RecordColumns>(object: CustomObject<Row>): void {
    if (this.byType.has(object.type)) throw new Error(`The record type ${object.type} is declared twice.`);
    this.byType.set(object.type, object as unknown as CustomObject);
  }

  all(): CustomObject[] {
    return [...this.byType.values()];
  }

  find(type: string): CustomObject | undefined {
    return this.byType.get(type);
  }

  ofEntity(entity: unknown): CustomObject | undefined {
    return this.all().find((each) => each.entity === entity);
  }
}
