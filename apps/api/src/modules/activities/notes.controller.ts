import { Body, Controller, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can, Me } from '../../platform/access/access.decorators.js';
import type { Principal } from '../../platform/access/principal.js';
import { IdField, TextField } from '../../platform/http/fields.js';
import { Operation } from '../../platform/http/operation.js';
import { RefView } from '../../platform/http/views.js';
import { AddNote } from './actions/add-note.js';

class AddNoteDto {
  @TextField({ describe: 'Kind of record, such as customer', min: 1, max: 40 })
  subjectType: string;

  @IdField({ describe: 'The record' })
  subjectId: string;

  @TextField({ describe: 'The remark', min: 1, max: 5000 })
  text: string;
}

class NoteView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ description: 'The remark' })
  text: string;

  @ApiProperty({ format: 'date-time', description: 'When' })
  createdAt: string;

  @ApiProperty({ type: RefView, description: 'Who' })
  createdBy: RefView;
}

@ApiTags('activities')
@Controller('notes')
export class NotesController {
  constructor(private readonly addNote: AddNote) {}

  /** Whoever sees a record may remark on it; the record itself is looked for under her own reach. */
  @Post()
  @Can('activity.create')
  @Operation({ id: 'addNote', summary: 'Remark on a record', returns: NoteView, status: 201 })
  async add(@Me() me: Principal, @Body() { subjectType, subjectId, text: remark }: AddNoteDto): Promise<NoteView> {
    const { id, text, createdAt } = await this.addNote.execute({ type: subjectType, id: subjectId }, remark);
    return { id, text, createdAt: createdAt.toISOString(), createdBy: { id: me.personId, name: me.name } };
  }
}
