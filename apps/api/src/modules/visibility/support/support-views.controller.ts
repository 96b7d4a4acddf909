import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me, SIGNED_IN } from '../../../platform/access/access.decorators.js';
import { InPerson } from '../../../platform/access/in-person.js';
import type { Principal } from '../../../platform/access/principal.js';
import { IdField, IntegerField, TextField } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam } from '../../../platform/http/params.js';
import { PersonIsInactive } from '../../org/index.js';
import { AskToLook } from './ask-to-look.js';
import { EndLooking } from './end-looking.js';
import { SupportIsAskedAlready, SupportIsForOthers } from './support.errors.js';
import { SupportAskView, SupportAsksView, supportAskView } from './support.view.js';
import { SupportViews } from './support-views.repository.js';

class AskToLookDto {
  @IdField({ describe: 'Whose view' })
  personId: string;

  @TextField({ describe: 'Why', min: 1, max: 500 })
  reason: string;

  @IntegerField({ describe: 'For how many hours', min: 1, max: 4 })
  hours: number;
}

@ApiTags('support views')
@Controller('support-views')
export class SupportViewsController {
  constructor(
    private readonly views: SupportViews,
    private readonly askToLook: AskToLook,
    private readonly endLooking: EndLooking,
  ) {}

  @Get()
  @Can('support.view')
  @Operation({ id: 'listSupportViews', summary: 'The looks I asked for', returns: SupportAsksView })
  async list(@Me() me: Principal): Promise<SupportAsksView> {
    return { items: (await this.views.askedBy(me.personId)).map(supportAskView) };
  }

  @Post()
  @InPerson()
  @Can('support.view')
  @Operation({
    id: 'askForSupportView',
    summary: 'Ask somebody for a look with her eyes',
    returns: SupportAskView,
    status: 201,
    refuses: [PersonIsInactive, SupportIsForOthers, SupportIsAskedAlready],
  })
  async create(@Body() { personId, reason, hours }: AskToLookDto): Promise<SupportAskView> {
    return supportAskView(await this.askToLook.execute(personId, reason, hours));
  }

  @Get(':id')
  @Can(SIGNED_IN)
  @Operation({ id: 'getSupportView', summary: 'One of them, for the two it is between', returns: SupportAskView })
  async show(@IdParam() id: string): Promise<SupportAskView> {
    return supportAskView(await this.views.get(id));
  }

  @Delete(':id')
  @InPerson()
  @Can(SIGNED_IN)
  @Operation({ id: 'endSupportView', summary: 'End or decline it, at once' })
  async end(@IdParam() id: string): Promise<void> {
    await this.endLooking.execute(id);
  }
}
