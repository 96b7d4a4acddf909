import { Injectable, type OnModuleInit } from '@nestjs/common';
import { fieldsOf } from '../../../platform/access/field-access.js';
import {
  CustomObjects,
  type CustomKeeper,
  type CustomObject,
  type Former,
  type Json,
  type OwnCell,
  type OwnFieldWord,
} from '../../../platform/custom/custom-objects.js';
import type { RecordColumns } from '../../../platform/database/columns.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Definitions } from '../definitions/definitions.js';
import { KeepValues } from './keep-values.js';
import { listedFields } from './listed-fields.js';
import { ShowValues } from './show-values.js';
import { ownCells } from './own-cells.js';
import { ownColumns } from './own-columns.js';
import { ownFieldWords } from './value-words.js';

/** What the floor asks of the installation's own fields, wherever a record is written, shown or looked for. */
@Injectable()
export class FieldKeeper implements CustomKeeper, OnModuleInit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly objects: CustomObjects,
    private readonly definitions: Definitions,
    private readonly keepValues: KeepValues,
    private readonly showValues: ShowValues,
  ) {}

  onModuleInit(): void {
    this.objects.fill(this);
  }

  keep(object: CustomObject, row: RecordColumns, former: Former | null): Promise<void> {
    return this.keepValues.execute(object, row, former);
  }

  show(object: CustomObject, records: readonly Json[]): Promise<void> {
    return this.showValues.execute(object, records);
  }

  async words(type: string, locale: Locale): Promise<ReadonlyMap<string, OwnFieldWord>> {
    return ownFieldWords(await this.definitions.of(type), fieldsOf(this.work.actor), locale);
  }

  async cells(type: string): Promise<readonly OwnCell[]> {
    return ownCells(await this.definitions.of(type));
  }

  async columns(type: string): Promise<ReturnType<typeof ownColumns>> {
    return ownColumns(await this.definitions.of(type));
  }

  async listed(type: string, alias: string): Promise<ReturnType<typeof listedFields>> {
    return listedFields(await this.definitions.of(type), alias);
  }
}
