import { file, list, own, record, refers, search, workbook, type Cases } from '../case.js';
import { pick, sameAnswers } from '../looks.js';
import { a } from '../nouns.js';

const GATEWAY = { name: 'G', brand: 'own', quantity: 1, unit: 'U', state: 'in_use' };

export const ASSETS: Cases = {
  listAssets: list('asset', 'asset.view'),
  searchAssets: search('asset', 'asset.view'),
  exportAssets: file('asset', 'asset.export'),
  exportAssetsWorkbook: workbook('asset.export'),
  getAsset: record(a('asset'), 'asset.view'),
  createAsset: refers(a('customer'), 'asset.create', (customerId) => ({ ...GATEWAY, customerId })),
  changeAsset: record(a('asset'), 'asset.edit'),
  discardAsset: record(a('asset'), 'asset.delete'),
  /** One by one: what is out of sight is named like what is not there, and stays as it is. */
  putAssetsInState: refers(a('asset'), 'asset.edit', (id) => ({ assetIds: [id], state: 'removed' }), [200]),
  handAssets: own('asset.edit', async ({ world, person, operation }) => {
    const call = (id: string) =>
      world.call(person, operation.method, operation.path, { body: { assetIds: [id], ownerId: person.id } });
    for (const { id } of pick(world.rule.unseen(person, 'asset'), 2)) await sameAnswers(call, id, [200]);
  }),
};
