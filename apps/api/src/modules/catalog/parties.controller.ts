import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { Operation } from '../../platform/http/operation.js';
import { Parties } from './parties.repository.js';
import { SealsView, SigningEntitiesView, sealView } from './parties.view.js';

@ApiTags('parties')
@Controller()
export class PartiesController {
  constructor(private readonly parties: Parties) {}

  @Get('signing-entities')
  @Can('quote.view', 'contract.view')
  @Operation({ id: 'listSigningEntities', summary: 'Our companies that may sign', returns: SigningEntitiesView })
  async signingEntities(): Promise<SigningEntitiesView> {
    return { items: await this.parties.signingEntities() };
  }

  @Get('seals')
  @Can('contract.view')
  @Operation({ id: 'listSeals', summary: 'Seals in use and who keeps them', returns: SealsView })
  async seals(): Promise<SealsView> {
    return { items: (await this.parties.seals()).map(sealView) };
  }
}
