import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Policy } from '@countersign/approval-engine';
import { Can } from '../../platform/access/access.decorators.js';
import { RowIsStale } from '../../platform/database/database.errors.js';
import { Operation } from '../../platform/http/operation.js';
import { IfMatch } from '../../platform/http/params.js';
import { CasesRunView, PolicyCasesView } from './case.view.js';
import type { PolicyTests } from '../approvals/index.js';
import { Drafts } from './drafts.repository.js';
import { CaseNameIsTaken, CasesAreMalformed, PolicyIsUnknown } from './policies.errors.js';
import { PolicyBook } from './policy-book.repository.js';
import { PolicyCasesDto, RunCasesDto } from './policy.dto.js';
import { readTests } from './read-tests.js';
import { TestCases } from './test-cases.js';
import { Tested } from './tested.js';

@ApiTags('policies')
@Controller('policies/:code/cases')
export class PolicyCasesController {
  constructor(
    private readonly book: PolicyBook,
    private readonly drafts: Drafts,
    private readonly tested: Tested,
    private readonly testCases: TestCases,
  ) {}

  @Get()
  @Can('policy.edit')
  @Operation({
    id: 'getPolicyCases',
    summary: 'The cases a version must pass before it is published',
    returns: PolicyCasesView,
    refuses: [PolicyIsUnknown],
  })
  async show(@Param('code') code: string): Promise<PolicyCasesView> {
    const tests = await this.testCases.of(await this.book.get(code));
    return this.view(tests.version, tests);
  }

  @Put()
  @Can('policy.edit')
  @Operation({
    id: 'writePolicyCases',
    summary: 'Write the cases; version "0" begins them',
    returns: PolicyCasesView,
    ifMatch: true,
    refuses: [PolicyIsUnknown, CasesAreMalformed, CaseNameIsTaken, RowIsStale],
  })
  async write(
    @Param('code') code: string,
    @IfMatch() seen: number,
    @Body() { cases, organisation = null }: PolicyCasesDto,
  ): Promise<PolicyCasesView> {
    const { id } = await this.book.get(code);
    const kept = await this.drafts.keepTests(id, readTests(cases, organisation), seen);
    return this.view(kept.version, kept);
  }

  @Post('runs')
  @Can('policy.edit')
  @HttpCode(200)
  @Operation({
    id: 'runPolicyCases',
    summary: 'Run the cases under a policy that need not be published',
    returns: CasesRunView,
    refuses: [PolicyIsUnknown],
  })
  async run(@Param('code') code: string, @Body() { content }: RunCasesDto): Promise<CasesRunView> {
    const known = await this.book.get(code);
    const policy = content ? (content as unknown as Policy) : (await this.tested.draftOf(code)).policy;
    return this.testCases.run(policy, await this.testCases.of(known));
  }

  private async view(version: number, { cases, organisation }: PolicyTests): Promise<PolicyCasesView> {
    return { version, cases, organisation, people: await this.testCases.people({ cases, organisation }) };
  }
}
