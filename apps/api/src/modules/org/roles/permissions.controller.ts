import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { ReaderLocale } from '../../../platform/http/params.js';
import { CatalogueView, catalogueView } from './catalogue.view.js';

@ApiTags('roles')
@Controller('permissions')
export class PermissionsController {
  @Get()
  @Can('role.view')
  @Operation({ id: 'getPermissionCatalogue', summary: 'Everything a role can allow', returns: CatalogueView })
  show(@ReaderLocale() locale: Locale): CatalogueView {
    return catalogueView(locale);
  }
}
