import { Controller, Get } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Can, Me, SIGNED_IN } from '../../../platform/access/access.decorators.js';
import type { Principal } from '../../../platform/access/principal.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Operation } from '../../../platform/http/operation.js';
import { ReaderLocale } from '../../../platform/http/params.js';
import { catalogueView, CodeNameView } from './catalogue.view.js';

export class MyPermissionsOfView extends CodeNameView {
  @ApiProperty({ type: [CodeNameView], description: 'What I may do with it' })
  permissions: CodeNameView[];
}

export class MyPermissionsView {
  @ApiProperty({ type: [MyPermissionsOfView], description: 'What my permissions are about' })
  objects: MyPermissionsOfView[];
}

/** What I may do, in words. */
@ApiTags('roles')
@Controller('me/permissions')
export class MyPermissionsController {
  @Get()
  @Can(SIGNED_IN)
  @Operation({ id: 'listMyPermissions', summary: 'What I may do, by what it is done with', returns: MyPermissionsView })
  list(@Me() me: Principal, @ReaderLocale() locale: Locale): MyPermissionsView {
    const objects = catalogueView(locale).objects.map(({ code, name, permissions }) => ({
      code,
      name,
      permissions: permissions
        .filter((each) => me.permissions.has(each.code))
        .map((each) => ({ code: each.code, name: each.name })),
    }));
    return { objects: objects.filter(({ permissions }) => permissions.length > 0) };
  }
}
