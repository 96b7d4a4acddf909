import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me, SIGNED_IN } from '../../../platform/access/access.decorators.js';
import type { Principal } from '../../../platform/access/principal.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../../platform/http/params.js';
import { PersonAccessView } from './person-access.view.js';
import { ShowPersonAccess } from './show-person-access.js';

@ApiTags('access')
@Controller()
export class PersonAccessController {
  constructor(private readonly showAccess: ShowPersonAccess) {}

  @Get('me/access')
  @Can(SIGNED_IN)
  @Operation({ id: 'getMyAccess', summary: 'What I can see and do, and why', returns: PersonAccessView })
  mine(@Me() me: Principal, @ReaderLocale() locale: Locale): Promise<PersonAccessView> {
    return this.showAccess.execute(me.personId, locale);
  }

  @Get('people/:id/access')
  @Can('role.manage')
  @Operation({ id: 'getPersonAccess', summary: 'What she can see and do, and why', returns: PersonAccessView })
  show(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<PersonAccessView> {
    return this.showAccess.execute(id, locale);
  }
}
