import type { Text } from '../base/locale.ts';
import type { Expression } from './condition/node.ts';
import type { Loop } from './letter-model.ts';
import type { Confidence, SourceRef } from './model.ts';

/** Facts that cannot be true together, or that have to be explained; see `form/contradiction.ts`. */
export interface Contradiction {
  readonly slug: string;
  readonly kind: 'impossible' | 'explain';
  /** Absent if it concerns every category. */
  readonly applications?: readonly string[];
  /** Nested, the outermost first. */
  readonly loops: readonly Loop[];
  readonly given?: Expression;
  readonly when: Expression;
  readonly facts: readonly Expression[];
  readonly quote?: Expression;
  readonly text: Text;
  readonly todo: Text;
  /** Requirements and weak points of which it is one case. */
  readonly partOf: readonly string[];
  readonly confidence?: Confidence;
  readonly sources: readonly SourceRef[];
}
