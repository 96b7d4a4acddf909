import { Body, Controller, Delete, Get, Post, Put } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can, SIGNED_IN } from '../../../platform/access/access.decorators.js';
import { InPerson } from '../../../platform/access/in-person.js';
import { TextField } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { TooManyAttempts } from '../accounts.errors.js';
import { EnrolmentView } from '../entry/entry.view.js';
import { ChangeMyPassword } from '../passwords/change-my-password.js';
import {
  PasswordIsCommon,
  PasswordIsTooShort,
  PasswordIsWrong,
  PasswordTellsWho,
  PasswordWasUsed,
} from '../passwords/password.errors.js';
import { MySecondFactor } from '../second-factor/my-second-factor.js';
import {
  CodeIsWrong,
  SecondFactorIsOff,
  SecondFactorIsOn,
  SecondFactorIsRequired,
} from '../second-factor/second-factor.errors.js';
import { From, type Visitor } from '../sessions/visitor.js';

export class ChangePasswordDto {
  @TextField({ describe: 'The password so far', min: 1, max: 200 })
  current: string;

  @TextField({ describe: 'The new one', min: 1, max: 200 })
  password: string;
}

export class MyPasswordDto {
  @TextField({ describe: 'My password, once more', min: 1, max: 200 })
  password: string;
}

export class MyCodeDto {
  @TextField({ describe: 'Six digits of the authenticator app', min: 6, max: 10 })
  code: string;
}

export class SecondFactorView {
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Since when it is on' })
  since: string | null;

  @ApiProperty({ type: 'integer', description: 'Recovery codes not used yet' })
  codesLeft: number;

  @ApiProperty({ description: 'It cannot be turned off, because I administer this installation' })
  required: boolean;

  @ApiProperty({ description: 'It would be required, were I not one of the people the demo company came with' })
  excepted: boolean;

  @ApiProperty({ format: 'date-time', description: 'When my password was set' })
  passwordSetAt: string;

  @ApiProperty({ type: 'integer', description: 'The least number of characters of a password' })
  passwordLength: number;
}

export class RecoveryCodesView {
  @ApiProperty({ type: [String], description: 'Each is good for one sign-in without the app; never shown again' })
  recoveryCodes: string[];
}

@ApiTags('session')
@Controller('me')
@InPerson()
@Can(SIGNED_IN)
export class MySecurityController {
  constructor(
    private readonly changeMyPassword: ChangeMyPassword,
    private readonly secondFactor: MySecondFactor,
  ) {}

  @Put('password')
  @Operation({
    id: 'changeMyPassword',
    summary: 'Change my password; my other sessions end',
    refuses: [
      PasswordIsWrong,
      PasswordIsTooShort,
      PasswordIsCommon,
      PasswordTellsWho,
      PasswordWasUsed,
      TooManyAttempts,
    ],
  })
  async changePassword(@Body() { current, password }: ChangePasswordDto, @From() from: Visitor): Promise<void> {
    await this.changeMyPassword.execute(current, password, from);
  }

  @Get('second-factor')
  @Operation({ id: 'getMySecondFactor', summary: 'How my account is protected', returns: SecondFactorView })
  show(): Promise<SecondFactorView> {
    return this.secondFactor.status();
  }

  @Post('second-factor')
  @Operation({
    id: 'beginMySecondFactor',
    summary: 'Set up an authenticator app; counts from its first code on',
    returns: EnrolmentView,
    refuses: [PasswordIsWrong, SecondFactorIsOn, TooManyAttempts],
  })
  begin(@Body() { password }: MyPasswordDto, @From() from: Visitor): Promise<EnrolmentView> {
    return this.secondFactor.begin(password, from);
  }

  @Post('second-factor/confirmation')
  @Operation({
    id: 'confirmMySecondFactor',
    summary: 'Confirm it with its first code',
    returns: RecoveryCodesView,
    refuses: [CodeIsWrong, SecondFactorIsOn, SecondFactorIsOff],
  })
  async confirm(@Body() { code }: MyCodeDto): Promise<RecoveryCodesView> {
    return { recoveryCodes: await this.secondFactor.confirm(code) };
  }

  @Delete('second-factor')
  @Operation({
    id: 'removeMySecondFactor',
    summary: 'Turn it off',
    refuses: [PasswordIsWrong, SecondFactorIsOff, SecondFactorIsRequired, TooManyAttempts],
  })
  async remove(@Body() { password }: MyPasswordDto, @From() from: Visitor): Promise<void> {
    await this.secondFactor.remove(password, from);
  }
}
