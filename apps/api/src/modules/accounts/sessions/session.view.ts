import type { Fields } from '../../../platform/access/principal.js';
import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../../../platform/http/fields.js';
import { deviceOf, placeOf, PLACES, type Place } from './visitor.js';
import { PersonView } from '../../org/index.js';

export class SignInDto {
  @TextField({ describe: 'Login', min: 1, max: 100, example: 'sales-a1' })
  login: string;

  @TextField({ describe: 'Password', min: 1, max: 200 })
  password: string;
}

export class SessionView {
  @ApiProperty({ description: 'Bearer token for every other operation' })
  accessToken: string;

  @ApiProperty({ format: 'date-time', description: 'When the token stops working; refresh before' })
  expiresAt: string;

  @ApiProperty({ type: PersonView, description: 'Who signed in' })
  person: PersonView;
}

export class MeView {
  @ApiProperty({ type: PersonView, description: 'Who is signed in' })
  person: PersonView;

  @ApiProperty({ type: [String], description: 'What she may do, such as quote.submit' })
  permissions: string[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string', enum: ['hidden', 'masked', 'read'] },
    description: 'The fields that are less than writable to her, such as contact.mobile',
  })
  fields: Fields;

  @ApiProperty({ enum: ['zh-CN', 'en'], description: 'Her language' })
  locale: string;

  @ApiProperty({ description: 'This is the demo company' })
  demo: boolean;

  @ApiProperty({ description: 'Whose installation this is' })
  company: string;
}

export const SIGN_IN_METHODS = ['password', 'set_up', 'second_factor', 'recovery_code', 'new_password', 'sso'] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

/** A session as its table keeps it. */
export interface SessionRow {
  id: string;
  startedAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  method: SignInMethod;
  address: string;
  userAgent: string;
  /** What the administrators call the network of the address. */
  network: string | null;
}

class PlacedView {
  @ApiProperty({ description: 'From which address' })
  address: string;

  @ApiProperty({ enum: PLACES, description: 'What the address says about the place' })
  place: Place;

  @ApiProperty({ type: String, nullable: true, description: 'The named network of the address', example: '总部' })
  network: string | null;

  @ApiProperty({ description: 'Browser and system, as the caller gave them', example: 'Chrome · Windows' })
  device: string;

  @ApiProperty({ enum: SIGN_IN_METHODS, description: 'By what' })
  method: SignInMethod;
}

export class LiveSessionView extends PlacedView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ format: 'date-time', description: 'When it began' })
  startedAt: string;

  @ApiProperty({ format: 'date-time', description: 'When it was last renewed' })
  lastSeenAt: string;

  @ApiProperty({ format: 'date-time', description: 'When it ends in any case' })
  expiresAt: string;

  @ApiProperty({ description: 'It is the one that asks' })
  current: boolean;
}

export class LiveSessionsView {
  @ApiProperty({ type: [LiveSessionView], description: 'The one last renewed first' })
  items: LiveSessionView[];
}

export class SignInRecordView extends PlacedView {
  @ApiProperty({ description: 'Sequence number' })
  id: string;

  @ApiProperty({ format: 'date-time', description: 'When' })
  at: string;

  @ApiProperty({ description: 'It succeeded' })
  succeeded: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'Of a failure: why', example: 'wrong_password' })
  reason: string | null;
}

type Placed = Pick<SessionRow, 'address' | 'userAgent' | 'method' | 'network'>;

function placed({ address, userAgent, method, network }: Placed): PlacedView {
  return { address, place: placeOf(address), network, device: deviceOf(userAgent), method };
}

export function liveSessionView(row: SessionRow, currentId: string | null): LiveSessionView {
  return {
    id: row.id,
    startedAt: row.startedAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    current: row.id === currentId,
    ...placed(row),
  };
}

export function signInRecordView(
  row: Placed & { id: string; at: Date; succeeded: boolean; reason: string | null },
): SignInRecordView {
  return { id: row.id, at: row.at.toISOString(), succeeded: row.succeeded, reason: row.reason, ...placed(row) };
}
