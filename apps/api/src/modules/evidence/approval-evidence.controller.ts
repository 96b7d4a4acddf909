import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam } from '../../platform/http/params.js';
import { Inbox } from '../approvals/index.js';
import { ExportEvidence } from './actions/export-evidence.js';
import { EvidencePackView } from './evidence-pack.view.js';

@ApiTags('evidence')
@Controller('approvals/:id/evidence')
export class ApprovalEvidenceController {
  constructor(
    private readonly exportEvidence: ExportEvidence,
    private readonly inbox: Inbox,
  ) {}

  @Get()
  @Can('approval.view')
  @Operation({
    id: 'getEvidence',
    summary: 'The evidence pack of one approval, to be checked without this system',
    returns: EvidencePackView,
  })
  async get(@IdParam() id: string): Promise<EvidencePackView> {
    await this.inbox.mustShowAmounts(id);
    return this.exportEvidence.execute(id);
  }
}
