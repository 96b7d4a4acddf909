import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { InPerson } from '../../../platform/access/in-person.js';
import { Sensitive } from '../../../platform/access/sensitive.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam } from '../../../platform/http/params.js';
import { AccountCare } from '../care/account-care.js';
import { MakeToken } from './make-token.js';
import { RevokeToken } from './revoke-token.js';
import { ServiceAccounts } from './service-accounts.js';
import {
  ScopeIsNotYours,
  ServiceWaitsForConsent,
  TokenIsOfAPerson,
  TokenIsUnknown,
  TokensAreTooMany,
} from './token.errors.js';
import { MakeTokenDto, NewTokenView, TokensView, tokenView } from './token.view.js';

@ApiTags('tokens')
@Controller('people/:id/tokens')
@InPerson()
@Can('account.manage')
export class TokensOfOthersController {
  constructor(
    private readonly care: AccountCare,
    private readonly serviceAccounts: ServiceAccounts,
    private readonly makeToken: MakeToken,
    private readonly revokeToken: RevokeToken,
  ) {}

  @Get()
  @Operation({ id: 'listTokensOfPerson', summary: "Somebody's tokens, or a service account's", returns: TokensView })
  async list(@IdParam() id: string): Promise<TokensView> {
    await this.care.show(id);
    return { items: (await this.revokeToken.of(id)).map(tokenView) };
  }

  @Post()
  @Sensitive()
  @Operation({
    id: 'makeServiceToken',
    summary: 'Make one for a service account',
    returns: NewTokenView,
    status: 201,
    refuses: [TokenIsOfAPerson, ServiceWaitsForConsent, ScopeIsNotYours, TokensAreTooMany],
  })
  async create(@IdParam() id: string, @Body() body: MakeTokenDto): Promise<NewTokenView> {
    await this.serviceAccounts.mustBeAgreed(id);
    return this.makeToken.execute({ personId: id, ...body });
  }

  @Delete(':tokenId')
  @Operation({ id: 'revokeTokenOfPerson', summary: 'Revoke one', refuses: [TokenIsUnknown] })
  async remove(@IdParam() id: string, @IdParam('tokenId') tokenId: string): Promise<void> {
    await this.revokeToken.execute(id, tokenId, 'revoked by the security administrator');
  }
}
