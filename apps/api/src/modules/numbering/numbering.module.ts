import { Module } from '@nestjs/common';
import { OrgModule } from '../org/index.js';
import { ChangeNumberRule } from './actions/change-number-rule.js';
import { NumberEntriesController } from './number-entries.controller.js';
import { NumberRules } from './number-rules.repository.js';
import { NumberRulesController } from './number-rules.controller.js';

@Module({
  imports: [OrgModule],
  controllers: [NumberRulesController, NumberEntriesController],
  providers: [NumberRules, ChangeNumberRule],
})
export class NumberingModule {}
