import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Sensitive } from '../../../platform/access/sensitive.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, IfMatch, ReaderLocale } from '../../../platform/http/params.js';
import { WriteRole } from './actions/write-role.js';
import { ChangeRoleDto, NewRoleDto } from './role.dto.js';
import { RolePages } from './role-pages.js';
import { RoleDetailView, RolesView } from './role.view.js';
import {
  AdministratorsAreSeparate,
  LastSecurityAdministrator,
  RoleCodeIsTaken,
  RoleIsInUse,
  RoleIsRetired,
  RoleIsShipped,
  RoleIsYours,
} from './roles.errors.js';

@ApiTags('roles')
@Controller('roles')
export class RolesController {
  constructor(
    private readonly pages: RolePages,
    private readonly writeRole: WriteRole,
  ) {}

  @Get()
  @Can('role.view')
  @Operation({ id: 'listRoles', summary: 'The roles of the company', returns: RolesView })
  list(@ReaderLocale() locale: Locale): Promise<RolesView> {
    return this.pages.list(locale);
  }

  @Post()
  @Can('role.manage')
  @Operation({
    id: 'createRole',
    summary: 'Make a role',
    returns: RoleDetailView,
    status: 201,
    refuses: [RoleCodeIsTaken, AdministratorsAreSeparate],
  })
  async create(@Body() { code, ...content }: NewRoleDto, @ReaderLocale() locale: Locale): Promise<RoleDetailView> {
    return this.pages.show(await this.writeRole.create(code, content), locale);
  }

  @Get(':id')
  @Can('role.view')
  @Operation({ id: 'getRole', summary: 'One role, and who holds it', returns: RoleDetailView })
  show(@IdParam() id: string, @ReaderLocale() locale: Locale): Promise<RoleDetailView> {
    return this.pages.show(id, locale);
  }

  @Patch(':id')
  @Can('role.manage')
  @Sensitive()
  @Operation({
    id: 'changeRole',
    summary: 'Change a role; its holders have it from their next request on',
    returns: RoleDetailView,
    ifMatch: true,
    refuses: [
      RoleIsShipped,
      RoleIsYours,
      RoleIsRetired,
      AdministratorsAreSeparate,
      LastSecurityAdministrator,
      RowIsStale,
    ],
  })
  async change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ChangeRoleDto,
    @ReaderLocale() locale: Locale,
  ): Promise<RoleDetailView> {
    await this.writeRole.change(id, version, body);
    return this.pages.show(id, locale);
  }

  @Delete(':id')
  @Can('role.manage')
  @Operation({
    id: 'retireRole',
    summary: 'Retire a role that nobody holds',
    ifMatch: true,
    refuses: [RoleIsInUse, RoleIsShipped, RoleIsRetired, RowIsStale],
  })
  retire(@IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.writeRole.retire(id, version);
  }
}
