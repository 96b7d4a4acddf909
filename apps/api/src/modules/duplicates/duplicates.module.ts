import { Module } from '@nestjs/common';
import { CustomersModule } from '../customers/index.js';
import { OrgModule } from '../org/index.js';
import { ChangeDuplicateRules } from './actions/change-duplicate-rules.js';
import { DismissPair } from './actions/dismiss-pair.js';
import { ReopenPair } from './actions/reopen-pair.js';
import { TryDuplicateRules } from './actions/try-duplicate-rules.js';
import { Comparisons } from './comparisons.repository.js';
import { DuplicatePairsController } from './duplicate-pairs.controller.js';
import { DuplicatePairs } from './duplicate-pairs.repository.js';
import { FindDuplicates } from './find-duplicates.js';
import { FoundPairs } from './found-pairs.repository.js';
import { PairFinder } from './pair-finder.js';
import { Rescans } from './rescans.repository.js';
import { DuplicateRuleTrialsController } from './rules/duplicate-rule-trials.controller.js';
import { DuplicateRulesController } from './rules/duplicate-rules.controller.js';

@Module({
  imports: [OrgModule, CustomersModule],
  controllers: [DuplicatePairsController, DuplicateRulesController, DuplicateRuleTrialsController],
  providers: [
    ...[DuplicatePairs, Comparisons, FoundPairs, Rescans, PairFinder, FindDuplicates],
    ...[DismissPair, ReopenPair, ChangeDuplicateRules, TryDuplicateRules],
  ],
})
export class DuplicatesModule {}
