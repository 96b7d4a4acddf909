import { ApiProperty } from '@nestjs/swagger';

export class AccountView {
  @ApiProperty({ enum: ['employee', 'service'], description: 'A person, or a service account' })
  kind: 'employee' | 'service';

  @ApiProperty({ description: 'She may sign in' })
  active: boolean;

  @ApiProperty({ description: 'So many attempts failed lately that nothing is tried for now' })
  locked: boolean;

  @ApiProperty({ description: 'There is a password' })
  hasPassword: boolean;

  @ApiProperty({ format: 'date-time', description: 'When it was set' })
  passwordSetAt: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'It is a one-time password, good until then',
  })
  passwordOnceUntil: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Since when there is a second factor',
  })
  secondFactorSince: string | null;

  @ApiProperty({ description: 'She has to have one' })
  secondFactorRequired: boolean;

  @ApiProperty({ type: 'integer', description: 'Live sessions' })
  sessions: number;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When she last signed in' })
  lastSignInAt: string | null;

  @ApiProperty({ description: 'She is on the road' })
  travelling: boolean;
}

export class OneTimePasswordView {
  @ApiProperty({ description: 'Good for one sign-in; shown once' })
  password: string;

  @ApiProperty({ format: 'date-time', description: 'Until when' })
  until: string;
}
