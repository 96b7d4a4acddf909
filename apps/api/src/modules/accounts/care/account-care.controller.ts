import { Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { InPerson } from '../../../platform/access/in-person.js';
import { Sensitive } from '../../../platform/access/sensitive.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam } from '../../../platform/http/params.js';
import { AccountHasNoPassword } from '../passwords/password.errors.js';
import { AccountCare } from './account-care.js';
import { AccountView, OneTimePasswordView } from './account.view.js';
import { GiveOneTimePassword } from './give-one-time-password.js';
import { ResetSecondFactor } from './reset-second-factor.js';

@ApiTags('accounts')
@Controller('people/:id')
@InPerson()
@Can('account.manage')
export class AccountCareController {
  constructor(
    private readonly care: AccountCare,
    private readonly giveOneTimePassword: GiveOneTimePassword,
    private readonly reset: ResetSecondFactor,
  ) {}

  @Get('account')
  @Operation({ id: 'getAccount', summary: "How somebody's account stands", returns: AccountView })
  show(@IdParam() id: string): Promise<AccountView> {
    return this.care.show(id);
  }

  @Delete('lock')
  @Operation({ id: 'unlockAccount', summary: 'Let somebody try again who was locked out' })
  async unlock(@IdParam() id: string): Promise<void> {
    await this.care.unlock(id);
  }

  @Post('one-time-password')
  @Operation({
    id: 'giveOneTimePassword',
    summary: 'A password for one sign-in; the old one is void and every session ends',
    returns: OneTimePasswordView,
    refuses: [AccountHasNoPassword],
  })
  async give(@IdParam() id: string): Promise<OneTimePasswordView> {
    const { password, until } = await this.giveOneTimePassword.execute(id);
    return { password, until: until.toISOString() };
  }

  @Delete('second-factor')
  @Sensitive()
  @Operation({ id: 'resetSecondFactor', summary: 'Take the second factor away from whoever lost it; sessions end' })
  async resetSecondFactor(@IdParam() id: string): Promise<void> {
    await this.reset.execute(id);
  }
}
