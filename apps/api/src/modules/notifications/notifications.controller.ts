import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import { IdListField } from '../../platform/http/fields.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { ReaderLocale } from '../../platform/http/params.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import { NotificationsView, notificationView } from './notification.view.js';
import { Notifications } from './notifications.repository.js';

export class MarkReadDto {
  @IdListField({ min: 1, max: 200, optional: true, describe: 'Which ones; without it all of them' })
  ids?: string[];
}

@ApiTags('notifications')
@Controller('notifications')
export class NotificationsController {
  constructor(private readonly notifications: Notifications) {}

  @Get()
  @Can('notification.view')
  @Operation({ id: 'listNotifications', summary: 'What I have been told', returns: NotificationsView })
  @ApiQuery({
    name: 'limit',
    required: false,
    schema: { type: 'integer', minimum: 1, default: 50 },
    description: 'At most 200',
  })
  @ApiQuery({ name: 'cursor', required: false, schema: { type: 'string' }, description: 'From page.next or page.prev' })
  async list(
    @Me() me: Principal,
    @ListParams() query: ListQuery,
    @ReaderLocale() locale: Locale,
  ): Promise<NotificationsView> {
    const { items, page } = await this.notifications.list(me.personId, query);
    return {
      items: items.map((row) => notificationView(row, locale)),
      page,
      unread: await this.notifications.unread(me.personId),
    };
  }

  @Put('read')
  @Can('notification.view')
  @Operation({ id: 'markNotificationsRead', summary: 'Mark mine as read' })
  async markRead(@Me() me: Principal, @Body() { ids }: MarkReadDto): Promise<void> {
    await this.notifications.markRead(me.personId, ids);
  }
}
