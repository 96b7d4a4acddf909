import { Controller, Get } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import { SharedViews } from '../../platform/subjects/shared-views.js';
import { BoardView, boardView } from './opportunity-board.view.js';
import { OpportunityBoard } from './opportunity-board.repository.js';
import { SalesStages } from './sales-stages.repository.js';

@ApiTags('opportunities')
@Controller('opportunities/board')
export class OpportunityBoardController {
  constructor(
    private readonly board: OpportunityBoard,
    private readonly stages: SalesStages,
    private readonly shared: SharedViews,
  ) {}

  @Get()
  @Can('opportunity.view')
  @ApiQuery({
    name: 'filter',
    required: false,
    style: 'deepObject',
    explode: true,
    schema: { type: 'object', additionalProperties: true },
    description: 'As in the list',
  })
  @ApiQuery({ name: 'q', required: false, schema: { type: 'string', maxLength: 100 }, description: 'Text to look for' })
  @Operation({
    id: 'getOpportunityBoard',
    summary: 'Opportunities by stage, with their sums and latest cards',
    returns: BoardView,
  })
  async show(@Me() me: Principal, @ReaderLocale() locale: Locale, @ListParams() query: ListQuery): Promise<BoardView> {
    const stages = await this.stages.inOrder();
    const figures = await this.board.figures(query);
    const view = boardView({ stages, figures, cards: await this.board.cards(query) }, { me, locale });
    const cards = view.columns.flatMap(({ items }) => items);
    await this.shared.limit('opportunity', cards, locale);
    return view;
  }
}
