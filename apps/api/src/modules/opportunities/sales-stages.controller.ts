import { Controller, Get } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { StageRefView } from './opportunity.view.js';
import { SalesStages } from './sales-stages.repository.js';

class SalesStageView extends StageRefView {
  @ApiProperty({ type: 'integer', description: 'Its place on the board' })
  sort: number;

  @ApiProperty({ type: 'integer', description: 'Days a deal should take here' })
  expectedDays: number;

  @ApiProperty({ enum: ['open', 'won', 'after_sales'], description: 'What standing here means' })
  kind: string;
}

class SalesStagesView {
  @ApiProperty({ type: [SalesStageView], description: 'In order' })
  items: SalesStageView[];
}

@ApiTags('opportunities')
@Controller('sales-stages')
export class SalesStagesController {
  constructor(private readonly stages: SalesStages) {}

  @Get()
  @Can('opportunity.view')
  @Operation({ id: 'listSalesStages', summary: 'The stages of the sales process', returns: SalesStagesView })
  async list(@ReaderLocale() locale: Locale): Promise<SalesStagesView> {
    const stages = await this.stages.inOrder();
    return { items: stages.map(({ nameEn, name, ...stage }) => ({ ...stage, name: locale === 'en' ? nameEn : name })) };
  }
}
