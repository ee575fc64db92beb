import { describe, expect, it } from 'vitest';
import { recordTypes } from '../../src/case/records.ts';
import { caseSchema } from '../../src/case/schema/case.ts';
import { slugs } from './support.ts';

const types = recordTypes(caseSchema(slugs));

describe('record types', () => {
  it('names every record of the profile', () => {
    expect(Object.keys(types)).toEqual(
      expect.arrayContaining([
        'Case',
        'Application',
        'Person',
        'Address',
        'Job',
        'Marriage',
        'Parentage',
        'Instalment',
      ]),
    );
  });

  it('says what a field holds, in which number, from which vocabulary', () => {
    expect(types.Person?.nationality).toEqual({ type: 'string', vocabulary: 'countries' });
    expect(types.Person?.addresses).toEqual({ type: 'Address', list: 'history' });
    expect(types.Person?.passport).toEqual({ type: 'Passport', none: true });
    expect(types.Person?.drivingLicence).toEqual({ type: 'bool' });
    expect(types.ResidentTaxYear?.arrears).toEqual({ type: 'Money', none: true });
    expect(types.Marriage?.partners).toEqual({ type: 'Person', list: 'list', ref: 'person' });
    expect(types.Case?.people).toEqual({ type: 'Person', map: true });
    expect(types.Case?.version).toEqual({ type: 'int' });
    expect(types.Application?.reason).toEqual({ type: 'ClientWords' });
    expect(types.Application?.wantedPeriod).toEqual({ type: 'Period' });
    expect(types.Application?.with).toEqual({ type: 'string', ref: 'application' });
  });

  it('keeps money and the words of the client as single values', () => {
    expect(types).not.toHaveProperty('Money');
    expect(types).not.toHaveProperty('ClientWords');
  });
});
