import { Body, Controller, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { RowIsStale } from '../../platform/database/database.errors.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam, IfMatch } from '../../platform/http/params.js';
import { ListOperation } from '../../platform/listing/list-docs.js';
import { ListParams, type ListQuery } from '../../platform/listing/list-query.js';
import type { Page } from '../../platform/listing/listing.js';
import { EmployeeNumberIsTaken, LoginIsTaken } from './org.errors.js';
import { IntervalIsPast, PositionIsUnknown, SuperiorLacksAuthority } from './over-time/over-time.errors.js';
import { ChangePerson } from './people/change-person.js';
import { HirePerson } from './people/hire-person.js';
import { ChangePersonDto, HirePersonDto } from './people/person.dto.js';
import { PEOPLE_LIST, People } from './people.repository.js';
import { PersonView, personView } from './person.view.js';

@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly hirePerson: HirePerson,
    private readonly changePerson: ChangePerson,
  ) {}

  @Get()
  @Can('person.view')
  @ListOperation({ id: 'listPeople', summary: 'People of the company', returns: PersonView, spec: PEOPLE_LIST })
  async list(@ListParams() query: ListQuery): Promise<Page<PersonView>> {
    const { items, page } = await this.people.list(query);
    return { items: items.map(personView), page };
  }

  @Post()
  @Can('person.manage')
  @Operation({
    id: 'hirePerson',
    summary: 'Somebody new, with her positions; she can sign in once she has been invited',
    returns: PersonView,
    status: 201,
    refuses: [LoginIsTaken, EmployeeNumberIsTaken, IntervalIsPast, PositionIsUnknown, SuperiorLacksAuthority],
  })
  async create(@Body() body: HirePersonDto): Promise<PersonView> {
    return personView(await this.hirePerson.execute(body));
  }

  @Get(':id')
  @Can('person.view')
  @Operation({ id: 'getPerson', summary: 'One person', returns: PersonView })
  async show(@IdParam() id: string): Promise<PersonView> {
    return personView(await this.people.get(id));
  }

  @Patch(':id')
  @Can('person.manage')
  @Operation({
    id: 'changePerson',
    summary: 'Change what a person is called, signs in with and is reached by',
    returns: PersonView,
    ifMatch: true,
    refuses: [RowIsStale, LoginIsTaken, EmployeeNumberIsTaken],
  })
  async change(@IdParam() id: string, @IfMatch() version: number, @Body() body: ChangePersonDto): Promise<PersonView> {
    return personView(await this.changePerson.execute(id, version, body));
  }
}
