import { Controller, Get } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { ListOperation } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { AUDIT_LIST, AuditTrail } from './audit-trail.js';
import { RefView } from '../../platform/http/views.js';

export class AuditView {
  @ApiProperty({ description: 'Sequence number' })
  id: string;

  @ApiProperty({ format: 'date-time', description: 'When' })
  at: string;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who' })
  actor: RefView | null;

  @ApiProperty({ description: 'The house acted on her behalf' })
  asHouse: boolean;

  @ApiProperty({ description: 'insert, update, delete, or the method of a refused attempt' })
  action: string;

  @ApiProperty({ description: 'The table, or the path of a refused attempt' })
  subjectType: string;

  @ApiProperty({ type: String, nullable: true, description: 'The row' })
  subjectId: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'What changed, as it was' })
  before: Record<string, unknown> | null;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'What changed, as it is' })
  after: Record<string, unknown> | null;

  @ApiProperty({ description: 'The attempt was refused' })
  refused: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'The code of the refusal' })
  code: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'The request it came with' })
  requestId: string | null;
}

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(private readonly trail: AuditTrail) {}

  @Get()
  @Can('audit.view')
  @ListOperation({
    id: 'listAudit',
    summary: 'Every change and every refused attempt',
    returns: AuditView,
    spec: AUDIT_LIST,
  })
  list(@ListParams() query: ListQuery): Promise<Page<AuditView>> {
    return this.trail.list(query);
  }
}
