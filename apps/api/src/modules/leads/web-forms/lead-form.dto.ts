import { BooleanField, ChoiceField, NestedListField, TextField, TextListField } from '../../../platform/http/fields.js';
import { SOURCES, type Source } from '../../customers/index.js';
import { FORM_FIELDS, type FormField } from './lead-form.entity.js';

export class AskedFieldDto {
  @ChoiceField(FORM_FIELDS, { describe: 'A field of the lead' })
  name: FormField;

  @BooleanField({ describe: 'It must be filled in' })
  required: boolean;
}

function formFields(optional: boolean) {
  class FormFields {
    @TextField({ min: 1, max: 100, optional, describe: 'What stands above the form', example: '预约演示' })
    title: string;

    @TextField({ max: 1000, optional: true, nullable: true, describe: 'A few words below the title' })
    intro?: string | null;

    @TextField({ max: 1000, optional: true, nullable: true, describe: 'What is said once it was sent' })
    thanks?: string | null;

    @NestedListField(() => AskedFieldDto, {
      min: 1,
      max: FORM_FIELDS.length,
      optional,
      describe: 'What is asked, in this order; the company always',
    })
    fields: AskedFieldDto[];

    @ChoiceField(SOURCES, { optional: true, describe: 'The source of its leads; website_form unless said' })
    source?: Source;

    @TextField({ max: 100, optional: true, nullable: true, describe: 'The campaign of its leads' })
    campaign?: string | null;

    @TextListField({
      max: 20,
      length: 200,
      optional: true,
      describe: 'Origins of the sites that may embed it, such as https://www.example.com; none: it stands alone',
    })
    sites?: string[];

    @TextField({
      max: 2000,
      optional: true,
      nullable: true,
      describe: 'What its sender has to agree to; these words and their version are kept with each lead',
    })
    consent?: string | null;

    @BooleanField({ optional: true, describe: 'Whether it can be sent; true unless said' })
    enabled?: boolean;
  }
  return FormFields;
}

export class NewLeadFormDto extends formFields(false) {}
export class ChangeLeadFormDto extends formFields(true) {}

/** What a browser sends. Which fields the form asks is checked against the form. */
export class SendLeadFormDto implements Partial<Record<FormField, string>> {
  @TextField({ max: 200, optional: true, describe: 'The company' })
  name?: string;

  @TextField({ max: 100, optional: true, describe: 'Who enquires' })
  contactName?: string;

  @TextField({ max: 100, optional: true, describe: 'Title' })
  title?: string;

  @TextField({ max: 40, optional: true, describe: 'Phone' })
  phone?: string;

  @TextField({ max: 254, optional: true, describe: 'E-mail' })
  email?: string;

  @TextField({ max: 100, optional: true, describe: 'WeChat id' })
  wechat?: string;

  @TextField({ max: 50, optional: true, describe: 'Region' })
  region?: string;

  @TextField({ max: 100, optional: true, describe: 'Industry' })
  industry?: string;

  @TextField({ max: 200, optional: true, describe: 'Product' })
  productInterest?: string;

  @TextField({ max: 2000, optional: true, describe: 'Need' })
  need?: string;

  @TextField({ max: 10, optional: true, describe: 'yes: agrees' })
  consent?: string;

  @TextField({ max: 10, optional: true, describe: 'The version of the words that were shown' })
  consentVersion?: string;

  @TextField({ max: 500, optional: true, describe: 'Nobody sees this field; whoever fills it in is a program' })
  homepage?: string;
}
