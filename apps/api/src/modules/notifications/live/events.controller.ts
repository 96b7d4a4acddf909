import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Can, Me, Streaming } from '../../../platform/access/access.decorators.js';
import type { Principal } from '../../../platform/access/principal.js';
import type { Locale } from '../../../platform/http/locale.js';
import { ReaderLocale } from '../../../platform/http/params.js';
import { EventStreams } from './event-streams.js';

/** News as it happens. Read by fetch with the bearer token; an EventSource cannot send one. */
@ApiTags('notifications')
@Controller('events/stream')
export class EventsController {
  constructor(private readonly streams: EventStreams) {}

  @Get()
  @Can('notification.view')
  @Streaming()
  @ApiOperation({
    operationId: 'streamEvents',
    summary: 'My inbox count, notifications and which approvals have moved on, as server-sent events',
  })
  @ApiProduces('text/event-stream')
  @ApiHeader({
    name: 'Last-Event-ID',
    required: false,
    description: 'The id of the last event seen: nothing after it is missed',
  })
  @ApiResponse({
    status: 200,
    description:
      'Events `inbox` {count}, `notification`, and `record` {type, id, subjectType} for an approval the reader may open that has moved on; each with an id',
    content: { 'text/event-stream': { schema: { type: 'string' } } },
  })
  stream(
    @Me() me: Principal,
    @ReaderLocale() locale: Locale,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    const resume = request.headers['last-event-id'];
    const after = typeof resume === 'string' && /^\d{1,18}$/.test(resume) ? resume : undefined;
    reply.hijack();
    const kept = Object.fromEntries(
      Object.entries(reply.getHeaders()).filter(([, value]) => value !== undefined),
    ) as Record<string, string>;
    reply.raw.writeHead(200, {
      ...kept,
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    });
    this.streams.begin(reply.raw, { personId: me.personId, sessionId: me.sessionId ?? '', locale, after });
  }
}
