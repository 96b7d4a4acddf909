import {
  DateField,
  EmailField,
  IdField,
  IdListField,
  NestedListField,
  TextField,
} from '../../../platform/http/fields.js';

export const LOGIN = /^[A-Za-z0-9][A-Za-z0-9._@-]{0,59}$/;

/** Where somebody works: a position, in a department, under a superior. */
export class PostDto {
  @TextField({ describe: 'Code of the position', min: 1, max: 60, example: 'salesperson' })
  positionCode: string;

  @IdField({ describe: 'The department it is held in', optional: true, nullable: true })
  departmentId: string | null = null;

  @IdField({
    describe: 'To whom the person reports in it; left out: whoever holds the position above it, nearest; null: nobody',
    optional: true,
    nullable: true,
  })
  superiorId?: string | null;
}

export class HirePersonDto {
  @TextField({ describe: 'What she signs in with', min: 1, max: 60, pattern: LOGIN, example: 'chen.siyuan' })
  login: string;

  @TextField({ describe: 'Her name', min: 1, max: 60 })
  name: string;

  @EmailField({ describe: 'Where an invitation goes', optional: true, nullable: true })
  email: string | null = null;

  @TextField({ describe: 'Her telephone', max: 40, optional: true, nullable: true })
  phone: string | null = null;

  @TextField({ describe: 'Her number in the personnel records', max: 40, optional: true, nullable: true })
  employeeNo: string | null = null;

  @NestedListField(() => PostDto, { describe: 'Her positions, the main one first', min: 1, max: 10 })
  posts: PostDto[];

  @DateField({ describe: 'From which day she holds them; left out: today', optional: true })
  from?: string;
}

export class ChangePersonDto {
  @TextField({ describe: 'What she signs in with', min: 1, max: 60, pattern: LOGIN, optional: true })
  login?: string;

  @TextField({ describe: 'Her name', min: 1, max: 60, optional: true })
  name?: string;

  @EmailField({ describe: 'Her e-mail address', optional: true, nullable: true })
  email?: string | null;

  @TextField({ describe: 'Her telephone', max: 40, optional: true, nullable: true })
  phone?: string | null;

  @TextField({ describe: 'Her number in the personnel records', max: 40, optional: true, nullable: true })
  employeeNo?: string | null;
}

export class MovePeopleDto {
  @IdListField({ describe: 'Whom', min: 1, max: 500 })
  personIds: string[];

  @IdField({ describe: 'Into which department their main position moves' })
  departmentId: string;

  @IdField({ describe: 'To whom they report there; left out: the superior stays', optional: true })
  superiorId?: string;

  @DateField({ describe: 'The first day' })
  from: string;
}
