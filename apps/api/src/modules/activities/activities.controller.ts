import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../platform/http/params.js';
import { ListOperation } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { ReferenceIsMissing } from '../../platform/subjects/references.js';
import { ChangeActivity } from './actions/change-activity.js';
import { DiscardActivity } from './actions/discard-activity.js';
import { LogActivity } from './actions/log-activity.js';
import { ActivityLiesAhead } from './activities.errors.js';
import { Activities } from './activities.repository.js';
import { ChangeActivityDto, LogActivityDto } from './activity.dto.js';
import { ACTIVITY_LIST } from './activity.row.js';
import { ActivityView } from './activity.view.js';
import { ActivityViews } from './activity-views.js';

@ApiTags('activities')
@Controller('activities')
export class ActivitiesController {
  constructor(
    private readonly activities: Activities,
    private readonly views: ActivityViews,
    private readonly logActivity: LogActivity,
    private readonly changeActivity: ChangeActivity,
    private readonly discardActivity: DiscardActivity,
  ) {}

  @Get()
  @Can('activity.view')
  @ListOperation({
    id: 'listActivities',
    summary: 'Exchanges with customers within reach',
    returns: ActivityView,
    spec: ACTIVITY_LIST,
  })
  async list(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @ListParams() query: ListQuery,
  ): Promise<Page<ActivityView>> {
    return this.views.page(await this.activities.page(query), me, locale);
  }

  @Get(':id')
  @Can('activity.view')
  @Operation({ id: 'getActivity', summary: 'One exchange with a customer', returns: ActivityView })
  async show(@Me() me: Principal, @ReaderLocale() locale: Locale, @IdParam() id: string): Promise<ActivityView> {
    return this.views.one(await this.activities.show(id), me, locale);
  }

  @Post()
  @Can('activity.create')
  @Operation({
    id: 'logActivity',
    summary: 'Log an exchange with a customer',
    returns: ActivityView,
    status: 201,
    refuses: [ReferenceIsMissing, ActivityLiesAhead],
  })
  async log(@Me() me: Principal, @ReaderLocale() locale: Locale, @Body() body: LogActivityDto): Promise<ActivityView> {
    const { id } = await this.logActivity.execute(body);
    return this.views.one(await this.activities.show(id), me, locale);
  }

  @Patch(':id')
  @Can('activity.edit')
  @Operation({
    id: 'changeActivity',
    summary: 'Change what was logged',
    returns: ActivityView,
    ifMatch: true,
    refuses: [ReferenceIsMissing, ActivityLiesAhead],
  })
  async change(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ChangeActivityDto,
  ): Promise<ActivityView> {
    await this.changeActivity.execute(id, version, body);
    return this.views.one(await this.activities.showWritten(id), me, locale);
  }

  @Delete(':id')
  @Can('activity.delete')
  @Operation({ id: 'discardActivity', summary: 'Put an exchange into the recycle bin', ifMatch: true })
  async discard(@IdParam() id: string, @IfMatch() version: number): Promise<void> {
    await this.discardActivity.execute(id, version);
  }
}
