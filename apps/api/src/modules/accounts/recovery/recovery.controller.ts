import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Open } from '../../../platform/access/access.decorators.js';
import { TextField } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { TooManyAttempts } from '../accounts.errors.js';
import {
  PasswordIsCommon,
  PasswordIsTooShort,
  PasswordTellsWho,
  PasswordWasUsed,
} from '../passwords/password.errors.js';
import { From, type Visitor } from '../sessions/visitor.js';
import { AskForRecovery } from './ask-for-recovery.js';
import { LinkIsOver } from './recovery.errors.js';
import { UseLink } from './use-link.js';

export class AskForRecoveryDto {
  @TextField({ describe: 'The login whose password is forgotten', min: 1, max: 100 })
  login: string;
}

export class UseLinkDto {
  @TextField({ describe: 'What stands behind # in the link', min: 1, max: 100 })
  token: string;

  @TextField({ describe: 'The new password', min: 1, max: 200 })
  password: string;
}

@ApiTags('session')
@Controller('session')
export class RecoveryController {
  constructor(
    private readonly askForRecovery: AskForRecovery,
    private readonly useLink: UseLink,
  ) {}

  @Post('recovery')
  @Open()
  @Operation({
    id: 'askForRecovery',
    summary: 'Have a link sent to the address on record; answered alike for every login',
    refuses: [TooManyAttempts],
  })
  async ask(@Body() { login }: AskForRecoveryDto, @From() from: Visitor): Promise<void> {
    await this.askForRecovery.execute(login, from);
  }

  @Post('password-link')
  @Open()
  @Operation({
    id: 'usePasswordLink',
    summary: 'Choose a password by a link; every session ends',
    refuses: [LinkIsOver, PasswordIsTooShort, PasswordIsCommon, PasswordTellsWho, PasswordWasUsed],
  })
  async use(@Body() { token, password }: UseLinkDto): Promise<void> {
    await this.useLink.execute(token, password);
  }
}
