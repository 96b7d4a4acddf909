import { Body, Controller, Delete, Get, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiQuery, ApiTags } from '@nestjs/swagger';
import { Can, SIGNED_IN } from '../../../platform/access/access.decorators.js';
import { FormulaIsWrong } from '../../../platform/conditions/formula/formula.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { Operation } from '../../../platform/http/operation.js';
import { IdParam, IfMatch } from '../../../platform/http/params.js';
import { ChangeField } from '../actions/change-field.js';
import { DefineField } from '../actions/define-field.js';
import { ChangeCustomFieldDto, NewCustomFieldDto, OrderCustomFieldsDto } from './custom-field.dto.js';
import {
  CustomFieldCodeIsTaken,
  CustomFieldIsHeld,
  CustomFieldIsReckonedWith,
  CustomFieldNameIsTaken,
  CustomFieldsAreOthers,
  CustomFieldsAreTooMany,
} from './custom-fields.errors.js';
import { CustomFieldsView, CustomFieldView } from './custom-field.view.js';
import { FieldPages } from './field-pages.js';

@ApiTags('fields')
@Controller('custom-fields')
export class CustomFieldsController {
  constructor(
    private readonly pages: FieldPages,
    private readonly defineField: DefineField,
    private readonly changeField: ChangeField,
  ) {}

  @Get()
  @Can(SIGNED_IN)
  @Operation({
    id: 'listCustomFields',
    summary: 'Fields of the installation’s own, of what the reader may see; who keeps them sees all, also retired ones',
    returns: CustomFieldsView,
  })
  @ApiQuery({ name: 'object', required: false, schema: { type: 'string' }, description: 'Of this record type alone' })
  list(@Query('object') object: unknown): Promise<CustomFieldsView> {
    return this.pages.list(typeof object === 'string' ? object : undefined);
  }

  @Post()
  @Can('field.configure')
  @Operation({
    id: 'defineCustomField',
    summary: 'Give a record type a field',
    returns: CustomFieldView,
    status: 201,
    refuses: [CustomFieldCodeIsTaken, CustomFieldNameIsTaken, CustomFieldsAreTooMany, FormulaIsWrong],
  })
  async define(@Body() body: NewCustomFieldDto): Promise<CustomFieldView> {
    return this.pages.one(await this.defineField.execute(body));
  }

  @Patch(':id')
  @Can('field.configure')
  @Operation({
    id: 'changeCustomField',
    summary: 'Change a field, retire it or take it back into use',
    returns: CustomFieldView,
    ifMatch: true,
    refuses: [CustomFieldNameIsTaken, CustomFieldIsReckonedWith, FormulaIsWrong, RowIsStale],
  })
  async change(
    @IdParam() id: string,
    @IfMatch() version: number,
    @Body() body: ChangeCustomFieldDto,
  ): Promise<CustomFieldView> {
    await this.changeField.execute(id, version, body);
    return this.pages.one(id);
  }

  @Delete(':id')
  @Can('field.configure')
  @Operation({
    id: 'removeCustomField',
    summary: 'Take a field away that no record holds anything in',
    ifMatch: true,
    refuses: [CustomFieldIsHeld, CustomFieldIsReckonedWith, RowIsStale],
  })
  remove(@IdParam() id: string, @IfMatch() version: number): Promise<void> {
    return this.changeField.remove(id, version);
  }

  @Put('order')
  @Can('field.configure')
  @Operation({
    id: 'orderCustomFields',
    summary: 'Show the fields of a record type in another order',
    returns: CustomFieldsView,
    refuses: [CustomFieldsAreOthers],
  })
  async order(@Body() body: OrderCustomFieldsDto): Promise<CustomFieldsView> {
    await this.changeField.order(body);
    return this.pages.list(body.object);
  }
}
