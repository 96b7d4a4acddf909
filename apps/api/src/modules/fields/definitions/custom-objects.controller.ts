import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { Operation } from '../../../platform/http/operation.js';
import { CustomObjectsView } from './custom-field.view.js';
import { FieldPages } from './field-pages.js';

@ApiTags('fields')
@Controller('custom-objects')
export class CustomObjectsController {
  constructor(private readonly pages: FieldPages) {}

  @Get()
  @Can('field.configure')
  @Operation({
    id: 'listCustomObjects',
    summary: 'Record types that take fields of the installation’s own, and what a link may name',
    returns: CustomObjectsView,
  })
  list(): Promise<CustomObjectsView> {
    return this.pages.objectsAndTargets();
  }
}
