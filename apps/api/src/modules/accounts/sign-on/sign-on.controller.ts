import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import { ApiProperty, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Open } from '../../../platform/access/access.decorators.js';
import { TextField } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { Entrance } from '../entry/entrance.js';
import type { SignInStepView } from '../entry/entry.view.js';
import { OrNextStep } from '../entry/or-next-step.js';
import { LinkIsOver } from '../recovery/recovery.errors.js';
import { SessionView } from '../sessions/session.view.js';
import { From, type Visitor } from '../sessions/visitor.js';
import { BeginSignOn } from './begin-sign-on.js';
import { BrowserCookie } from './browser-cookie.js';
import { FinishSignOn } from './finish-sign-on.js';
import { IdentityIsNotLinked, IdentityIsTaken, SignOnIsOff, SignOnIsRefused } from './sign-on.errors.js';

export class BeginSignOnDto {
  @TextField({ describe: 'The token of an invitation, to be linked to its account', min: 1, max: 100, optional: true })
  invitation?: string;
}

export class FinishSignOnDto {
  @TextField({ describe: 'What the provider put into the address, behind the question mark', min: 1, max: 4000 })
  query: string;
}

export class SignOnDepartureView {
  @ApiProperty({ description: "The provider's own page for signing in" })
  url: string;
}

@ApiTags('session')
@Controller('session/sign-on')
export class SignOnController {
  constructor(
    private readonly beginSignOn: BeginSignOn,
    private readonly finishSignOn: FinishSignOn,
    private readonly cookie: BrowserCookie,
    private readonly entrance: Entrance,
  ) {}

  @Post()
  @Open()
  @Operation({
    id: 'beginSignOn',
    summary: "Go and sign in at the company's identity provider",
    returns: SignOnDepartureView,
    refuses: [SignOnIsOff, SignOnIsRefused, LinkIsOver],
  })
  async create(
    @Body() { invitation }: BeginSignOnDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignOnDepartureView> {
    const { url, browser } = await this.beginSignOn.execute(invitation);
    this.cookie.set(reply, browser);
    return { url };
  }

  @Post('completion')
  @Open()
  @OrNextStep()
  @ApiResponse({ status: 204, description: 'Linked to the account that is signed in' })
  @Operation({
    id: 'finishSignOn',
    summary: 'Come back from there',
    returns: SessionView,
    status: 201,
    refuses: [SignOnIsOff, SignOnIsRefused, IdentityIsNotLinked, IdentityIsTaken, LinkIsOver],
  })
  async complete(
    @Body() { query }: FinishSignOnDto,
    @From() from: Visitor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView | SignInStepView | undefined> {
    const admitted = await this.finishSignOn.execute(query, this.cookie.read(request), from);
    if (admitted) return this.entrance.open(admitted, reply);
    void reply.status(204);
    return undefined;
  }
}
