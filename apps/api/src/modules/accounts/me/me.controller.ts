import { Body, Controller, Get, Inject, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me, SIGNED_IN } from '../../../platform/access/access.decorators.js';
import { InPerson } from '../../../platform/access/in-person.js';
import type { Principal } from '../../../platform/access/principal.js';
import { INSTALLATION, type Installation } from '../../../platform/config/installation.js';
import { ChoiceField } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { Company, People, personView } from '../../org/index.js';
import { MeView } from '../sessions/session.view.js';

export class ChangeMeDto {
  @ChoiceField(['zh-CN', 'en'], { describe: 'The language of the pages and of refusals' })
  locale: 'zh-CN' | 'en';
}

@ApiTags('session')
@Controller('me')
export class MeController {
  constructor(
    private readonly people: People,
    private readonly company: Company,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  @Get()
  @Can(SIGNED_IN)
  @Operation({ id: 'getMe', summary: 'Who I am and what I may do', returns: MeView })
  async show(@Me() me: Principal): Promise<MeView> {
    const person = await this.people.get(me.personId);
    return {
      person: personView(person),
      permissions: [...me.permissions].sort(),
      fields: me.fields,
      locale: person.locale,
      demo: this.installation.demo,
      company: await this.company.name(),
    };
  }

  @Patch()
  @InPerson()
  @Can(SIGNED_IN)
  @Operation({ id: 'changeMe', summary: 'Change my own settings', returns: MeView })
  async change(@Me() me: Principal, @Body() { locale }: ChangeMeDto): Promise<MeView> {
    await this.people.setLocale(me.personId, locale);
    return this.show(me);
  }
}
