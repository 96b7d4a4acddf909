import { Body, Controller, Delete, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Open } from '../../../platform/access/access.decorators.js';
import { Operation } from '../../../platform/http/operation.js';
import { RefreshSession } from './refresh-session.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';
import { CredentialsAreWrong, SessionIsOver, TooManyAttempts } from '../accounts.errors.js';
import { Entrance } from '../entry/entrance.js';
import type { SignInStepView } from '../entry/entry.view.js';
import { OrNextStep } from '../entry/or-next-step.js';
import { RefreshCookie } from './refresh-cookie.js';
import { SessionView, SignInDto } from './session.view.js';
import { From, type Visitor } from './visitor.js';

/** What the cookie authorises comes from our own pages, which can send a header that others cannot. */
const FromOurPages = (): MethodDecorator =>
  ApiHeader({ name: 'X-Requested-With', required: false, description: 'countersign: needed with the cookie' });

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly refreshSession: RefreshSession,
    private readonly signOut: SignOut,
    private readonly cookie: RefreshCookie,
    private readonly entrance: Entrance,
  ) {}

  @Post()
  @Open()
  @OrNextStep()
  @Operation({
    id: 'signIn',
    summary: 'Sign in',
    returns: SessionView,
    status: 201,
    refuses: [CredentialsAreWrong, TooManyAttempts],
  })
  async create(
    @Body() { login, password }: SignInDto,
    @From() from: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView | SignInStepView> {
    return this.entrance.open(await this.signIn.execute(login, password, from), reply);
  }

  @Post('refresh')
  @Open()
  @FromOurPages()
  @Operation({
    id: 'refreshSession',
    summary: 'Get the next access token',
    returns: SessionView,
    refuses: [SessionIsOver],
  })
  async refresh(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    const session = await this.refreshSession.execute(this.cookie.read(request));
    return this.entrance.letIn(session, reply);
  }

  @Delete()
  @Open()
  @ApiQuery({
    name: 'everywhere',
    required: false,
    schema: { type: 'string', enum: ['true', 'false'] },
    description: 'End every session of this person',
  })
  @FromOurPages()
  @Operation({ id: 'signOut', summary: 'Sign out, by the access token or by the cookie' })
  async remove(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query('everywhere') everywhere?: string,
  ): Promise<void> {
    const claims = this.entrance.claimsOf(request.headers.authorization);
    if (claims) await this.signOut.executeFor(claims, everywhere === 'true');
    else await this.signOut.execute(this.cookie.read(request), everywhere === 'true');
    this.cookie.clear(reply);
  }
}
