import { free, type Cases } from '../case.js';

export const FIELDS: Cases = {
  listDictionaries: free('field.configure', 'answers that fields may be given, for whoever keeps them'),
  getDictionary: free('field.configure', 'answers that fields may be given'),
  writeDictionary: free('field.configure', 'answers that fields may be given'),
  changeDictionary: free('field.configure', 'answers that fields may be given'),
  removeDictionary: free('field.configure', 'answers that fields may be given'),
  listCustomFields: free(
    'signed-in',
    'names of fields, of record types she may see; its room tries who is shown which',
  ),
  defineCustomField: free('field.configure', 'names of fields, and no record'),
  changeCustomField: free('field.configure', 'names of fields, and no record'),
  removeCustomField: free('field.configure', 'names of fields, and no record'),
  orderCustomFields: free('field.configure', 'names of fields, and no record'),
  listFormulaWords: free('field.configure', 'names of fields, and no record'),
  tryFormula: free('field.configure', 'a formula and no record'),
  listCustomObjects: free('field.configure', 'the record types there are'),
};
