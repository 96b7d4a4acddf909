import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Open } from '../../../platform/access/access.decorators.js';
import { Operation } from '../../../platform/http/operation.js';
import { TooManyAttempts } from '../accounts.errors.js';
import {
  PasswordIsCommon,
  PasswordIsTooShort,
  PasswordTellsWho,
  PasswordWasUsed,
  TicketIsOver,
} from '../passwords/password.errors.js';
import { CodeIsWrong, SecondFactorIsOn, SecondFactorIsWrong } from '../second-factor/second-factor.errors.js';
import { SessionView } from '../sessions/session.view.js';
import { From, type Visitor } from '../sessions/visitor.js';
import { isSession } from './admission.js';
import { Entrance } from './entrance.js';
import {
  CodeWithTicketDto,
  EnrolledView,
  EnrolmentView,
  PasswordWithTicketDto,
  type SignInStepView,
  TicketDto,
} from './entry.view.js';
import { OrNextStep } from './or-next-step.js';
import { PassEnrolment } from './pass-enrolment.js';
import { PassNewPassword } from './pass-new-password.js';
import { PassSecondFactor } from './pass-second-factor.js';

/** What comes after the password. */
@ApiTags('session')
@Controller('session')
export class EntryController {
  constructor(
    private readonly passSecondFactor: PassSecondFactor,
    private readonly passEnrolment: PassEnrolment,
    private readonly passNewPassword: PassNewPassword,
    private readonly entrance: Entrance,
  ) {}

  @Post('second-factor')
  @Open()
  @OrNextStep()
  @Operation({
    id: 'passSecondFactor',
    summary: 'Go on signing in with a code',
    returns: SessionView,
    status: 201,
    refuses: [TicketIsOver, SecondFactorIsWrong, TooManyAttempts],
  })
  async secondFactor(
    @Body() { ticket, code }: CodeWithTicketDto,
    @From() from: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView | SignInStepView> {
    return this.entrance.open(await this.passSecondFactor.execute(ticket, code, from), reply);
  }

  @Post('new-password')
  @Open()
  @OrNextStep()
  @Operation({
    id: 'passNewPassword',
    summary: 'Go on signing in by choosing a password',
    returns: SessionView,
    status: 201,
    refuses: [TicketIsOver, PasswordIsTooShort, PasswordIsCommon, PasswordTellsWho, PasswordWasUsed],
  })
  async newPassword(
    @Body() { ticket, password }: PasswordWithTicketDto,
    @From() from: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView | SignInStepView> {
    return this.entrance.open(await this.passNewPassword.execute(ticket, password, from), reply);
  }

  @Post('enrolment')
  @Open()
  @Operation({
    id: 'beginEnrolment',
    summary: 'Set up the second factor that is owed',
    returns: EnrolmentView,
    refuses: [TicketIsOver, SecondFactorIsOn],
  })
  enrolment(@Body() { ticket }: TicketDto): Promise<EnrolmentView> {
    return this.passEnrolment.begin(ticket);
  }

  @Post('enrolment/confirmation')
  @Open()
  @Operation({
    id: 'finishEnrolment',
    summary: 'Confirm it with its first code, and go on',
    returns: EnrolledView,
    status: 201,
    refuses: [TicketIsOver, CodeIsWrong],
  })
  async confirmation(
    @Body() { ticket, code }: CodeWithTicketDto,
    @From() from: Visitor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EnrolledView> {
    const { admitted, recoveryCodes } = await this.passEnrolment.finish(ticket, code, from);
    const session = isSession(admitted) ? ((await this.entrance.open(admitted, reply)) as SessionView) : null;
    return { recoveryCodes, session };
  }
}
