import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { Inbox } from '../approvals/index.js';
import { ContractAmounts } from './contract-amounts.repository.js';
import { ContractAmountsView, contractAmountsView } from './contract-amounts.view.js';
import { Funnel } from './funnel.repository.js';
import { FunnelView, funnelView } from './funnel.view.js';
import { FunnelQueryDto, MonthsQueryDto } from './period.dto.js';
import { monthsOf, periodOf } from './period.js';
import { PeriodIsInvalid } from './reporting.errors.js';
import { Workbench } from './workbench.repository.js';
import { WorkbenchView, workbenchView } from './workbench.view.js';

/** Every figure is counted over the rows the reader reaches: the same report says different things to different people. */
@ApiTags('reports')
@Controller('reports')
export class ReportsController {
  constructor(
    private readonly clock: Clock,
    private readonly workbench: Workbench,
    private readonly inbox: Inbox,
    private readonly funnel: Funnel,
    private readonly contractAmounts: ContractAmounts,
  ) {}

  @Get('workbench')
  @Can('report.view')
  @Operation({ id: 'getWorkbench', summary: 'What waits for the reader, and her figures', returns: WorkbenchView })
  async showWorkbench(@Me() me: Principal): Promise<WorkbenchView> {
    const tasks = await this.workbench.tasks(me.personId);
    const inbox = await this.inbox.count(me.personId);
    return workbenchView({ tasks, inbox, figures: await this.workbench.figures(), today: this.clock.today() });
  }

  @Get('funnel')
  @Can('report.view')
  @Operation({
    id: 'getFunnel',
    summary: 'How deals went from stage to stage in a period',
    returns: FunnelView,
    refuses: [PeriodIsInvalid],
  })
  async showFunnel(@ReaderLocale() locale: Locale, @Query() query: FunnelQueryDto): Promise<FunnelView> {
    const filter = { ...query, ...periodOf(query, this.clock.today()) };
    const stages = await this.funnel.stages(filter);
    return funnelView(filter, stages, await this.funnel.outcomes(filter), locale);
  }

  @Get('contract-amounts')
  @Can('report.view')
  @Operation({
    id: 'getContractAmounts',
    summary: 'Contract amounts by month and department',
    returns: ContractAmountsView,
    refuses: [PeriodIsInvalid],
  })
  async showContractAmounts(@Query() { basis = 'signature', ...query }: MonthsQueryDto): Promise<ContractAmountsView> {
    const months = monthsOf(query, this.clock.today());
    return contractAmountsView(months, await this.contractAmounts.by(basis, months));
  }
}
