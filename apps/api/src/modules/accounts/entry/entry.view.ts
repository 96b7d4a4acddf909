import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../../../platform/http/fields.js';
import { SessionView } from '../sessions/session.view.js';
import { STEPS, type IssuedTicket, type Step } from './tickets.repository.js';

export class TicketDto {
  @TextField({ describe: 'The ticket that the step before answered', min: 1, max: 100 })
  ticket: string;
}

export class CodeWithTicketDto extends TicketDto {
  @TextField({ describe: 'Six digits of the authenticator app, or a recovery code', min: 1, max: 40 })
  code: string;
}

export class PasswordWithTicketDto extends TicketDto {
  @TextField({ describe: 'The new password', min: 1, max: 200 })
  password: string;
}

export class SignInStepView {
  @ApiProperty({ enum: STEPS, description: 'What is still to be done before there is a session' })
  step: Step;

  @ApiProperty({ description: 'To be sent with it; good once, for a few minutes' })
  ticket: string;

  @ApiProperty({ format: 'date-time', description: 'Until when' })
  expiresAt: string;
}

export class EnrolmentView {
  @ApiProperty({ description: 'For whoever cannot scan: to be typed into the app' })
  secret: string;

  @ApiProperty({ description: 'What the app reads' })
  uri: string;

  @ApiProperty({ description: 'The same as a picture: SVG' })
  qr: string;
}

export class EnrolledView {
  @ApiProperty({ type: [String], description: 'Each is good for one sign-in without the app; never shown again' })
  recoveryCodes: string[];

  @ApiProperty({ type: SessionView, nullable: true, description: 'The session, when nothing else is to be done' })
  session: SessionView | null;
}

export function stepView({ step, ticket, expiresAt }: IssuedTicket): SignInStepView {
  return { step, ticket, expiresAt: expiresAt.toISOString() };
}
