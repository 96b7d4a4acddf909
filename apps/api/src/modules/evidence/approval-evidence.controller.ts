import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam } from '../../platform/http/params.js';
import { ExportEvidence } from './actions/export-evidence.js';
import { EvidencePackView } from './evidence-pack.view.js';

@ApiTags('evidence')
@Controller('approvals/:id/evidence')
export class ApprovalEvidenceController {
  constructor(private readonly exportEvidence: ExportEvidence) {}

  @Get()
  @Can('approval.view')
  @Operation({
    id: 'getEvidence',
    summary: 'The evidence pack of one approval, to be checked without this system',
    returns: EvidencePackView,
  })
  get(@IdParam() id: string): Promise<EvidencePackView> {
    return this.exportEvidence.execute(id);
  }
}
