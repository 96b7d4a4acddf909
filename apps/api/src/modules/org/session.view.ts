import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../../platform/http/fields.js';
import { PersonView } from './person.view.js';

export class SignInDto {
  @TextField({ describe: 'Login', min: 1, max: 100, example: 'sales-a1' })
  login: string;

  @TextField({ describe: 'Password', min: 1, max: 200 })
  password: string;
}

export class SessionView {
  @ApiProperty({ description: 'Bearer token for every other operation' })
  accessToken: string;

  @ApiProperty({ format: 'date-time', description: 'When the token stops working; refresh before' })
  expiresAt: string;

  @ApiProperty({ type: PersonView, description: 'Who signed in' })
  person: PersonView;
}

export class MeView {
  @ApiProperty({ type: PersonView, description: 'Who is signed in' })
  person: PersonView;

  @ApiProperty({ type: [String], description: 'What she may do, such as quote.submit' })
  permissions: string[];

  @ApiProperty({ enum: ['zh-CN', 'en'], description: 'Her language' })
  locale: string;

  @ApiProperty({ description: 'This is the demo company' })
  demo: boolean;

  @ApiProperty({ description: 'Whose installation this is' })
  company: string;
}
