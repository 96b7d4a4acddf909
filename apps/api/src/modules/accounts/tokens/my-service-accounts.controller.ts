import { Controller, Delete, Get, Put } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can, Me, SIGNED_IN } from '../../../platform/access/access.decorators.js';
import { InPerson } from '../../../platform/access/in-person.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Sensitive } from '../../../platform/access/sensitive.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../../platform/http/params.js';
import { MyServiceAccounts } from './my-service-accounts.js';
import { ServiceIsNotYours } from './token.errors.js';
import { TokenView, tokenView } from './token.view.js';

class MyServiceAccountView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'Login' })
  login: string;

  @ApiProperty({ description: 'Name' })
  name: string;

  @ApiProperty({ description: 'I have not agreed yet to what it holds, and it does nothing until I do' })
  waits: boolean;

  @ApiProperty({ type: [String], description: 'Codes of my roles it would act with' })
  roles: string[];

  @ApiProperty({ type: [String], description: "What these are called, in the reader's language" })
  roleNames: string[];

  @ApiProperty({ type: [TokenView], description: 'Its tokens, newest first' })
  tokens: TokenView[];
}

export class MyServiceAccountsView {
  @ApiProperty({ type: [MyServiceAccountView], description: 'By name' })
  items: MyServiceAccountView[];
}

@ApiTags('tokens')
@Controller('me/service-accounts')
@InPerson()
@Can(SIGNED_IN)
export class MyServiceAccountsController {
  constructor(private readonly mine: MyServiceAccounts) {}

  @Get()
  @Operation({
    id: 'listMyServiceAccounts',
    summary: 'Programs that act with roles of mine, or would',
    returns: MyServiceAccountsView,
  })
  async list(@Me() me: Principal, @ReaderLocale() locale: Locale): Promise<MyServiceAccountsView> {
    const rows = await this.mine.list(me.personId);
    return {
      items: rows.map(({ id, login, name, agreedAt, roles, names, namesEn, made }) => ({
        ...{ id, login, name, waits: agreedAt === null, roles, roleNames: locale === 'en' ? namesEn : names },
        tokens: made.map(tokenView),
      })),
    };
  }

  @Put(':id/consent')
  @Sensitive()
  @Operation({
    id: 'agreeToServiceAccount',
    summary: 'Agree that it acts with these roles of mine',
    refuses: [ServiceIsNotYours],
  })
  async agree(@Me() me: Principal, @IdParam() id: string): Promise<void> {
    await this.mine.agree(me.personId, id);
  }

  @Delete(':id')
  @Operation({
    id: 'endMyServiceAccount',
    summary: 'Refuse it, or end it; no token of it works any more',
    refuses: [ServiceIsNotYours],
  })
  async end(@Me() me: Principal, @IdParam() id: string): Promise<void> {
    await this.mine.end(me.personId, id);
  }
}
