import { ApiProperty } from '@nestjs/swagger';
import { RefView } from '../../platform/http/views.js';
import type { SealKind } from './parties.entity.js';

export class SigningEntityView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'Registered name' })
  name: string;

  @ApiProperty({ description: 'Unified social credit code' })
  creditCode: string;

  @ApiProperty({ description: 'Registered address' })
  address: string;

  @ApiProperty({ description: 'Telephone' })
  phone: string;

  @ApiProperty({ description: 'Bank' })
  bank: string;

  @ApiProperty({ description: 'Bank account' })
  account: string;

  @ApiProperty({ description: 'Legal representative' })
  representative: string;
}
export type SigningEntityRow = SigningEntityView;

export class SigningEntitiesView {
  @ApiProperty({ type: [SigningEntityView], description: 'Our companies that may sign; the first is offered first' })
  items: SigningEntityView[];
}

export interface SealRow {
  id: string;
  code: string;
  name: string;
  kind: SealKind;
  signingEntityId: string;
  signingEntityName: string;
  keeperId: string;
  keeperName: string;
}

export class SealView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'Code' })
  code: string;

  @ApiProperty({ description: 'Name', example: '合同专用章' })
  name: string;

  @ApiProperty({ enum: ['contract', 'company', 'finance'], description: 'Which kind of seal' })
  kind: SealKind;

  @ApiProperty({ type: RefView, description: 'The company it stands for' })
  signingEntity: RefView;

  @ApiProperty({ type: RefView, description: 'Who keeps it' })
  keeper: RefView;
}

export class SealsView {
  @ApiProperty({ type: [SealView], description: 'Seals in use' })
  items: SealView[];
}

export function sealView({ id, code, name, kind, ...of }: SealRow): SealView {
  return {
    ...{ id, code, name, kind },
    signingEntity: { id: of.signingEntityId, name: of.signingEntityName },
    keeper: { id: of.keeperId, name: of.keeperName },
  };
}
