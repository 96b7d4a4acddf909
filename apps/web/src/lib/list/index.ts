export { conditionOf } from './condition';
export { OPERATORS, type Filter, type Operator } from './query';
export { useList, type List, type ListOptions } from './useList';
export { useQuestion, type Question } from './useQuestion';
export { useSelection, type Selection } from './useSelection';
