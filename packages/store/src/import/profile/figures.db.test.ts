import { describe, expect, it } from 'vitest';
import { columnWith, profileOf } from './given-tables.test-kit.ts';
import type { GivenTable } from './given-tables.test-kit.ts';

describe('the numbers of a column', () => {
  it('have a sum, a share of whole ones and a share below zero', async () => {
    expect(await columnWith(['1,234.50', '-3', '(10.50)', '7-', 'n/a', null])).toMatchObject({
      sum: 1214,
      wholeShare: 0.5,
      negativeShare: 0.75,
      minNumber: -10.5,
      maxNumber: 1234.5,
    });
  });

  it('are read with the mark that reads more of them', async () => {
    expect(await columnWith(['1.234,50', '12,25 €', '-0,75'])).toMatchObject({ sum: 1246, negativeShare: 1 / 3 });
    expect(await columnWith(['₹ 1,23,456.50', '.5'])).toMatchObject({ sum: 123457 });
  });

  it('of words are none', async () => {
    const column = await columnWith(['E12', 'inf', 'nan', '0x1F', 'x']);
    expect(column.sum).toBeNull();
    expect(column).not.toHaveProperty('wholeShare');
  });
});

describe('the shapes of values', () => {
  it('keep three leading letters, the most frequent first', async () => {
    const { shapes } = await columnWith(['536365', '536366', 'C536379', 'INV-2024-7', 'Äpfel 12', 'C536391', '536367']);
    expect(shapes).toEqual([
      { shape: '999999', count: 3 },
      { shape: 'C999999', count: 2 },
      { shape: 'INV-9999-9', count: 1 },
      { shape: 'ÄpfAA 99', count: 1 },
    ]);
  });
});

const cents = (amount: number): string => (Math.round(amount * 100) / 100).toFixed(2);
const lines = Array.from({ length: 240 }, (_, i) => ({
  order: 1 + Math.floor(i / 3),
  quantity: 1 + (i % 7),
  price: 2.5 + ((i * 37) % 400) / 8,
  discount: i % 4 === 0 ? 0.15 : 0,
  note: i % 11,
}));
const net = (line: (typeof lines)[number]): number => line.quantity * line.price * (1 - line.discount);

describe('an amount that is others multiplied', () => {
  it('is told with its factors and the discount, to half a cent', async () => {
    const { tables } = await profileOf({
      lines: {
        header: ['Menge', 'Preis', 'Rabatt', 'Netto', 'Lager'],
        rows: lines.map((line) => [line.quantity, line.price, line.discount, cents(net(line)), line.note]),
      },
    });
    expect(tables[0]?.products).toEqual([
      { amount: 'Netto', factors: ['Preis', 'Menge'], discount: 'Rabatt', share: 1 },
    ]);
  });

  it('with a discount in per cent and decimal commas', async () => {
    const comma = (text: string | number): string => String(text).replace('.', ',');
    const { tables } = await profileOf({
      lignes: {
        header: ['Qté', 'PU HT', 'Remise %', 'Montant'],
        rows: lines.map((line) => [line.quantity, comma(line.price), line.discount * 100, comma(cents(net(line)))]),
      },
    });
    expect(tables[0]?.products).toEqual([
      { amount: 'Montant', factors: ['PU HT', 'Qté'], discount: 'Remise %', share: 1 },
    ]);
  });

  it('is none where an amount only repeats, or numbers have nothing to do with each other', async () => {
    const { tables } = await profileOf({
      lines: {
        header: ['a', 'one', 'same', 'other'],
        rows: lines.map((line, i) => [line.price, 1, line.price, (i * 7919) % 101]),
      },
    });
    expect(tables[0]?.products).toEqual([]);
  });
});

describe('a total that is told again on its lines', () => {
  const orders = (total: (own: typeof lines) => number): GivenTable => ({
    header: ['order_id', 'total', 'freight'],
    rows: Array.from({ length: 80 }, (_, i) => [
      i + 1,
      cents(total(lines.filter((line) => line.order === i + 1))),
      (i * 13) % 29,
    ]),
  });
  const sum = (own: readonly number[]): number => own.reduce((a, b) => a + b, 0);

  it('is found where lines have the amount', async () => {
    const profile = await profileOf({
      orders: orders((own) => sum(own.map((line) => Number(cents(net(line)))))),
      order_lines: {
        header: ['order_id', 'product', 'amount', 'weight'],
        rows: lines.map((line) => [line.order, `P${line.note}`, cents(net(line)), line.note]),
      },
    });
    expect(profile.sums).toEqual([{ relation: 0, total: 'total', part: 'amount', share: 1 }]);
  });

  it('is found where lines have only quantity, price and discount', async () => {
    const profile = await profileOf({
      orders: orders((own) => sum(own.map(net))),
      order_lines: {
        header: ['order_id', 'product', 'quantity', 'price', 'discount'],
        rows: lines.map((line) => [line.order, `P${line.note}`, line.quantity, line.price, line.discount]),
      },
    });
    expect(profile.sums).toEqual([
      { relation: 0, total: 'total', part: 'price', factors: ['price', 'quantity'], discount: 'discount', share: 1 },
    ]);
  });

  it('is none where it is not', async () => {
    const profile = await profileOf({
      orders: orders((own) => 100 + own.length),
      order_lines: { header: ['order_id', 'amount'], rows: lines.map((line) => [line.order, line.price]) },
    });
    expect(profile.relations).toHaveLength(1);
    expect(profile.sums).toEqual([]);
  });
});

it('an amount of an object counts once an object in the sum of an activity; one of an act counts on each', async () => {
  const { tables } = await profileOf({
    log: {
      header: ['Case ID', 'Activity', 'Timestamp', 'Order value', 'Cost of step'],
      rows: Array.from({ length: 30 }, (_, i) => {
        const at = (hour: number): string => `2024-01-${String(1 + (i % 28)).padStart(2, '0')} ${10 + hour}:00:00`;
        const value = 100 + i;
        return [
          [`A${i}`, 'Check', at(0), value, i + 0.25],
          [`A${i}`, 'Check', at(1), value, 2.5 + i],
          [`A${i}`, 'Pay', at(2), value, null],
        ];
      }).flat(),
    },
  });
  const check = tables[0]?.activities[0]?.values.find((one) => one.value === 'Check');
  expect(check?.sums).toEqual({ 'Order value': 3435, 'Cost of step': 952.5 });
});
