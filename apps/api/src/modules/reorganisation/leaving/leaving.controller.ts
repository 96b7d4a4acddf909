import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../../platform/http/params.js';
import { LeavingView } from './leaving.view.js';
import { ShowLeaving } from './show-leaving.js';

@ApiTags('reorganisation')
@Controller('reorganisation/leavings')
export class LeavingController {
  constructor(private readonly showLeaving: ShowLeaving) {}

  @Get(':id')
  @Can('organisation.plan')
  @Operation({ id: 'foreseeLeaving', summary: 'What would happen if a person left tomorrow', returns: LeavingView })
  show(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<LeavingView> {
    return this.showLeaving.execute(id, locale);
  }
}
