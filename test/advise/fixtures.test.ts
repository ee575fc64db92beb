import { describe, expect, test } from 'vitest';
import { adviseRaw, bareCase, changed, expectationFiles, rawCase, readExpectations } from '../support/cases.ts';
import { differences } from '../support/match.ts';

for (const name of expectationFiles()) {
  const file = readExpectations(name);
  const raw = file.case === null ? bareCase(file.category, file.procedure) : rawCase(file.case);
  describe(name, () => {
    test('as written', () => {
      expect(differences(adviseRaw(raw, file.application), file)).toEqual([]);
    });
    for (const variant of file.variants ?? [])
      test(variant.name, () => {
        expect(differences(adviseRaw(changed(raw, variant), file.application), variant)).toEqual([]);
      });
  });
}
