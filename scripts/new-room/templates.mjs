/**
 * The files of a new room, by path below apps/api. `names` holds the noun in every spelling the house uses:
 * rooms `receivables`, Rooms `Receivables`, noun `receivable`, Noun `Receivable`, and the migration's number `0013`.
 */
export const templates = (names) => {
  const room = `src/modules/${names.rooms}`;
  return {
    [`${room}/index.ts`]: door(names),
    [`${room}/${names.rooms}.module.ts`]: wiring(names),
    [`${room}/${names.noun}.entity.ts`]: entity(names),
    [`${room}/${names.rooms}.repository.ts`]: repository(names),
    [`${room}/${names.noun}.view.ts`]: view(names),
    [`${room}/${names.rooms}.controller.ts`]: controller(names),
    [`src/migrations/${names.migration}-${names.rooms}.ts`]: migration(names),
    [`test/${names.rooms}.spec.ts`]: spec(names),
  };
};

const door = ({ rooms, Rooms }) => `export { ${Rooms}Module } from './${rooms}.module.js';
`;

const wiring = ({ rooms, Rooms }) => `import { Module } from '@nestjs/common';
import { ${Rooms}Controller } from './${rooms}.controller.js';
import { ${Rooms} } from './${rooms}.repository.js';

@Module({ controllers: [${Rooms}Controller], providers: [${Rooms}] })
export class ${Rooms}Module {}
`;

const entity = ({ table, Noun }) => `import { Column, Entity } from 'typeorm';
import { OwnedRecordColumns } from '../../platform/database/columns.js';

@Entity('${table}')
export class ${Noun} extends OwnedRecordColumns {
  @Column({ type: 'text' })
  title: string;
}
`;

const repository = ({ rooms, table, Rooms, noun, Noun }) => `import { Injectable } from '@nestjs/common';
import { RowIsMissing } from '../../platform/database/database.errors.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ownedJoins, ownedSelect } from '../../platform/http/record-view.js';
import type { ${Noun}Row } from './${noun}.view.js';

const COLUMNS = \`\${ownedSelect('r')}, r.title\`;
const JOINS = ownedJoins('r');

/** The ${rooms} the reader reaches. */
@Injectable()
export class ${Rooms} {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws RowIsMissing */
  async get(id: string): Promise<${Noun}Row> {
    const sql = \`SELECT \${COLUMNS} FROM ${table} r \${JOINS} WHERE r.id = $1 AND r.deleted_at IS NULL\`;
    const [row] = await this.work.manager.query<${Noun}Row[]>(sql, [id]);
    if (!row) throw new RowIsMissing({ type: '${noun}', id });
    return row;
  }
}
`;

const view = ({ noun, Noun }) => `import { ApiProperty } from '@nestjs/swagger';
import { OwnedRecordView, ownedRecordView, type OwnedRecordRow } from '../../platform/http/record-view.js';

/** A ${noun} as the repository reads it. */
export interface ${Noun}Row extends OwnedRecordRow {
  title: string;
}

export class ${Noun}View extends OwnedRecordView {
  @ApiProperty({ description: 'What it is called' })
  title: string;
}

export function ${noun}View(row: ${Noun}Row): ${Noun}View {
  return { ...ownedRecordView(row), title: row.title };
}
`;

const controller = ({ rooms, Rooms, noun, Noun }) => `import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../platform/access/access.decorators.js';
import { Operation } from '../../platform/http/operation.js';
import { IdParam } from '../../platform/http/params.js';
import { ${Noun}View, ${noun}View } from './${noun}.view.js';
import { ${Rooms} } from './${rooms}.repository.js';

@ApiTags('${rooms}')
@Controller('${rooms}')
export class ${Rooms}Controller {
  constructor(private readonly ${rooms}: ${Rooms}) {}

  @Get(':id')
  @Can('${noun}.view')
  @Operation({ id: 'get${Noun}', summary: 'One ${noun}', returns: ${Noun}View })
  async show(@IdParam() id: string): Promise<${Noun}View> {
    return ${noun}View(await this.${rooms}.get(id));
  }
}
`;

const migration = ({
  table,
  rooms,
  Rooms,
  noun,
  migration,
}) => `import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OWNED_COLUMNS, scopeTable } from './schema.js';

/** The table of ${rooms}, closed to everybody who does not reach its owner. */
export class ${Rooms}170000000${migration} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await scopeTable(runner, { table: '${table}', module: '${noun}' });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ${table} CASCADE');
  }
}

const TABLE = \`
  CREATE TABLE ${table} (\${OWNED_COLUMNS},
    title text NOT NULL CHECK (btrim(title) <> '')
  );
\`;
`;

const spec = ({ rooms, noun }) => `import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type House } from './harness/house.js';

describe('${rooms}', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.close());

  it('are made by a salesperson and seen by her manager, and by nobody of the other department', async () => {
    const made = await house.as('sales-a1').post('/${rooms}', { title: 'The first ${noun}' });

    expect(made.status).toBe(201);
    expect((await house.as('manager-a').get(\`/${rooms}/\${made.body.id}\`)).status).toBe(200);
    expect((await house.as('sales-b1').get(\`/${rooms}/\${made.body.id}\`)).status).toBe(404);
  });
});
`;
