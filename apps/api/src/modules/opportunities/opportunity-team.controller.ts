import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { RowIsOnlyShared } from '../../platform/database/database.errors.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam } from '../../platform/http/params.js';
import { ReferenceIsMissing } from '../../platform/subjects/references.js';
import { RecordShares, SHARE_REFUSALS, RecordShareView, recordShareView } from '../sharing/index.js';
import { JoinTeam } from './actions/join-team.js';
import { Opportunities } from './opportunities.repository.js';
import { TeamMemberDto } from './opportunity.dto.js';

export class TeamView {
  @ApiProperty({ type: [RecordShareView], description: 'Who is in it today; changed and ended like any share' })
  items: RecordShareView[];
}

@ApiTags('opportunities')
@Controller('opportunities/:id/team')
export class OpportunityTeamController {
  constructor(
    private readonly opportunities: Opportunities,
    private readonly shares: RecordShares,
    private readonly joinTeam: JoinTeam,
  ) {}

  @Get()
  @Can('opportunity.view')
  @Operation({ id: 'showTeam', summary: 'The team of a deal', returns: TeamView })
  async show(@IdParam() id: string): Promise<TeamView> {
    await this.opportunities.get(id);
    const shares = await this.shares.on({ type: 'opportunity', id });
    const team = shares.filter(({ reason, state }) => reason === 'team' && state === 'active');
    return { items: team.map(recordShareView) };
  }

  @Post()
  @Can('opportunity.share')
  @Operation({
    id: 'joinTeam',
    summary: 'Take somebody into the team of a deal',
    returns: RecordShareView,
    status: 201,
    refuses: [...SHARE_REFUSALS, ReferenceIsMissing, RowIsOnlyShared],
  })
  async join(@IdParam() id: string, @Body() body: TeamMemberDto): Promise<RecordShareView> {
    return recordShareView(await this.joinTeam.execute(id, body));
  }
}
