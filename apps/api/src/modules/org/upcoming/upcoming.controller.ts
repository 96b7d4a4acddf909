import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Operation } from '../../../platform/http/operation.js';
import { Upcoming } from './upcoming.repository.js';
import { UpcomingChangesView, upcomingView } from './upcoming.view.js';

@ApiTags('people')
@Controller('org/changes')
export class UpcomingController {
  constructor(
    private readonly upcoming: Upcoming,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Can('person.view')
  @Operation({
    id: 'listUpcomingChanges',
    summary: 'What is entered for days to come in the organisation',
    returns: UpcomingChangesView,
  })
  async list(): Promise<UpcomingChangesView> {
    return { items: (await this.upcoming.after(this.clock.today())).map(upcomingView) };
  }
}
