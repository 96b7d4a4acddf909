import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Can } from '../../../platform/access/access.decorators.js';
import { CustomObjects } from '../../../platform/custom/custom-objects.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { ReaderLocale } from '../../../platform/http/params.js';
import { CatalogueView, catalogueView, type OwnFields } from './catalogue.view.js';

@ApiTags('roles')
@Controller('permissions')
export class PermissionsController {
  constructor(private readonly objects: CustomObjects) {}

  @Get()
  @Can('role.view')
  @Operation({ id: 'getPermissionCatalogue', summary: 'Everything a role can allow', returns: CatalogueView })
  async show(@ReaderLocale() locale: Locale): Promise<CatalogueView> {
    return catalogueView(locale, await this.ownFields(locale));
  }

  /** Fields that the installation gave to a record type are limited like its own. */
  private async ownFields(locale: Locale): Promise<OwnFields> {
    const own = new Map<string, { code: string; name: string }[]>();
    for (const { type } of this.objects.all()) {
      const words = [...(await this.objects.keeper.words(type, locale))];
      own.set(
        type,
        words.map(([code, { label }]) => ({ code: `custom.${code}`, name: label })),
      );
    }
    return own;
  }
}
