import { file, free, list, record, refers, search, workbook, type Cases } from '../case.js';
import { a } from '../nouns.js';
import { board } from '../figures.js';

const DEAL = {
  name: 'N',
  productInterest: 'P',
  expectedAmount: { amount: '1.00', currency: 'CNY' },
  expectedCloseOn: '2027-01-31',
  nextAction: 'A',
  plannedFinishOn: '2026-12-10',
};
const NOBODY = '00000000-0000-7000-8000-00000000dead';
const SUGGESTED = { subjectHash: 'a'.repeat(64), clause: 'payment', text: 'x', reason: 'x' };

export const OPPORTUNITIES: Cases = {
  listOpportunities: list('opportunity', 'opportunity.view'),
  searchOpportunities: search('opportunity', 'opportunity.view'),
  exportOpportunities: file('opportunity', 'opportunity.export'),
  exportOpportunitiesWorkbook: workbook('opportunity.export'),
  getOpportunityBoard: board('opportunity.view'),
  getOpportunity: record(a('opportunity'), 'opportunity.view'),
  createOpportunity: refers(a('customer'), 'opportunity.create', (customerId) => ({
    ...DEAL,
    customerId,
    primaryContactId: NOBODY,
    nextActionOwnerId: NOBODY,
  })),
  changeOpportunity: record(a('opportunity'), 'opportunity.edit'),
  discardOpportunity: record(a('opportunity'), 'opportunity.delete'),
  closeOpportunity: record(a('opportunity'), 'opportunity.close'),
  reopenOpportunity: record(a('opportunity'), 'opportunity.close'),
  moveOpportunity: record(a('opportunity'), 'opportunity.edit'),
  listStageMoves: record(a('opportunity'), 'opportunity.view'),
  showTeam: record(a('opportunity'), 'opportunity.view'),
  joinTeam: record(a('opportunity'), 'opportunity.share'),
  listSalesStages: free('opportunity.view', 'the stages are the same for everybody'),
};

export const QUOTES: Cases = {
  listQuotes: list('quote', 'quote.view'),
  searchQuotes: search('quote', 'quote.view'),
  exportQuotes: file('quote', 'quote.export'),
  exportQuotesWorkbook: workbook('quote.export'),
  getQuote: record(a('quote'), 'quote.view'),
  createQuote: refers(a('opportunity'), 'quote.create', (opportunityId) => ({ opportunityId, lines: [] })),
  /** Worked out without what she does not see, as without what is not there. */
  previewQuote: refers(
    a('opportunity'),
    ['quote.create', 'quote.edit'],
    (opportunityId) => ({ opportunityId, lines: [] }),
    [200],
  ),
  changeQuote: record(a('quote'), 'quote.edit'),
  discardQuote: record(a('quote'), 'quote.delete'),
  getQuotation: record(a('quote'), 'quote.print'),
  reviseQuote: record(a('quote'), 'quote.create'),
  submitQuote: record(a('quote'), 'quote.submit'),
  withdrawQuote: record(a('quote'), 'quote.submit'),
};

export const CONTRACTS: Cases = {
  listContracts: list('contract', 'contract.view'),
  searchContracts: search('contract', 'contract.view'),
  exportContracts: file('contract', 'contract.export'),
  exportContractsWorkbook: workbook('contract.export'),
  getContract: record(a('contract'), 'contract.view'),
  createContract: refers(a('quote'), 'contract.create', (quoteId) => ({ quoteId, templateId: NOBODY })),
  previewContract: refers(a('contract'), ['contract.create', 'contract.edit'], (contractId) => ({ contractId })),
  changeContract: record(a('contract'), 'contract.edit'),
  discardContract: record(a('contract'), 'contract.delete'),
  getContractPaper: record(a('contract'), 'contract.print'),
  amendContract: record(a('contract'), 'contract.create'),
  annotateContract: record(a('contract'), 'contract.edit'),
  listContractSuggestions: record(a('contract'), ['contract.view', 'approval.view']),
  suggestContractChange: record(a('contract'), 'approval.decide', { body: SUGGESTED }),
  acceptContractSuggestions: record(a('contract'), 'contract.submit', { body: { suggestionIds: [NOBODY] } }),
  declineContractSuggestion: record(a('contract'), 'contract.submit', { body: { reason: 'x' } }),
  withdrawContractSuggestion: record(a('contract'), 'approval.decide'),
  submitContract: record(a('contract'), 'contract.submit'),
  withdrawContract: record(a('contract'), 'contract.submit'),
  reviewContract: record(a('contract'), 'contract.review'),
  sealContract: record(a('contract'), 'contract.seal'),
  signContract: record(a('contract'), 'contract.sign'),
  fileContract: record(a('contract'), 'contract.file'),
  listContractTemplates: free('contract.view', 'templates are the same for everybody'),
  getContractTemplate: free('contract.view', 'templates are the same for everybody'),
};
