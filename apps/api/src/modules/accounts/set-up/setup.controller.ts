import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Open } from '../../../platform/access/access.decorators.js';
import { TextField } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { SetUp } from './set-up.js';
import { Company } from '../../org/index.js';
import { SetupIsDone, SetupTokenIsWrong } from '../accounts.errors.js';
import { PasswordIsCommon, PasswordIsTooShort, PasswordTellsWho } from '../passwords/password.errors.js';
import { Entrance } from '../entry/entrance.js';
import type { SignInStepView } from '../entry/entry.view.js';
import { OrNextStep } from '../entry/or-next-step.js';
import { IdentityProvider } from '../sign-on/identity-provider.js';
import { SessionView } from '../sessions/session.view.js';
import { From, type Visitor } from '../sessions/visitor.js';

export class SetupDto {
  @TextField({ describe: 'The one-time token that the start printed', min: 1, max: 100 })
  token: string;

  @TextField({ describe: 'The registered name of the company', min: 1, max: 200 })
  company: string;

  @TextField({ describe: "The first administrator's login", min: 2, max: 50, pattern: /^[A-Za-z0-9._@-]+$/ })
  login: string;

  @TextField({ describe: "The first administrator's name", min: 1, max: 100 })
  name: string;

  @TextField({ describe: 'At least 10 characters', min: 10, max: 200 })
  password: string;
}

export class SetupStatusView {
  @ApiProperty({ description: 'Nobody can sign in yet: the first administrator is still to be made' })
  needed: boolean;

  @ApiProperty({ description: 'This is the demo company' })
  demo: boolean;

  @ApiProperty({ description: 'Whose installation this is' })
  company: string;

  @ApiProperty({ description: 'Mail goes out: a forgotten password can be helped by a letter' })
  mail: boolean;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What the identity provider is called, where there is one',
  })
  signOn: string | null;
}

@ApiTags('setup')
@Controller('setup')
export class SetupController {
  constructor(
    private readonly setUp: SetUp,
    private readonly company: Company,
    private readonly entrance: Entrance,
    private readonly mailer: Mailer,
    private readonly provider: IdentityProvider,
  ) {}

  @Get('status')
  @Open()
  @Operation({ id: 'getSetupStatus', summary: 'Whether this installation is set up', returns: SetupStatusView })
  async show(): Promise<SetupStatusView> {
    return { ...(await this.company.setupStatus()), mail: this.mailer.isReady, signOn: this.provider.name };
  }

  @Post()
  @Open()
  @OrNextStep()
  @Operation({
    id: 'setUp',
    summary: 'Make the first administrator, who then sets up her second factor',
    returns: SessionView,
    status: 201,
    refuses: [SetupIsDone, SetupTokenIsWrong, PasswordIsTooShort, PasswordIsCommon, PasswordTellsWho],
  })
  async create(
    @Body() body: SetupDto,
    @From() from: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView | SignInStepView> {
    return this.entrance.open(await this.setUp.execute(body, from), reply);
  }
}
