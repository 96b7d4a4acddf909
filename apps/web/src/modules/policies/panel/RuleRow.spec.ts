import { flushPromises } from '@vue/test-utils';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadRoom } from '@/lib/i18n';
import PersonPicker from '@/ui/form/PersonPicker.vue';
import { onTheBoard } from '../../../../test/policies';
import RuleRow from './RuleRow.vue';

beforeAll(() => loadRoom('policies'));

const people = [{ id: 'p-lin', name: '林晓岚' }];
const row = (id: string) =>
  onTheBoard(RuleRow, { people, props: { rule: { by: 'person', id }, mode: 'single', removable: false } });

describe('a rule that names a person', () => {
  it('says whom, as soon as the policy is opened', async () => {
    const { page } = row('p-lin');
    await flushPromises();
    expect(page.getComponent(PersonPicker).props('modelValue')).toEqual(people[0]);
  });

  it('shows no id of somebody who is not found', async () => {
    const { page } = row('0199c0de-0000-7000-8000-000000000001');
    await flushPromises();
    expect(page.getComponent(PersonPicker).props('modelValue')).toMatchObject({ name: '查无此人' });
    expect(page.html()).not.toContain('0199c0de<');
  });
});
