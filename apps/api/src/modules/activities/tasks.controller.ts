import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Locale } from '../../platform/http/locale.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { ListOperation } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { Activities } from './activities.repository.js';
import { TASK_LIST } from './activity.row.js';
import { ActivityView } from './activity.view.js';
import { ActivityViews } from './activity-views.js';

/** What the reader herself still has to follow up. */
@ApiTags('activities')
@Controller('tasks')
export class TasksController {
  constructor(
    private readonly activities: Activities,
    private readonly views: ActivityViews,
  ) {}

  @Get()
  @Can('activity.view')
  @ListOperation({
    id: 'listTasks',
    summary: 'Your follow-ups that are not done, the most urgent first',
    returns: ActivityView,
    spec: TASK_LIST,
  })
  async list(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @ListParams() query: ListQuery,
  ): Promise<Page<ActivityView>> {
    return this.views.page(await this.activities.tasksOf(me.personId, query), me, locale);
  }
}
