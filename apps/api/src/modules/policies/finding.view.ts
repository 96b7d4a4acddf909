import { ApiProperty } from '@nestjs/swagger';
import { say } from '../../platform/http/domain-error.js';
import { RefView } from '../../platform/http/views.js';
import type { Locale } from '../../platform/http/locale.js';
import type { NamedFinding } from './found.js';
import { UNSHOWN } from './finding.texts.js';

export class UnshownView {
  @ApiProperty({ enum: UNSHOWN, description: 'Stable code' })
  code: string;

  @ApiProperty({ description: "The sentence, in the reader's language" })
  text: string;
}

/** Something that is wrong with a policy, where, and a deal that shows it. */
export class PolicyFindingView {
  @ApiProperty({ description: 'Stable code', example: 'rung_unreachable' })
  code: string;

  @ApiProperty({ description: 'Where, such as steps[0].rungs[1]' })
  path: string;

  @ApiProperty({ description: "Where, by the names of all it stands in, in the reader's language" })
  where: string;

  @ApiProperty({ enum: ['error', 'warning'], description: 'An error keeps it from being published' })
  severity: 'error' | 'warning';

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The names and numbers behind it' })
  params: Record<string, unknown>;

  @ApiProperty({ description: "The sentence, in the reader's language" })
  text: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description: 'A deal that shows it: its facts, and who submits it where that matters',
  })
  witness: Record<string, unknown> | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who would submit that deal, as the reader may know her' })
  submitter: RefView | null;

  @ApiProperty({ type: UnshownView, nullable: true, description: 'Why no deal shows it, where none does' })
  unshown: UnshownView | null;
}

export class PolicyFindingsView {
  @ApiProperty({ type: [PolicyFindingView], description: 'What is wrong, errors first' })
  findings: PolicyFindingView[];
}

export function findingView(found: NamedFinding, locale: Locale): PolicyFindingView {
  const { code, path, where, severity, params, witness, submitter, unshown } = found;
  return {
    ...{ code, path, where: where[locale], severity, params: { ...params }, text: namedText(found, locale) },
    ...{ witness, submitter },
    unshown: unshown && { code: unshown, text: say(`policy.unshown.${unshown}`, {}, locale) },
  };
}

/** The sentence with the names of the facts and positions that it is about. */
export function namedText(
  { code, params, words }: Pick<NamedFinding, 'code' | 'params' | 'words'>,
  locale: Locale,
): string {
  const named = Object.entries(words).map(([name, text]) => [name, text[locale]]);
  return findingText(code, { ...params, ...Object.fromEntries(named) }, locale);
}

export function findingText(code: string, params: Readonly<Record<string, unknown>>, locale: Locale): string {
  const words = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, plain(value)]));
  return say(`policy.finding.${code}`, words, locale);
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain).join(', ');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}
