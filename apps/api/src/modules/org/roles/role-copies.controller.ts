import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../../platform/http/params.js';
import { WriteRole } from './actions/write-role.js';
import { CopyRoleDto } from './role.dto.js';
import { RolePages } from './role-pages.js';
import { RoleDetailView } from './role.view.js';
import { AdministratorsAreSeparate, RoleCodeIsTaken } from './roles.errors.js';
import { Roles } from './roles.repository.js';

@ApiTags('roles')
@Controller('roles/:id/copies')
export class RoleCopiesController {
  constructor(
    private readonly pages: RolePages,
    private readonly roles: Roles,
    private readonly writeRole: WriteRole,
  ) {}

  @Post()
  @Can('role.manage')
  @Operation({
    id: 'copyRole',
    summary: 'Make a role of one’s own out of another',
    returns: RoleDetailView,
    status: 201,
    refuses: [RoleCodeIsTaken, AdministratorsAreSeparate],
  })
  async create(
    @IdParam() id: string,
    @Body() { code, name }: CopyRoleDto,
    @ReaderLocale() locale: Locale,
  ): Promise<RoleDetailView> {
    const { description, areas, permissions, scopes, fields, traits } = await this.roles.get(id);
    const content = { name, nameEn: '', description, areas, permissions, scopes, fields, traits };
    return this.pages.show(await this.writeRole.create(code, content), locale);
  }
}
