import { Module } from '@nestjs/common';
import { AccessRulesController } from './access-rules.controller.js';
import { AccessRules } from './access-rules.repository.js';
import { BringRoles } from './actions/bring-roles.js';
import { GiveRoles } from './actions/give-roles.js';
import { RoleGivings } from './actions/role-givings.js';
import { WriteRole } from './actions/write-role.js';
import { CompanyOffices } from './company-offices.js';
import { Effects } from './effects.repository.js';
import { MyPermissionsController } from './my-permissions.controller.js';
import { PermissionsController } from './permissions.controller.js';
import { PersonRolesController } from './person-roles.controller.js';
import { RoleCopiesController } from './role-copies.controller.js';
import { RoleFileController } from './role-file.controller.js';
import { RolePages } from './role-pages.js';
import { RoleStudyController } from './role-study.controller.js';
import { RolesController } from './roles.controller.js';
import { Roles } from './roles.repository.js';
import { Security } from './security.repository.js';
import { People } from '../people.repository.js';

/** Roles, who has them, and the rules about them: a part of the organisation's room. */
@Module({
  controllers: [
    RolesController,
    RoleCopiesController,
    RoleStudyController,
    RoleFileController,
    MyPermissionsController,
    PermissionsController,
    PersonRolesController,
    AccessRulesController,
  ],
  providers: [
    People,
    Roles,
    RolePages,
    WriteRole,
    GiveRoles,
    RoleGivings,
    BringRoles,
    Effects,
    Security,
    AccessRules,
    CompanyOffices,
  ],
  exports: [Roles, RoleGivings, Security, CompanyOffices],
})
export class RolesModule {}
