import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Can } from '../../platform/access/access.decorators.js';
import { sendCsv } from '../../platform/csv/csv-download.js';
import { CsvOperation } from '../../platform/csv/csv-operation.js';
import type { Locale } from '../../platform/http/locale.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { IMPORT_TARGETS } from './import.entity.js';
import { ImportTargets } from './import-targets.js';

/** Files to begin with: nothing but the columns that are understood. */
@ApiTags('imports')
@Controller('imports/templates')
export class ImportTemplatesController {
  constructor(private readonly targets: ImportTargets) {}

  @Get(':target.csv')
  @Can('import.run')
  @ApiParam({ name: 'target', enum: IMPORT_TARGETS, description: 'What its rows are to become' })
  @CsvOperation({ id: 'downloadImportTemplate', summary: 'An empty file with the columns that are understood' })
  async show(
    @Param('target') target: string,
    @ReaderLocale() locale: Locale,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { fields } = await this.targets.full(target);
    const columns = fields.map(({ label }) => ({
      header: locale === 'en' ? label.en : label.zh,
      value: () => '',
    }));
    await sendCsv(reply, `${target}.csv`, columns, nothing());
  }
}

async function* nothing(): AsyncGenerator<never> {}
