import { Module } from '@nestjs/common';
import { OrgModule } from '../org/index.js';
import { ArrangeDictionaries } from './actions/arrange-dictionaries.js';
import { ChangeField } from './actions/change-field.js';
import { DefineField } from './actions/define-field.js';
import { CustomFieldsController } from './definitions/custom-fields.controller.js';
import { CustomFields } from './definitions/custom-fields.repository.js';
import { CustomObjectsController } from './definitions/custom-objects.controller.js';
import { Definitions } from './definitions/definitions.js';
import { FieldPages } from './definitions/field-pages.js';
import { FormulasController } from './definitions/formulas.controller.js';
import { LinkTargets } from './definitions/link-targets.js';
import { DictionariesController } from './dictionaries/dictionaries.controller.js';
import { Dictionaries } from './dictionaries/dictionaries.repository.js';
import { HeldValues } from './held-values.repository.js';
import { FieldKeeper } from './values/field-keeper.js';
import { KeepValues } from './values/keep-values.js';
import { OwnFormulas } from './values/own-formulas.js';
import { ShowValues } from './values/show-values.js';

@Module({
  imports: [OrgModule],
  controllers: [FormulasController, CustomFieldsController, CustomObjectsController, DictionariesController],
  providers: [
    Dictionaries,
    CustomFields,
    HeldValues,
    Definitions,
    OwnFormulas,
    KeepValues,
    ShowValues,
    FieldKeeper,
    LinkTargets,
    FieldPages,
    ArrangeDictionaries,
    DefineField,
    ChangeField,
  ],
  exports: [ArrangeDictionaries, DefineField],
})
export class FieldsModule {}
