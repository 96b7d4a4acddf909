import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { TextField } from '../../platform/http/fields.js';
import { NeedsIdempotencyKey } from '../../platform/http/idempotency.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam } from '../../platform/http/params.js';
import { CustomerAdmission } from './customer-admission.js';
import { CustomerPages } from './customer-pages.js';
import { CustomerView } from './customer.view.js';
import { CustomerIsAccepted } from './customers.errors.js';

export class AdmissionDto {
  @TextField({ describe: 'For those who review', max: 2000, optional: true })
  note?: string;
}

@ApiTags('customers')
@Controller('customers/:id/admission')
export class CustomerAdmissionController {
  constructor(
    private readonly pages: CustomerPages,
    private readonly admission: CustomerAdmission,
  ) {}

  @Post()
  @Can('customer.edit')
  @NeedsIdempotencyKey()
  @Operation({
    id: 'askAdmission',
    summary: 'Put a customer up for review, or up again after it was sent back',
    returns: CustomerView,
    status: 201,
    refuses: [CustomerIsAccepted],
  })
  async create(@IdParam() id: string, @Body() { note }: AdmissionDto): Promise<CustomerView> {
    await this.admission.ask(id, note);
    return this.pages.one(id);
  }
}
