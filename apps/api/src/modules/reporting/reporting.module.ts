import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/index.js';
import { ContractAmounts } from './contract-amounts.repository.js';
import { Funnel } from './funnel.repository.js';
import { LeadConversionController } from './lead-conversion.controller.js';
import { LeadConversion } from './lead-conversion.repository.js';
import { ReportsController } from './reports.controller.js';
import { Workbench } from './workbench.repository.js';

@Module({
  imports: [ApprovalsModule],
  controllers: [ReportsController, LeadConversionController],
  providers: [Workbench, Funnel, ContractAmounts, LeadConversion],
})
export class ReportingModule {}
