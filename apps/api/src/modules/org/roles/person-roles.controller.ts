import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Sensitive } from '../../../platform/access/sensitive.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../../platform/http/params.js';
import { GiveRoles } from './actions/give-roles.js';
import { GiveRolesDto } from './role.dto.js';
import { RolePages } from './role-pages.js';
import { PersonRolesView } from './role.view.js';
import { AdministratorsAreSeparate, LastSecurityAdministrator, RoleIsRetired, RolesAreYours } from './roles.errors.js';

@ApiTags('people')
@Controller('people/:id/roles')
export class PersonRolesController {
  constructor(
    private readonly pages: RolePages,
    private readonly giveRoles: GiveRoles,
  ) {}

  @Get()
  @Can('role.view')
  @Operation({ id: 'listPersonRoles', summary: 'The roles of a person', returns: PersonRolesView })
  show(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<PersonRolesView> {
    return this.pages.ofPerson(id, locale);
  }

  @Put()
  @Can('role.manage')
  @Sensitive()
  @Operation({
    id: 'givePersonRoles',
    summary: 'Give a person exactly these roles',
    returns: PersonRolesView,
    ifMatch: true,
    refuses: [RolesAreYours, RoleIsRetired, AdministratorsAreSeparate, LastSecurityAdministrator, RowIsStale],
  })
  async change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() { roleIds }: GiveRolesDto,
    @ReaderLocale() locale: Locale,
  ): Promise<PersonRolesView> {
    await this.giveRoles.execute(id, roleIds, version);
    return this.pages.ofPerson(id, locale);
  }
}
