import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me, SIGNED_IN } from '../../../platform/access/access.decorators.js';
import { InPerson } from '../../../platform/access/in-person.js';
import type { Principal } from '../../../platform/access/principal.js';
import { IntegerField } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam } from '../../../platform/http/params.js';
import { AgreeToLook } from './agree-to-look.js';
import { ObjectsField } from './objects.field.js';
import { ConsentIsHers, SupportIsOverAlready } from './support.errors.js';
import { LooksView, lookView, SupportAskView, SupportAsksView, supportAskView } from './support.view.js';
import { SupportViews } from './support-views.repository.js';

class AgreeToLookDto {
  @IntegerField({ describe: 'For how many hours, counted from the first consent', min: 1, max: 4 })
  hours: number;

  @ObjectsField()
  objects: string[] | null;
}

/** What only the person does whose view it is. */
@ApiTags('support views')
@Controller()
export class SupportConsentController {
  constructor(
    private readonly views: SupportViews,
    private readonly agreeToLook: AgreeToLook,
  ) {}

  @Get('me/support-views')
  @Can(SIGNED_IN)
  @Operation({ id: 'listMySupportViews', summary: 'The looks that were asked of me', returns: SupportAsksView })
  async list(@Me() me: Principal): Promise<SupportAsksView> {
    return { items: (await this.views.of(me.personId)).map(supportAskView) };
  }

  @Put('support-views/:id/consent')
  @InPerson()
  @Can(SIGNED_IN)
  @Operation({
    id: 'agreeToSupportView',
    summary: 'Agree to it, or make it shorter or narrower',
    returns: SupportAskView,
    refuses: [ConsentIsHers, SupportIsOverAlready],
  })
  async agree(@IdParam() id: string, @Body() { hours, objects }: AgreeToLookDto): Promise<SupportAskView> {
    return supportAskView(await this.agreeToLook.execute(id, hours, objects));
  }

  @Get('support-views/:id/looks')
  @Can(SIGNED_IN)
  @Operation({ id: 'listSupportLooks', summary: 'What was looked at', returns: LooksView })
  async looks(@IdParam() id: string): Promise<LooksView> {
    await this.views.get(id);
    return { items: (await this.views.looks(id)).map(lookView) };
  }
}
