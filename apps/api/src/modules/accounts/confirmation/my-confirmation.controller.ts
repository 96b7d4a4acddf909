import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can, Me, SIGNED_IN } from '../../../platform/access/access.decorators.js';
import { InPerson } from '../../../platform/access/in-person.js';
import type { Principal } from '../../../platform/access/principal.js';
import { ChoiceField, TextField } from '../../../platform/http/fields.js';
import { Operation } from '../../../platform/http/operation.js';
import { TooManyAttempts } from '../accounts.errors.js';
import { PasswordIsWrong } from '../passwords/password.errors.js';
import { CodeIsWrong } from '../second-factor/second-factor.errors.js';
import { From, type Visitor } from '../sessions/visitor.js';
import { CONFIRMING, ConfirmingWays, type Confirming } from './confirming-ways.js';
import { ConfirmMe } from './confirm-me.js';

export class ConfirmMeDto {
  @ChoiceField(CONFIRMING, { describe: 'By what' })
  by: Confirming;

  @TextField({ describe: 'The password, or a code of the app or a recovery code', min: 1, max: 200 })
  proof: string;
}

export class ConfirmationView {
  @ApiProperty({ description: 'I said who I am in this session, in the last quarter of an hour' })
  confirmed: boolean;

  @ApiProperty({
    type: [String],
    enum: CONFIRMING,
    description: 'By what I can say it; by nothing where I have to sign in again at the identity provider',
  })
  ways: Confirming[];
}

@ApiTags('session')
@Controller('me/confirmation')
@InPerson()
@Can(SIGNED_IN)
export class MyConfirmationController {
  constructor(
    private readonly ways: ConfirmingWays,
    private readonly confirmMe: ConfirmMe,
  ) {}

  @Get()
  @Operation({ id: 'getMyConfirmation', summary: 'Whether and how I confirm that it is me', returns: ConfirmationView })
  async show(@Me() me: Principal): Promise<ConfirmationView> {
    return { confirmed: me.confirmed ?? false, ways: await this.ways.mine() };
  }

  @Post()
  @Operation({
    id: 'confirmMe',
    summary: 'Confirm that it is me, before something a session alone must not do',
    refuses: [PasswordIsWrong, CodeIsWrong, TooManyAttempts],
  })
  async create(@Body() { by, proof }: ConfirmMeDto, @From() from: Visitor): Promise<void> {
    await this.confirmMe.execute(by, proof, from);
  }
}
