import { Controller, Delete, Get } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam } from '../../../platform/http/params.js';
import { People } from '../people.repository.js';
import { Departures } from './departures.repository.js';

export class DepartureView {
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The first day on which the person is not there any more; null: none is planned',
  })
  day: string | null;
}

/** When somebody will have left, and taking that back while it has not come. */
@ApiTags('people')
@Controller('people/:id/departure')
export class DepartureController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: People,
    private readonly departures: Departures,
  ) {}

  @Get()
  @Can('person.manage')
  @Operation({ id: 'getDeparture', summary: 'From which day on a person will have left', returns: DepartureView })
  async show(@IdParam() id: string): Promise<DepartureView> {
    await this.people.get(id);
    const planned = await this.work.asHouse(() => this.departures.planned(id));
    return { day: planned?.day ?? null };
  }

  @Delete()
  @Can('person.manage')
  @Operation({ id: 'withdrawDeparture', summary: 'The person stays: take a planned departure back' })
  async withdraw(@IdParam() id: string): Promise<void> {
    await this.people.get(id);
    await this.work.asHouse(() => this.departures.retract(id));
  }
}
