import { alike, free, type Cases } from '../case.js';

export const CATALOG: Cases = {
  changePriceList: free('product.manage', "products and prices are the company's, and nobody's"),
  changeProduct: free('product.manage', "products and prices are the company's, and nobody's"),
  createProduct: free('product.manage', "products and prices are the company's, and nobody's"),
  draftPriceList: free('product.manage', "products and prices are the company's, and nobody's"),
  getCurrentPriceList: free('product.view', "products and prices are the company's, and nobody's"),
  getPriceList: free('product.view', "products and prices are the company's, and nobody's"),
  getProduct: free('product.view', "products and prices are the company's, and nobody's"),
  listPriceLists: alike('product.view'),
  listProducts: free('product.view', "products and prices are the company's, and nobody's"),
  listSeals: alike('contract.view'),
  listSigningEntities: alike(['quote.view', 'contract.view']),
  publishPriceList: free('product.manage', "products and prices are the company's, and nobody's"),
  searchProducts: free('product.view', "products and prices are the company's, and nobody's"),
};

export const POLICIES: Cases = {
  askBackTest: free('policy.edit', "policies are the company's; what they say of submissions is tried in its room"),
  checkPolicy: free('policy.edit', "policies are the company's; what they say of submissions is tried in its room"),
  createPolicy: free('policy.edit', "policies are the company's; what they say of submissions is tried in its room"),
  deletePolicy: free('policy.edit', "policies are the company's; what they say of submissions is tried in its room"),
  discardPolicyDraft: free(
    'policy.edit',
    "policies are the company's; what they say of submissions is tried in its room",
  ),
  exportPolicyPack: free(
    'policy.edit',
    "policies are the company's; what they say of submissions is tried in its room",
  ),
  getBackTest: free('policy.edit', "policies are the company's; what they say of submissions is tried in its room"),
  getPolicyCases: free('policy.edit', "policies are the company's; what they say of submissions is tried in its room"),
  getPolicyDraft: free('policy.edit', "policies are the company's; what they say of submissions is tried in its room"),
  getPolicyVersion: free(
    'policy.view',
    "policies are the company's; what they say of submissions is tried in its room",
  ),
  getPolicyVocabulary: alike('policy.view'),
  importPolicyPack: free(
    'policy.edit',
    "policies are the company's; what they say of submissions is tried in its room",
  ),
  listBackTests: free('policy.edit', "policies are the company's; what they say of submissions is tried in its room"),
  listPolicies: alike('policy.view'),
  listPolicyPacks: alike('policy.edit'),
  listPolicyVersions: free(
    'policy.view',
    "policies are the company's; what they say of submissions is tried in its room",
  ),
  migrateApprovals: free(
    'policy.publish',
    "policies are the company's; what they say of submissions is tried in its room",
  ),
  planPolicyMigration: free(
    'policy.publish',
    "policies are the company's; what they say of submissions is tried in its room",
  ),
  publishPolicy: free(
    'policy.publish',
    "policies are the company's; what they say of submissions is tried in its room",
  ),
  retirePolicyVersion: free(
    'policy.publish',
    "policies are the company's; what they say of submissions is tried in its room",
  ),
  runPolicyCases: free('policy.edit', "policies are the company's; what they say of submissions is tried in its room"),
  tryPolicy: free('policy.edit', "policies are the company's; what they say of submissions is tried in its room"),
  whoWouldApprove: free('policy.edit', "policies are the company's; what they say of submissions is tried in its room"),
  withdrawPolicyPublication: free(
    'policy.publish',
    "policies are the company's; what they say of submissions is tried in its room",
  ),
  writePolicyCases: free(
    'policy.edit',
    "policies are the company's; what they say of submissions is tried in its room",
  ),
  writePolicyDraft: free(
    'policy.edit',
    "policies are the company's; what they say of submissions is tried in its room",
  ),
};

export const AUDIT: Cases = {
  exportAuditWorkbook: free('audit.export', 'the log is of everybody for its readers'),
  exportAudit: free('audit.export', 'the log is of everybody for its readers'),
  getAuditState: free('audit.view', 'the log is of everybody for its readers'),
  getAuditVerification: alike('audit.view'),
  listAudit: free('audit.view', 'the log is of everybody for its readers'),
  listAuditRoots: alike('audit.view'),
  sealAudit: free('audit.verify', 'the log is of everybody for its readers'),
  verifyAudit: free('audit.verify', 'the log is of everybody for its readers'),
};

export const NUMBERING: Cases = {
  listNumberRules: free('numbering.manage', 'records of the whole company are numbered alike'),
  previewNumberRule: free('numbering.manage', 'records of the whole company are numbered alike'),
  changeNumberRule: free('numbering.manage', 'records of the whole company are numbered alike'),
  listNumberEntries: free('signed-in', 'whether a number is typed is the same for everybody'),
};

export const CLOCK: Cases = {
  getClock: free(['clock.set', 'person.manage'], 'business time is one'),
  setClock: free(['clock.set', 'person.manage'], 'business time is one'),
};
