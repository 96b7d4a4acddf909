import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../../platform/http/params.js';
import { AccessRules } from './access-rules.repository.js';
import { GiveRoles } from './actions/give-roles.js';
import { WriteRole } from './actions/write-role.js';
import { EffectsView, effectsView } from './effects.view.js';
import { ChangeRoleDto, CompareRolesDto, GiveRolesDto, SwitchRuleDto } from './role.dto.js';
import { RolePages } from './role-pages.js';
import { RolesView } from './role.view.js';
import { RoleIsShipped, RoleIsYours, RolesAreYours } from './roles.errors.js';

/** What can be known before anything is changed. */
@ApiTags('roles')
@Controller()
export class RoleStudyController {
  constructor(
    private readonly pages: RolePages,
    private readonly writeRole: WriteRole,
    private readonly giveRoles: GiveRoles,
    private readonly rules: AccessRules,
  ) {}

  @Post('roles/:id/effects')
  @Can('role.manage')
  @Operation({
    id: 'previewRoleChange',
    summary: 'Who would see and may do what else if a role were changed',
    returns: EffectsView,
    refuses: [RoleIsShipped, RoleIsYours],
  })
  async ofRole(@IdParam() id: string, @Body() body: ChangeRoleDto): Promise<EffectsView> {
    return effectsView(await this.writeRole.preview(id, body));
  }

  @Post('people/:id/roles/effects')
  @Can('role.manage')
  @Operation({
    id: 'previewPersonRoles',
    summary: 'What would be different if a person had these roles',
    returns: EffectsView,
    refuses: [RolesAreYours],
  })
  async ofPerson(@IdParam() id: string, @Body() { roleIds }: GiveRolesDto): Promise<EffectsView> {
    return effectsView(await this.giveRoles.preview(id, roleIds));
  }

  @Post('access-rules/:code/effects')
  @Can('role.manage')
  @Operation({
    id: 'previewAccessRule',
    summary: 'What would be different if a rule were switched',
    returns: EffectsView,
  })
  async ofRule(@Param('code') code: string, @Body() { enabled }: SwitchRuleDto): Promise<EffectsView> {
    return effectsView(await this.rules.preview(code, enabled));
  }

  @Post('role-comparisons')
  @Can('role.view')
  @Operation({ id: 'compareRoles', summary: 'Several roles side by side', returns: RolesView })
  compare(@Body() { roleIds }: CompareRolesDto, @ReaderLocale() locale: Locale): Promise<RolesView> {
    return this.pages.sideBySide(roleIds, locale);
  }
}
