import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query, Res } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { shippedPacks } from '@countersign/approval-engine';
import type { FastifyReply } from 'fastify';
import { Can } from '../../../platform/access/access.decorators.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { ReaderLocale } from '../../../platform/http/params.js';
import {
  DraftExists,
  PackIsMalformed,
  PolicyHasErrors,
  PolicyIsUnknown,
  PolicyPurposeIsUnknown,
  PolicyVersionIsUnknown,
  PublicationIsUnderWay,
  PurposeIsFixed,
} from '../policies.errors.js';
import { ImportPackDto } from '../policy.dto.js';
import { ExportPack } from './export-pack.js';
import { ImportPack } from './import-pack.js';
import { PackImportView, PolicyPackView, ShippedPacksView } from './pack.view.js';

/** Policies as files: with their cases, and a hash over all of it. */
@ApiTags('policies')
@Controller('policies')
export class PacksController {
  constructor(
    private readonly exportPack: ExportPack,
    private readonly importPack: ImportPack,
  ) {}

  @Get('packs')
  @Can('policy.edit')
  @Operation({ id: 'listPolicyPacks', summary: 'The packs that come with the product', returns: ShippedPacksView })
  shipped(@ReaderLocale() locale: Locale): ShippedPacksView {
    return {
      items: Object.values(shippedPacks).map((pack) => ({
        ...{ code: pack.policy.code, title: pack.policy.title[locale], purpose: pack.purpose },
        ...{ cases: pack.cases.length, hash: pack.hash, pack },
      })),
    };
  }

  @Post('packs')
  @Can('policy.edit')
  @HttpCode(200)
  @ApiQuery({ name: 'dry', type: Boolean, required: false, description: 'Only say what would happen' })
  @Operation({
    id: 'importPolicyPack',
    summary: 'Make a pack the draft of its policy, with its cases',
    returns: PackImportView,
    refuses: [
      ...[PackIsMalformed, PolicyPurposeIsUnknown, PurposeIsFixed, DraftExists, PolicyHasErrors],
      PublicationIsUnderWay,
    ],
  })
  import(
    @ReaderLocale() locale: Locale,
    @Body() { pack, replace = false }: ImportPackDto,
    @Query('dry') dry?: string,
  ): Promise<PackImportView> {
    return this.importPack.execute({ pack, replace, dry: dry === 'true' }, locale);
  }

  @Get(':code/pack')
  @Can('policy.edit')
  @ApiQuery({ name: 'number', type: 'integer', required: false, description: 'Another version than the newest' })
  @Operation({
    id: 'exportPolicyPack',
    summary: 'A version as a file, with its cases',
    returns: PolicyPackView,
    refuses: [PolicyIsUnknown, PolicyVersionIsUnknown],
  })
  async export(
    @Param('code') code: string,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('number', new ParseIntPipe({ optional: true })) number?: number,
  ): Promise<PolicyPackView> {
    const pack = await this.exportPack.execute(code, number ?? null);
    void reply.header('Content-Disposition', `attachment; filename="${pack.policy.code}-v${pack.policy.version}.json"`);
    return pack;
  }
}
