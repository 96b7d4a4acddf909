import { ApiProperty } from '@nestjs/swagger';

/** A reference to something, with the name it is known by. */
export class RefView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'Name' })
  name: string;
}

/** Whether the reader may do something to this record, and why not. */
export class AllowanceView {
  @ApiProperty({ description: 'May be done now' })
  allowed: boolean;

  @ApiProperty({ required: false, description: 'Why not: a stable code' })
  code?: string;

  @ApiProperty({ required: false, description: "Why not, in the reader's language" })
  detail?: string;

  @ApiProperty({ required: false, description: 'The permission that is missing, where one is' })
  permission?: string;
}

export function refView(id: string, name: string | null | undefined): RefView;
export function refView(id: string | null, name: string | null | undefined): RefView | null;
export function refView(id: string | null, name: string | null | undefined): RefView | null {
  return id === null ? null : { id, name: name ?? '' };
}
