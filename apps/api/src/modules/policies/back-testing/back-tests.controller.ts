import { Body, Controller, Get, HttpStatus, Param, Post, Query, Res } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Can } from '../../../platform/access/access.decorators.js';
import { NeedsIdempotencyKey } from '../../../platform/http/idempotency.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../../platform/http/params.js';
import { PolicyHasErrors, PolicyIsUnknown, PolicyVersionIsUnknown } from '../policies.errors.js';
import { PolicyBook } from '../policy-book.repository.js';
import { BackTestDto } from '../policy.dto.js';
import { AskBackTest } from './ask-back-test.js';
import { BackTestsView, BackTestView, backTestView } from './back-test.view.js';
import { ShowBackTests } from './show-back-tests.js';
import { BackTests } from './back-tests.repository.js';

@ApiTags('policies')
@Controller('policies')
export class BackTestsController {
  constructor(
    private readonly book: PolicyBook,
    private readonly backTests: BackTests,
    private readonly askBackTest: AskBackTest,
    private readonly showBackTests: ShowBackTests,
  ) {}

  @Get('back-tests/:id')
  @Can('policy.edit')
  @Operation({ id: 'getBackTest', summary: 'How far a back-test is, and its report', returns: BackTestView })
  async show(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<BackTestView> {
    const [view] = await this.showBackTests.execute([await this.backTests.get(id)], locale);
    return view!;
  }

  @Get(':code/back-tests')
  @Can('policy.edit')
  @ApiQuery({ name: 'before', format: 'uuid', required: false, description: 'Only those earlier than this one' })
  @Operation({
    id: 'listBackTests',
    summary: 'The back-tests of a policy, newest first, twenty at a time',
    returns: BackTestsView,
    refuses: [PolicyIsUnknown],
  })
  async list(
    @Param('code') code: string,
    @ReaderLocale() locale: Locale,
    @Query('before') before?: string,
  ): Promise<BackTestsView> {
    return this.showBackTests.page((await this.book.get(code)).id, before ?? null, locale);
  }

  @Post(':code/back-tests')
  @Can('policy.edit')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'askBackTest',
    summary: 'Route everything that was ever submitted again; follow it at the address in Location',
    returns: BackTestView,
    status: HttpStatus.ACCEPTED,
    refuses: [PolicyIsUnknown, PolicyVersionIsUnknown, PolicyHasErrors],
  })
  async create(
    @Param('code') code: string,
    @Body() body: BackTestDto,
    @ReaderLocale() locale: Locale,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BackTestView> {
    const backTest = await this.askBackTest.execute(code, body);
    void reply.header('Location', `/api/v1/policies/back-tests/${backTest.id}`);
    return backTestView(backTest, null, locale);
  }
}
