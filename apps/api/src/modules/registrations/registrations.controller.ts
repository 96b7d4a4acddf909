import { Body, Controller, Delete, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import { RowIsForReading } from '../../platform/database/database.errors.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import type { Locale } from '../../platform/http/locale.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, ReaderLocale } from '../../platform/http/params.js';
import { ListOperation } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { ReferenceIsMissing } from '../../platform/subjects/references.js';
import { EndRegistration } from './actions/end-registration.js';
import { RegisterClaim } from './actions/register-claim.js';
import { NewRegistrationDto } from './registration.dto.js';
import { REGISTRATION_LIST } from './registration.row.js';
import { RegistrationView, registrationView } from './registration.view.js';
import {
  CompanyIsUnsaid,
  ConflictIsInApproval,
  RegisteredAlready,
  RegistrationIsNotYours,
  RegistrationIsOver,
} from './registrations.errors.js';
import { Registrations } from './registrations.repository.js';

@ApiTags('registrations')
@Controller('registrations')
export class RegistrationsController {
  constructor(
    private readonly registrations: Registrations,
    private readonly registerClaim: RegisterClaim,
    private readonly endRegistration: EndRegistration,
  ) {}

  @Get()
  @Can('registration.view')
  @ListOperation({
    id: 'listRegistrations',
    summary: 'Who registered which company',
    returns: RegistrationView,
    spec: REGISTRATION_LIST,
  })
  async list(
    @Me() me: Principal,
    @ListParams() query: ListQuery,
    @ReaderLocale() locale: Locale,
  ): Promise<Page<RegistrationView>> {
    const { items, page } = await this.registrations.list(query);
    return { items: items.map((row) => registrationView(row, { me, locale })), page };
  }

  @Post()
  @Can('registration.create')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'registerClaim',
    summary: 'Register an opportunity, a customer or a company',
    returns: RegistrationView,
    status: 201,
    refuses: [CompanyIsUnsaid, RegisteredAlready, ReferenceIsMissing, RowIsForReading],
  })
  async create(
    @Me() me: Principal,
    @Body() body: NewRegistrationDto,
    @ReaderLocale() locale: Locale,
  ): Promise<RegistrationView> {
    const id = await this.registerClaim.execute(body);
    return registrationView(await this.registrations.show(id), { me, locale });
  }

  @Get(':id')
  @Can('registration.view')
  @Operation({ id: 'getRegistration', summary: 'One registration', returns: RegistrationView })
  async show(@Me() me: Principal, @IdParam() id: string, @ReaderLocale() locale: Locale): Promise<RegistrationView> {
    return registrationView(await this.registrations.show(id), { me, locale });
  }

  @Delete(':id')
  @Can('registration.create')
  @Operation({
    id: 'withdrawRegistration',
    summary: 'Withdraw a registration of one’s own',
    refuses: [RegistrationIsNotYours, RegistrationIsOver, ConflictIsInApproval],
  })
  withdraw(@IdParam() id: string): Promise<void> {
    return this.endRegistration.withdraw(id);
  }
}
