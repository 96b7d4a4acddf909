import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { RowIsStale } from '../../platform/database/database.errors.js';
import { Attempted, type Attempt } from '../../platform/forbidden/attempt.js';
import {
  BankCardIsForbidden,
  NumberIsUnconfirmed,
  PersonalIdIsForbidden,
} from '../../platform/forbidden/forbidden.errors.js';
import { ObjectField } from '../../platform/http/fields.js';
import { BodyIsTooLarge } from '../../platform/http/http.errors.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../platform/http/params.js';
import { ListOperation } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { MapImport } from './actions/map-import.js';
import { UploadImport } from './actions/upload-import.js';
import { ImportTargets } from './import-targets.js';
import { ImportView, importView } from './import.view.js';
import {
  CellIsTooLong,
  ColumnIsUnknown,
  CsvIsBroken,
  EncodingIsBroken,
  FieldIsMappedTwice,
  FileHasNoRows,
  FileIsABomb,
  FileIsEmpty,
  FileIsMissing,
  FileIsNotText,
  FileIsNotXlsx,
  FileIsUnreadable,
  FileKindIsUnknown,
  ImportIsUnderWay,
  ImportMayNotBe,
  TargetIsUnknown,
  TooManyColumns,
  TooManyRows,
} from './imports.errors.js';
import { IMPORT_LIST, Imports } from './imports.repository.js';
import { IMPORT_TARGETS } from './import.entity.js';
import { UploadedFile, type UploadedTable } from './uploaded-file.js';

class MapImportDto {
  @ObjectField({
    describe: 'header → field, or null to leave the column out; columns that are not named stay as they are',
  })
  mapping: Record<string, unknown>;
}

const BODY = {
  type: 'object',
  required: ['target', 'file'],
  properties: {
    target: { type: 'string', enum: [...IMPORT_TARGETS], description: 'What the rows become; before the file' },
    file: { type: 'string', format: 'binary', description: 'CSV or xlsx, at most 20 MB' },
  },
};

const FILE_REFUSALS = [
  TargetIsUnknown,
  ImportMayNotBe,
  FileIsMissing,
  FileKindIsUnknown,
  FileIsEmpty,
  FileIsNotText,
  EncodingIsBroken,
  CsvIsBroken,
  FileIsNotXlsx,
  FileIsABomb,
  TooManyRows,
  TooManyColumns,
  CellIsTooLong,
  FileIsUnreadable,
  FileHasNoRows,
  PersonalIdIsForbidden,
  BankCardIsForbidden,
  NumberIsUnconfirmed,
  BodyIsTooLarge,
];

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly imports: Imports,
    private readonly targets: ImportTargets,
    private readonly uploadImport: UploadImport,
    private readonly mapImport: MapImport,
  ) {}

  @Get()
  @Can('import.run')
  @ListOperation({ id: 'listImports', summary: 'Imports', returns: ImportView, spec: IMPORT_LIST })
  async list(@ReaderLocale() locale: Locale, @ListParams() query: ListQuery): Promise<Page<ImportView>> {
    const { items, page } = await this.imports.list(query);
    const views = items.map(async (row) =>
      importView(row, await this.targets.full(row.target), locale, this.targets.covers(row)),
    );
    return { items: await Promise.all(views), page };
  }

  @Post()
  @Can('import.run')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: BODY })
  @Operation({
    id: 'uploadImport',
    summary: 'Upload a file and see what would become of it',
    returns: ImportView,
    status: 201,
    refuses: FILE_REFUSALS,
  })
  async upload(
    @ReaderLocale() locale: Locale,
    @UploadedFile() { target, name, content }: UploadedTable,
    @Attempted() attempt: Attempt,
  ): Promise<ImportView> {
    return this.view(await this.uploadImport.execute(target, name, content, attempt), locale);
  }

  @Get(':id')
  @Can('import.run')
  @Operation({ id: 'getImport', summary: 'One import and how far it is', returns: ImportView })
  show(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<ImportView> {
    return this.view(id, locale);
  }

  @Patch(':id')
  @Can('import.run')
  @Operation({
    id: 'mapImport',
    summary: 'Say which column goes to which field',
    returns: ImportView,
    ifMatch: true,
    refuses: [ImportIsUnderWay, ColumnIsUnknown, FieldIsMappedTwice, RowIsStale],
  })
  async map(
    @IdParam() id: string,
    @ReaderLocale() locale: Locale,
    @IfMatch() version: number,
    @Body() { mapping }: MapImportDto,
  ): Promise<ImportView> {
    await this.mapImport.execute(id, version, mapping);
    return this.view(id, locale);
  }

  private async view(id: string, locale: Locale): Promise<ImportView> {
    const row = await this.imports.show(id);
    return importView(row, await this.targets.full(row.target), locale, this.targets.covers(row));
  }
}
