import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiQuery, ApiTags } from '@nestjs/swagger';
import { isPlainDate, startOfBusinessDay } from '@countersign/kernel';
import { Can } from '../../platform/access/access.decorators.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { QueryIsInvalid } from '../../platform/http/http.errors.js';
import { Operation } from '../../platform/http/operation.js';
import { searchColumns } from '../../platform/text-search/text-search.js';
import { ClosedOrganisation } from './closed-organisation.js';
import { Directory } from './directory.js';
import { KINDS, type DepartmentKind } from './structure/tree.js';

class OrgPersonView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'Name' })
  name: string;

  @ApiProperty({ description: 'The account was enabled' })
  active: boolean;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Department' })
  departmentId: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Reports to' })
  superiorId: string | null;

  @ApiProperty({ type: [String], description: 'Codes of the positions held, the main one first' })
  positions: string[];
}

class OrgDepartmentView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'What it is known by for ever' })
  code: string;

  @ApiProperty({ enum: KINDS, description: 'A joint venture or an agent is an organisation of its own' })
  kind: DepartmentKind;

  @ApiProperty({ description: 'Name' })
  name: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The department above it' })
  parentId: string | null;

  @ApiProperty({
    description: 'The name folded, spelt in pinyin and abbreviated, one a line: what a search looks into',
  })
  foundBy: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Who heads it' })
  headId: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Who stands in for the head' })
  actingHeadId: string | null;
}

class OrgPositionView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'Code, as approval policies name it' })
  code: string;

  @ApiProperty({ description: 'Name' })
  name: string;

  @ApiProperty({
    description: 'The name folded, spelt in pinyin and abbreviated, one a line: what a search looks into',
  })
  foundBy: string;

  @ApiProperty({ type: String, nullable: true, description: 'The position above it' })
  parentCode: string | null;
}

export class OrgView {
  @ApiProperty({ format: 'date-time', description: 'An instant at which this was so' })
  asOf: string;

  @ApiProperty({ type: [OrgPersonView], description: 'Everybody' })
  people: OrgPersonView[];

  @ApiProperty({ type: [OrgDepartmentView], description: 'By name' })
  departments: OrgDepartmentView[];

  @ApiProperty({ type: [OrgPositionView], description: 'By code' })
  positions: OrgPositionView[];
}

const findable = <Node extends { name: string; code: string }>(node: Node): Node & { foundBy: string } => ({
  ...node,
  foundBy: searchColumns(node.name, node.code).searchText,
});

/** Nothing was written down before, and PostgreSQL knows no year 0. */
const KNOWN = { choices: 'then, now' };
const EARLIEST = '1970-01-01';
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/;

@ApiTags('people')
@Controller('org')
export class OrgController {
  constructor(
    private readonly directory: Directory,
    private readonly work: UnitOfWork,
    private readonly closed: ClosedOrganisation,
  ) {}

  @Get()
  @Can('person.view')
  @ApiQuery({
    name: 'asOf',
    required: false,
    schema: { type: 'string' },
    description:
      'A day or an instant. Past: as it was and was known then; to come: as it is entered now; left out: now',
  })
  @ApiQuery({
    name: 'known',
    required: false,
    schema: { type: 'string', enum: ['then', 'now'] },
    description: 'Of a past day: as it was known then, or with what has been corrected since',
  })
  @Operation({
    id: 'getOrg',
    summary: 'The organisation as of an instant',
    returns: OrgView,
    refuses: [QueryIsInvalid],
  })
  async show(@Query('asOf') asOf?: string, @Query('known') known?: string): Promise<OrgView> {
    if (known !== undefined && known !== 'then' && known !== 'now')
      throw new QueryIsInvalid({ name: 'known' }, [{ pointer: '?known', code: 'field.choice', params: KNOWN }]);
    const instant = this.instant(asOf);
    const found = await (known === 'now' ? this.directory.asKnownNow(instant) : this.directory.asOf(instant));
    const { people, departments, positions, asOf: at } = await this.closed.shown(found);
    return {
      asOf: at,
      people: people.map(({ decides: _, ...person }) => ({ ...person, positions: [...person.positions] })),
      departments: departments.map(findable),
      positions: positions.map(findable),
    };
  }

  private instant(asOf: string | undefined): Date {
    if (asOf === undefined) return this.work.now;
    if (isPlainDate(asOf) && asOf > EARLIEST) return startOfBusinessDay(asOf);
    if (typeof asOf !== 'string' || !INSTANT.test(asOf) || !(Date.parse(asOf) > Date.parse(EARLIEST)))
      throw new QueryIsInvalid({ name: 'asOf' }, [{ pointer: '?asOf', code: 'field.instant' }]);
    return new Date(asOf);
  }
}
