import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiProperty, ApiTags, OmitType } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Can } from '../../../platform/access/access.decorators.js';
import { sendCsv } from '../../../platform/csv/csv-download.js';
import { CsvOperation } from '../../../platform/csv/csv-operation.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Sensitive } from '../../../platform/access/sensitive.js';
import { Operation } from '../../../platform/http/operation.js';
import { ReaderLocale } from '../../../platform/http/params.js';
import { BringRoles } from './actions/bring-roles.js';
import { matrixColumns, matrixLines } from './role-matrix.js';
import { RoleFileDto } from './role.dto.js';
import { RoleView } from './role.view.js';
import { Roles } from './roles.repository.js';
import { RoleIsShipped, RoleIsYours } from './roles.errors.js';

export class BroughtRoleView {
  @ApiProperty({ description: 'Code of the role' })
  code: string;

  @ApiProperty({ enum: ['created', 'changed', 'unchanged'], description: 'What became of it' })
  outcome: string;
}

export class BroughtRolesView {
  @ApiProperty({ type: [BroughtRoleView], description: 'One for each role of the file' })
  items: BroughtRoleView[];
}

export class FiledRoleView extends OmitType(RoleView, ['id', 'version', 'nameZh', 'origin', 'retired', 'holders']) {}

export class RoleFileView {
  @ApiProperty({ enum: ['countersign-roles/1'], description: 'What kind of file it is' })
  format: string;

  @ApiProperty({ type: [FiledRoleView], description: 'The roles' })
  roles: FiledRoleView[];
}

@ApiTags('roles')
@Controller('role-file')
export class RoleFileController {
  constructor(
    private readonly roles: Roles,
    private readonly bringRoles: BringRoles,
  ) {}

  @Get()
  @Can('role.view')
  @Operation({
    id: 'exportRoles',
    summary: 'All roles as a file that another installation takes',
    returns: RoleFileView,
  })
  async show(): Promise<RoleFileView> {
    const roles = (await this.roles.all()).filter(({ retiredAt }) => retiredAt === null);
    return {
      format: 'countersign-roles/1',
      roles: roles.map(({ code, name, nameEn, description, areas, permissions, scopes, fields, traits }) => ({
        code,
        name,
        nameEn,
        description,
        areas,
        permissions,
        scopes,
        fields,
        traits,
      })),
    };
  }

  @Post()
  @Can('role.manage')
  @Sensitive()
  @Operation({
    id: 'importRoles',
    summary: 'Take over the roles of a file, all or none',
    returns: BroughtRolesView,
    refuses: [RoleIsShipped, RoleIsYours],
  })
  async create(@Body() { roles }: RoleFileDto): Promise<BroughtRolesView> {
    return { items: await this.bringRoles.execute(roles) };
  }

  @Get('matrix.csv')
  @Can('role.view')
  @CsvOperation({
    id: 'exportRoleMatrix',
    summary: 'Whose rows, every permission, every field and trait, and what each role says of it',
  })
  async matrix(@ReaderLocale() locale: Locale, @Res() reply: FastifyReply): Promise<void> {
    const roles = (await this.roles.all()).filter(({ retiredAt }) => retiredAt === null);
    await sendCsv(reply, 'roles.csv', matrixColumns(roles, locale), matrixLines(locale));
  }
}
