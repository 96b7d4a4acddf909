import { Controller, Get, Query, Res, type OnModuleInit, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Can, Me } from '../access/access.decorators.js';
import type { Principal } from '../access/principal.js';
import { sendCsv } from '../csv/csv-download.js';
import { CsvOperation, XlsxOperation } from '../csv/csv-operation.js';
import type { Locale } from '../http/locale.js';
import { ReaderLocale } from '../http/params.js';
import { sendXlsx } from '../xlsx/xlsx-download.js';
import type { ExportedList } from './exported-list.js';
import { ExportedLists } from './exported-lists.js';
import { ListExport } from './list-export.js';
import { ListParams, namesFrom, type ListQuery } from './list-query.js';

/** The two files of a list, at `GET /<list>/export.csv` and `.xlsx`: the same question as the list, without its pages. */
export function exportController<Row extends object>(list: ExportedList<Row>): Type {
  const { name, label, permission, spec, shape, names: shown = [] } = list;
  const id = `export${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const all = `All ${label.en.toLowerCase()} of a list`;
  const docs = { spec, columns: list.columns.map((column) => column.name) };

  @ApiTags(name)
  @Controller(name)
  class ExportController implements OnModuleInit {
    constructor(
      private readonly lists: ExportedLists,
      private readonly listExport: ListExport,
    ) {}

    onModuleInit(): void {
      this.lists.declare(list);
    }

    @Get('export.csv')
    @Can(permission)
    @CsvOperation({ id, summary: `${all} as CSV`, ...docs })
    async csv(
      @Me() me: Principal,
      @ListParams(['columns']) query: ListQuery,
      @Query('columns') names: unknown,
      @ReaderLocale() locale: Locale,
      @Res() reply: FastifyReply,
    ): Promise<void> {
      const columns = await this.listExport.columns(list, { me, locale, names: namesFrom(names) });
      await sendCsv(reply, `${name}.csv`, columns, this.rows(query, 'csv'));
    }

    @Get('export.xlsx')
    @Can(permission)
    @XlsxOperation({ id: `${id}Workbook`, summary: `${all} as a workbook`, ...docs })
    async xlsx(
      @Me() me: Principal,
      @ListParams(['columns']) query: ListQuery,
      @Query('columns') names: unknown,
      @ReaderLocale() locale: Locale,
      @Res() reply: FastifyReply,
    ): Promise<void> {
      const columns = await this.listExport.columns(list, { me, locale, names: namesFrom(names) });
      await sendXlsx(reply, `${name}.xlsx`, columns, this.rows(query, 'xlsx'));
    }

    private rows(query: ListQuery, format: string): AsyncGenerator<Row> {
      return this.listExport.rows<Row>(spec, query, shape, { noted: { format }, names: shown });
    }
  }
  return ExportController;
}
