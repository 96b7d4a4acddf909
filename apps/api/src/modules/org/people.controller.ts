import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam } from '../../platform/http/params.js';
import { ListOperation } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { PEOPLE_LIST, People } from './people.repository.js';
import { PersonView, personView } from './person.view.js';

@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(private readonly people: People) {}

  @Get()
  @Can('person.view')
  @ListOperation({ id: 'listPeople', summary: 'People of the company', returns: PersonView, spec: PEOPLE_LIST })
  async list(@ListParams() query: ListQuery): Promise<Page<PersonView>> {
    const { items, page } = await this.people.list(query);
    return { items: items.map(personView), page };
  }

  @Get(':id')
  @Can('person.view')
  @Operation({ id: 'getPerson', summary: 'One person', returns: PersonView })
  async show(@IdParam() id: string): Promise<PersonView> {
    return personView(await this.people.get(id));
  }
}
