import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me, SIGNED_IN } from '../../../platform/access/access.decorators.js';
import { InPerson } from '../../../platform/access/in-person.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Sensitive } from '../../../platform/access/sensitive.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam } from '../../../platform/http/params.js';
import { MakeToken } from './make-token.js';
import { RevokeToken } from './revoke-token.js';
import { ScopeIsNotYours, TokenIsUnknown, TokensAreTooMany } from './token.errors.js';
import { MakeTokenDto, NewTokenView, TokensView, tokenView } from './token.view.js';

@ApiTags('tokens')
@Controller('me/tokens')
@InPerson()
@Can(SIGNED_IN)
export class MyTokensController {
  constructor(
    private readonly makeToken: MakeToken,
    private readonly revokeToken: RevokeToken,
  ) {}

  @Get()
  @Operation({ id: 'listMyTokens', summary: 'Tokens that act for me', returns: TokensView })
  async list(@Me() me: Principal): Promise<TokensView> {
    return { items: (await this.revokeToken.of(me.personId)).map(tokenView) };
  }

  @Post()
  @Sensitive()
  @Operation({
    id: 'makeMyToken',
    summary: 'Make one that carries some of what I may do',
    returns: NewTokenView,
    status: 201,
    refuses: [ScopeIsNotYours, TokensAreTooMany],
  })
  create(@Me() me: Principal, @Body() body: MakeTokenDto): Promise<NewTokenView> {
    return this.makeToken.execute({ personId: me.personId, ...body });
  }

  @Delete(':id')
  @Operation({ id: 'revokeMyToken', summary: 'Revoke one; its next request is refused', refuses: [TokenIsUnknown] })
  async remove(@Me() me: Principal, @IdParam() id: string): Promise<void> {
    await this.revokeToken.execute(me.personId, id, 'revoked');
  }
}
