import { ApiProperty } from '@nestjs/swagger';
import type { Locale } from '../../platform/http/locale.js';
import { PageView } from '../../platform/listing/list-docs.js';
import type { NotificationRow } from './notifications.repository.js';
import { bodyOf, titleOf } from './notifications.texts.js';

export class NotificationView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ format: 'date-time', description: 'When' })
  at: string;

  @ApiProperty({ description: 'What kind of news', example: 'approval_task' })
  kind: string;

  @ApiProperty({ description: "The news in a line, in the reader's language" })
  title: string;

  @ApiProperty({ description: 'A sentence more' })
  body: string;

  @ApiProperty({ description: 'Where to go for it, in the application' })
  link: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was marked as read' })
  readAt: string | null;
}

export class NotificationsView {
  @ApiProperty({ type: [NotificationView], description: 'Newest first' })
  items: NotificationView[];

  @ApiProperty({ type: PageView, description: 'Neighbouring pages' })
  page: PageView;

  @ApiProperty({ type: 'integer', description: 'How many are unread' })
  unread: number;
}

export function notificationView(
  { id, at, kind, params, actorName, link, readAt }: NotificationRow,
  locale: Locale,
): NotificationView {
  const words = { ...params, actorName, because: because(params['reason'], locale) };
  return {
    id,
    at: at.toISOString(),
    kind,
    title: titleOf(kind, words, locale),
    body: bodyOf(kind, words, locale),
    link,
    readAt: readAt?.toISOString() ?? null,
  };
}

/** What was said, at the end of a sentence; nothing where nothing was said. */
function because(reason: string | undefined, locale: Locale): string {
  return reason ? `${locale === 'en' ? ': ' : '：'}${reason}` : '';
}
