import type { RecordTypes } from '../case/records.ts';
import type { Catalogue } from '../catalogue/model.ts';

/** What advising needs beside the case: the content, and the types of the profile's records. */
export interface AdviceContent {
  readonly catalogue: Catalogue;
  readonly types: RecordTypes;
}
