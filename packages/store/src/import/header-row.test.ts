import { describe, expect, it } from 'vitest';
import { findHeader } from './header-row.ts';

const rows = (text: string): string[][] => text.split('\n').map((line) => line.split(','));

describe('the row of names', () => {
  it.each([
    ['is the first when records follow', 'id,name\n1,Ann\n2,Bob', 0, true],
    ['may be of years', 'name,2023,2024\nAnn,5,6\nBob,7,8', 0, true],
    ['is not there when the first row looks like the others', '1,Ann\n2,Ann\n3,Bob', 0, false],
    ['stands below a title', 'Report,,\n,,\nid,name,sum\n1,Ann,5\n2,Bob,6', 2, true],
    ['stands below parameters', 'Period:,2024,\nid,name,sum\n1,Ann,5\n2,Bob,6', 1, true],
    ['stands below two titles side by side', 'Report,Draft,\nid,name,sum\n1,Ann,5\n2,Bob,6\n3,Zoe,7', 1, true],
    ['is the first among words', 'name,city,note\nAnn,Rome,tall\nBob,Oslo,small', 0, true],
    ['may have names that end with colons', 'name:,city:\nAnn,Rome\nBob,Oslo', 0, true],
    ['may be shorter than its records', 'a,b\n1,2,\n3,4,', 0, true],
  ])('%s', (_, text, at, hasHeader) => {
    expect(findHeader(rows(text))).toEqual({ at, hasHeader });
  });
});
