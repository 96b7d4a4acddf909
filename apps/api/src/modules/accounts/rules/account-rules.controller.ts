import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../../platform/access/access.decorators.js';
import { InPerson } from '../../../platform/access/in-person.js';
import type { Principal } from '../../../platform/access/principal.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import {
  AddressRangeField,
  BooleanField,
  IntegerField,
  NestedListField,
  TextField,
} from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { IfMatch } from '../../../platform/http/params.js';
import { EndUnproved } from '../second-factor/end-unproved.js';
import { AccountRules } from './account-rules.js';

export class NamedNetworkDto {
  @TextField({ min: 1, max: 60, describe: 'What it is called', example: '总部' })
  name: string;

  @AddressRangeField({
    describe: 'Its addresses; of several that hold an address the narrowest counts',
    example: '10.8.0.0/16',
  })
  range: string;
}

export class AccountRulesDto {
  @IntegerField({ min: 8, max: 64, describe: 'The least number of characters of a password' })
  passwordLength: number;

  @IntegerField({ min: 0, max: 24, describe: 'How many former passwords do not come back' })
  passwordHistory: number;

  @IntegerField({ min: 30, max: 730, nullable: true, describe: 'Days after which it is to be changed; null for never' })
  passwordDays: number | null;

  @IntegerField({ min: 3, max: 20, describe: 'Failures in a row that lock an account' })
  attempts: number;

  @IntegerField({ min: 5, max: 1440, describe: 'Minutes it is locked' })
  lockMinutes: number;

  @IntegerField({ min: 1, max: 30, describe: 'Days within which somebody on the road signs in' })
  travelDays: number;

  @IntegerField({ min: 1, max: 1000, describe: 'Masked values that one person may reveal in a day' })
  revealsADay: number;

  @BooleanField({ describe: 'Administrators need a second factor' })
  secondFactorForAdministrators: boolean;

  @NestedListField(() => NamedNetworkDto, {
    max: 100,
    describe: 'Networks of the offices, named where sign-ins are shown',
  })
  networks: readonly NamedNetworkDto[];
}

export class AccountRulesView extends AccountRulesDto {
  @ApiProperty({ type: 'integer', description: 'Version' })
  version: number;
}

@ApiTags('accounts')
@Controller('account-rules')
@InPerson()
@Can('account.manage')
export class AccountRulesController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: AccountRules,
    private readonly endUnproved: EndUnproved,
  ) {}

  @Get()
  @Operation({
    id: 'getAccountRules',
    summary: 'Rules for passwords, lock-out, travel and revealing, and the networks of the offices',
    returns: AccountRulesView,
  })
  show(): Promise<AccountRulesView> {
    return this.work.asHouse(() => this.rules.current());
  }

  @Put()
  @Operation({
    id: 'changeAccountRules',
    summary: 'Settle them anew',
    returns: AccountRulesView,
    ifMatch: true,
    refuses: [RowIsStale],
  })
  async change(
    @Me() me: Principal,
    @IfMatch() version: number,
    @Body() body: AccountRulesDto,
  ): Promise<AccountRulesView> {
    return this.work.asHouse(async () => {
      await this.rules.change(version, body, me.personId);
      await this.endUnproved.execute();
      return this.rules.current();
    });
  }
}
