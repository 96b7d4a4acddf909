import { describe, expect, it } from 'vitest';
import { bodyOf, snippetOf, valuesOf } from './leadForm';

describe('a public form', () => {
  it('asks the usual at first, and sends what is asked in its order', () => {
    const body = bodyOf({ ...valuesOf(null), title: ' 预约演示 ', sites: 'https://a.example\nhttps://b.example' });
    expect(body).toMatchObject({
      title: '预约演示',
      fields: [
        { name: 'name', required: true },
        { name: 'contactName', required: true },
        { name: 'phone', required: true },
        { name: 'need', required: false },
      ],
      sites: ['https://a.example', 'https://b.example'],
      consent: null,
    });
  });

  it('is embedded by one line, whatever stands in its title', () => {
    expect(snippetOf({ path: '/api/v1/public-forms/k', title: '"><script>' }, 'https://crm.example')).toBe(
      '<iframe src="https://crm.example/api/v1/public-forms/k" title="&quot;>&lt;script>" style="width:100%;height:640px;border:0"></iframe>',
    );
  });
});
