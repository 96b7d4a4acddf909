import { Injectable } from '@nestjs/common';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { LeadForms } from '../web-forms/lead-forms.repository.js';

/** The form of the demo company's web site. */
@Seeds('demo', 5.2)
@Injectable()
export class DemoLeadForms implements Seed {
  constructor(private readonly forms: LeadForms) {}

  async execute(): Promise<void> {
    await this.forms.insert({
      key: 'demo-book-a-demo',
      title: '预约演示',
      intro: '留下联系方式，一个工作日内与您约时间。',
      thanks: null,
      fields: [
        { name: 'name', required: true },
        { name: 'contactName', required: true },
        { name: 'phone', required: true },
        { name: 'region', required: false },
        { name: 'productInterest', required: false },
        { name: 'need', required: false },
      ],
      source: 'website_form',
      campaign: '官网',
      sites: ['https://www.example.com'],
      consent: '我同意贵公司为答复本次咨询使用以上信息，并可随时要求删除。',
      consentVersion: 1,
      enabled: true,
    });
  }
}
