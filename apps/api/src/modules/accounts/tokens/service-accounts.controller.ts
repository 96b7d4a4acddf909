import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { InPerson } from '../../../platform/access/in-person.js';
import { IdField, TextField } from '../../../platform/http/fields.js';
import { Sensitive } from '../../../platform/access/sensitive.js';
import { Operation } from '../../../platform/http/operation.js';
import { RefView } from '../../../platform/http/views.js';
import { RoleCodesField } from './role-codes.field.js';
import { ServiceAccounts } from './service-accounts.js';
import { LoginIsTaken, ServiceRolesAreNotTheOwners, ServiceRolesHoldAnOffice } from './token.errors.js';

export class ServiceAccountDto {
  @TextField({ describe: 'What it is called in records', min: 1, max: 100 })
  name: string;

  @TextField({ describe: 'Its login, by which nobody signs in', min: 2, max: 50, pattern: /^[A-Za-z0-9._@-]+$/ })
  login: string;

  @IdField({ describe: 'Who answers for it' })
  ownerId: string;

  @RoleCodesField()
  roles: string[];
}

class ServiceAccountView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'Login' })
  login: string;

  @ApiProperty({ description: 'Name' })
  name: string;

  @ApiProperty({ description: 'Its tokens work: it is enabled, and its owner is still here' })
  active: boolean;

  @ApiProperty({ description: 'Its owner has not agreed yet to what it holds, and it does nothing until she does' })
  waits: boolean;

  @ApiProperty({ type: RefView, description: 'Who answers for it' })
  owner: RefView;

  @ApiProperty({ type: [String], description: 'Codes of its roles' })
  roles: string[];

  @ApiProperty({ type: 'integer', description: 'Good tokens' })
  tokens: number;
}

export class ServiceAccountsView {
  @ApiProperty({ type: [ServiceAccountView], description: 'By name' })
  items: ServiceAccountView[];
}

export class NewServiceAccountView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;
}

@ApiTags('tokens')
@Controller('service-accounts')
@InPerson()
@Can('account.manage')
export class ServiceAccountsController {
  constructor(private readonly serviceAccounts: ServiceAccounts) {}

  @Get()
  @Operation({ id: 'listServiceAccounts', summary: 'Accounts of programs', returns: ServiceAccountsView })
  async list(): Promise<ServiceAccountsView> {
    const rows = await this.serviceAccounts.list();
    return {
      items: rows.map(({ id, login, name, roles, tokens, ownerId, ownerName, ownerActive, agreedAt, active }) => ({
        ...{ id, login, name, roles, tokens },
        active: active && ownerActive,
        waits: active && ownerActive && agreedAt === null,
        owner: { id: ownerId, name: ownerName },
      })),
    };
  }

  @Post()
  @Sensitive()
  @Operation({
    id: 'addServiceAccount',
    summary: 'An account for a program, which acts by tokens only',
    returns: NewServiceAccountView,
    status: 201,
    refuses: [LoginIsTaken, ServiceRolesAreNotTheOwners, ServiceRolesHoldAnOffice],
  })
  async create(@Body() body: ServiceAccountDto): Promise<NewServiceAccountView> {
    return { id: await this.serviceAccounts.add(body) };
  }
}
