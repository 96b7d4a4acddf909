import { Controller, Delete, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { InPerson } from '../../platform/access/in-person.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam } from '../../platform/http/params.js';
import { DeactivatePerson } from './actions/deactivate-person.js';
import { PersonIsYourself } from './org.errors.js';
import { LastSecurityAdministrator } from './roles/roles.errors.js';

@ApiTags('people')
@Controller('people/:id/deactivation')
@InPerson()
export class DeactivationController {
  constructor(private readonly deactivatePerson: DeactivatePerson) {}

  @Post()
  @Can('person.manage')
  @Operation({
    id: 'deactivatePerson',
    summary: 'Disable an account; effective at its next request',
    refuses: [PersonIsYourself, LastSecurityAdministrator],
  })
  async create(@IdParam() id: string): Promise<void> {
    await this.deactivatePerson.execute(id);
  }

  @Delete()
  @Can('person.manage')
  @Operation({ id: 'reactivatePerson', summary: 'Let a disabled account sign in again' })
  async remove(@IdParam() id: string): Promise<void> {
    await this.deactivatePerson.revert(id);
  }
}
