import { caseModel, chainModel } from '../../model/case-models/case-model.js';
import type { SegmentedModel } from '../../model/segments.js';
import { caseInstructions } from './instructions.js';
import type { CaseWork } from './work.js';

/** The model in which the operators of a work are timed. */
export function workModel(work: Pick<CaseWork, 'case' | 'operators'>): SegmentedModel {
  return work.operators === 1 ? caseModel(work.case) : chainModel(work.case, work.operators);
}

/** As {@link caseInstructions}, for all operators of a work. */
export function workInstructions(work: Pick<CaseWork, 'case' | 'operators'>): number {
  return work.operators * caseInstructions(work.case);
}
