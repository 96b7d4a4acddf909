import { Module } from '@nestjs/common';
import { ArrangeDictionaries } from './actions/arrange-dictionaries.js';
import { ChangeField } from './actions/change-field.js';
import { DefineField } from './actions/define-field.js';
import { CustomFieldsController } from './definitions/custom-fields.controller.js';
import { CustomFields } from './definitions/custom-fields.repository.js';
import { CustomObjectsController } from './definitions/custom-objects.controller.js';
import { FieldPages } from './definitions/field-pages.js';
import { LinkTargets } from './definitions/link-targets.js';
import { DictionariesController } from './dictionaries/dictionaries.controller.js';
import { Dictionaries } from './dictionaries/dictionaries.repository.js';
import { HeldValues } from './held-values.repository.js';

@Module({
  controllers: [CustomFieldsController, CustomObjectsController, DictionariesController],
  providers: [
    Dictionaries,
    CustomFields,
    HeldValues,
    LinkTargets,
    FieldPages,
    ArrangeDictionaries,
    DefineField,
    ChangeField,
  ],
})
export class FieldsModule {}
