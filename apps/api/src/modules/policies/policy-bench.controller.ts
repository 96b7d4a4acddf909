import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Facts, Policy } from '@countersign/approval-engine';
import { Can } from '../../platform/access/access.decorators.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { Checking } from './checking.js';
import { findingView, PolicyFindingsView } from './finding.view.js';
import { PolicyHasErrors, PolicyIsUnknown, PolicyPurposeIsUnknown, PolicyVersionIsUnknown } from './policies.errors.js';
import { CheckPolicyDto, TryPolicyDto, WhoDto } from './policy.dto.js';
import { PolicyTrialView, WhoView } from './trial.view.js';
import { Trials } from './trials.js';
import { purposeOf, Tested } from './tested.js';
import { PolicyVocabularyView } from './vocabulary.view.js';
import { Vocabulary } from './vocabulary.js';

/** The bench on which policies are tried: nothing here is stored. */
@ApiTags('policies')
@Controller('policies')
export class PolicyBenchController {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly checking: Checking,
    private readonly tested: Tested,
    private readonly trials: Trials,
  ) {}

  @Get('vocabulary')
  @Can('policy.view')
  @ApiQuery({ name: 'purpose', type: String, required: false, description: 'Only this purpose' })
  @Operation({
    id: 'getPolicyVocabulary',
    summary: 'What policies can be written with: facts, positions, operators, modes, rules and switches',
    returns: PolicyVocabularyView,
    refuses: [PolicyPurposeIsUnknown],
  })
  words(@Query('purpose') purpose?: string): Promise<PolicyVocabularyView> {
    return this.vocabulary.of(purpose);
  }

  @Post('checks')
  @Can('policy.edit')
  @HttpCode(200)
  @Operation({
    id: 'checkPolicy',
    summary: 'Everything that is wrong with a policy, each with a deal that shows it',
    returns: PolicyFindingsView,
    refuses: [PolicyPurposeIsUnknown],
  })
  async check(@ReaderLocale() locale: Locale, @Body() body: CheckPolicyDto): Promise<PolicyFindingsView> {
    const purpose = body.purpose ?? purposeOf(body.content);
    const found = await this.checking.check(body.content, purpose);
    return { findings: found.map((each) => findingView(each, locale)) };
  }

  @Post('trials')
  @Can('policy.edit')
  @HttpCode(200)
  @Operation({
    id: 'tryPolicy',
    summary: 'The route a deal would take, with its explanation',
    returns: PolicyTrialView,
    refuses: [PolicyIsUnknown, PolicyVersionIsUnknown, PolicyHasErrors],
  })
  async try(
    @ReaderLocale() locale: Locale,
    @Body() { content, code, number, facts, submitterId }: TryPolicyDto,
  ): Promise<PolicyTrialView> {
    const { policy, purpose } = await this.tested.policy({ content, code, number });
    return this.trials.run(policy, purpose, { facts: facts as Facts, submitterId, locale });
  }

  @Post('who')
  @Can('policy.edit')
  @HttpCode(200)
  @Operation({
    id: 'whoWouldApprove',
    summary: 'Whom approver rules come to today, and how',
    returns: WhoView,
    refuses: [PolicyPurposeIsUnknown, PolicyHasErrors],
  })
  who(
    @ReaderLocale() locale: Locale,
    @Body() { purpose, rules, facts, submitterId, content }: WhoDto,
  ): Promise<WhoView> {
    const deal = { facts: facts ?? {}, submitterId, locale };
    return this.trials.who({ purpose, rules, draft: (content as Policy | undefined) ?? null }, deal);
  }
}
