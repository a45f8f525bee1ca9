import { describe, expect, it } from 'vitest';
import { findGates } from './gates.ts';

const shapes = (approvals: readonly string[], others: readonly string[] = []): Record<string, string> =>
  Object.fromEntries(findGates(approvals, others).gates.map(({ name, shape }) => [name, shape]));

describe('gates by the names of activities', () => {
  it('a hold that is set and one that is released are the same hold', () => {
    expect(
      shapes([
        'Header Block Set',
        'Header Block Removed',
        'Document blocked for credit',
        'Document released for credit',
      ]),
    ).toEqual({ 'Header Block': 'hold', 'Document for credit': 'hold' });
    expect(shapes(['Liefersperre gesetzt', 'Liefersperre aufgehoben'])).toEqual({ Liefersperre: 'hold' });
    expect(shapes(['Blocage crédit posé', 'Blocage crédit levé'])).toEqual({ 'Blocage crédit': 'hold' });
    expect(shapes(['Block order', 'Unblock order'])).toEqual({ order: 'hold' });
  });

  it('yes and no of the same step are one gate, with the level that the name says', () => {
    const { gates } = findGates(
      [
        'Permit APPROVED by ADMINISTRATION',
        'Permit FINAL_APPROVED by ADMINISTRATION',
        'Permit REJECTED by ADMINISTRATION',
      ],
      [],
    );
    expect(gates).toEqual([
      {
        name: 'Permit by ADMINISTRATION',
        level: 'ADMINISTRATION',
        shape: 'verdict',
        acts: [
          { activity: 'Permit APPROVED by ADMINISTRATION', part: 'yes' },
          { activity: 'Permit FINAL_APPROVED by ADMINISTRATION', part: 'yes' },
          { activity: 'Permit REJECTED by ADMINISTRATION', part: 'no' },
        ],
      },
    ]);
    expect(shapes(['Approve Purchase Requisition', 'Reject Purchase Requisition'])).toEqual({
      'Purchase Requisition': 'verdict',
    });
    expect(shapes(['Demande approuvée', 'Demande refusée'])).toEqual({ Demande: 'verdict' });
  });

  it('a name without a counterpart decides, and what follows tells the answer', () => {
    expect(shapes(['W_Valideren aanvraag', 'Release order', 'Credit check'])).toEqual({
      'W_Valideren aanvraag': 'decision',
      'Release order': 'decision',
      'Credit check': 'decision',
    });
    expect(shapes(['Special test Block Set'])).toEqual({ 'Special test Block Set': 'hold' });
  });

  it('only refusals are told as such; the withdrawal of who asks is no gate', () => {
    const names = ['Declaration REJECTED by EMPLOYEE', 'Declaration REJECTED by MISSING'];
    expect(findGates(names, ['Declaration SUBMITTED by EMPLOYEE'])).toMatchObject({
      gates: [{ name: 'Declaration REJECTED by MISSING', shape: 'refusal' }],
      withdrawals: ['Declaration REJECTED by EMPLOYEE'],
    });
  });

  it('every activity is in one gate, or a withdrawal', () => {
    const names = ['Sign', 'Signed', 'Check in', 'Approve', 'Reject', 'Rejected', 'Set', ''];
    const { gates, withdrawals } = findGates(names, []);
    expect([...gates.flatMap(({ acts }) => acts.map(({ activity }) => activity)), ...withdrawals].toSorted()).toEqual(
      names.toSorted(),
    );
  });
});
