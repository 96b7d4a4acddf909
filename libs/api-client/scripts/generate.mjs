// Writes src/schema.ts from the API's committed description, or checks that it is what would be written.
import openapiTS, { astToString } from 'openapi-typescript';
import { readFile, writeFile } from 'node:fs/promises';

const DESCRIPTION = new URL('../../../apps/api/openapi.json', import.meta.url);
const SCHEMA = new URL('../src/schema.ts', import.meta.url);
const HEADER =
  '// Generated from apps/api/openapi.json by `pnpm --filter @countersign/api-client generate`; do not edit.\n\n';

const ast = await openapiTS(DESCRIPTION, { alphabetize: true, defaultNonNullable: false });
const generated = HEADER + astToString(ast);

if (process.argv.includes('--write')) {
  await writeFile(SCHEMA, generated);
} else if ((await readFile(SCHEMA, 'utf8').catch(() => '')) !== generated) {
  console.error(
    'libs/api-client/src/schema.ts is not what openapi.json says: run pnpm --filter @countersign/api-client generate',
  );
  process.exit(1);
}
