import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, SIGNED_IN } from '../../../platform/access/access.decorators.js';
import { InPerson } from '../../../platform/access/in-person.js';
import { Operation } from '../../../platform/http/operation.js';
import { TooManyAttempts } from '../accounts.errors.js';
import { PasswordIsWrong } from '../passwords/password.errors.js';
import { MySecondFactor } from '../second-factor/my-second-factor.js';
import { SecondFactorIsOff } from '../second-factor/second-factor.errors.js';
import { From, type Visitor } from '../sessions/visitor.js';
import { MyPasswordDto, RecoveryCodesView } from './my-security.controller.js';

@ApiTags('session')
@Controller('me/recovery-codes')
@InPerson()
@Can(SIGNED_IN)
export class MyRecoveryCodesController {
  constructor(private readonly secondFactor: MySecondFactor) {}

  @Post()
  @Operation({
    id: 'renewMyRecoveryCodes',
    summary: 'Ten new recovery codes; the old ones are void',
    returns: RecoveryCodesView,
    refuses: [PasswordIsWrong, SecondFactorIsOff, TooManyAttempts],
  })
  async create(@Body() { password }: MyPasswordDto, @From() from: Visitor): Promise<RecoveryCodesView> {
    return { recoveryCodes: await this.secondFactor.renewCodes(password, from) };
  }
}
