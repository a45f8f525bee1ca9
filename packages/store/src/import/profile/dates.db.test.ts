import { describe, expect, it } from 'vitest';
import { columnOf, columnWith, profileOf } from './given-tables.test-kit.ts';

const iso = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : new Date(instant).toISOString().replace('.000Z', '');

describe('dates written', () => {
  it.each<[string, readonly [string, string], string, string]>([
    ['in French, abbreviated', ['12 janv. 2024', '3 févr. 2024'], 'fr:%d %B %Y', '2024-01-12T00:00:00'],
    ['in French, with the weekday', ['lundi 4 mars 2024', 'mardi 5 mars 2024'], 'fr:%d %B %Y', '2024-03-04T00:00:00'],
    [
      'in French, with an hour',
      ['1er août 2024 à 14h30', '12 août 2024 à 9h05'],
      'fr:%d %B %Y à %Hh%M',
      '2024-08-01T14:30:00',
    ],
    ['in German, in full', ['3. März 2024', '14. Dezember 2023'], 'de:%d. %B %Y', '2023-12-14T00:00:00'],
    ['in German, abbreviated', ['03-Okt-2024', '14-Dez-2024'], 'de:%d-%B-%Y', '2024-10-03T00:00:00'],
    ['in Spanish', ['3 de enero de 2024', '14 de agosto de 2024'], 'es:%d de %B de %Y', '2024-01-03T00:00:00'],
    ['in Italian', ['3 gen 2024', '14 lug 2024'], 'it:%d %B %Y', '2024-01-03T00:00:00'],
    ['in Portuguese', ['03/fev/2024', '14/out/2024'], 'pt:%d/%B/%Y', '2024-02-03T00:00:00'],
    ['in Dutch', ['3 mrt 2024', '14 mei 2024'], 'nl:%d %B %Y', '2024-03-03T00:00:00'],
    ['in English, in full', ['March 5, 2024', 'December 14, 2024'], '%B %d, %Y', '2024-03-05T00:00:00'],
    ['in English, with an ordinal', ['5th March 2024', '21st May 2024'], 'en:%d %B %Y', '2024-03-05T00:00:00'],
    [
      'as mail does',
      ['Tue, 05 Mar 2024 10:00:00 +0100', 'Wed, 06 Mar 2024 10:00:00 +0100'],
      'en:%d %B %Y %H:%M:%S %z',
      '2024-03-05T09:00:00',
    ],
    [
      'as a terminal does',
      ['Tue Mar 5 10:00:00 CET 2024', 'Wed Jul 10 10:00:00 CEST 2024'],
      '%a %b %d %H:%M:%S %Z %Y',
      '2024-03-05T09:00:00',
    ],
    ['in one run with a time', ['20240305 101500', '20240306 101500'], '', ''],
    [
      'with an h between hour and minute',
      ['14/03/2024 14h05', '15/03/2024 8h00'],
      '%d/%m/%Y %Hh%M',
      '2024-03-14T14:05:00',
    ],
    [
      'with half days in points',
      ['14/03/2024 2:05 p. m.', '15/03/2024 8:00 a. m.'],
      'en:%d/%m/%Y %I:%M %p',
      '2024-03-14T14:05:00',
    ],
    [
      'with a zone by its name',
      ['14/03/2024 14:05 CET', '15/07/2024 14:05 CEST'],
      '%d/%m/%Y %H:%M %Z',
      '2024-03-14T13:05:00',
    ],
    [
      'with an offset',
      ['14/03/2024 14:05 +02:00', '15/03/2024 14:05 +02:00'],
      '%d/%m/%Y %H:%M %z',
      '2024-03-14T12:05:00',
    ],
    ['with a Z', ['14/03/2024 14:05:00Z', '15/03/2024 14:05:00Z'], '%d/%m/%Y %H:%M:%S%Z', '2024-03-14T14:05:00'],
    [
      'with seven digits of a second',
      ['14.03.2024 14:05:00.1234567', '15.03.2024 14:05:00.0000000'],
      '%d.%m.%Y %H:%M:%S.%n',
      '2024-03-14T14:05:00.123Z',
    ],
    ['with the time before', ['14:05 14/03/2024', '09:00 15/03/2024'], '%H:%M %d/%m/%Y', '2024-03-14T14:05:00'],
    ['without leading zeros', ['2024-3-5 9:00', '2024-11-15 9:00'], '%Y-%m-%d %H:%M', '2024-03-05T09:00:00'],
    ['as weeks', ['2024-W10-2', '2024-W11-1'], '%G-W%V-%u', '2024-03-05T00:00:00'],
    ['as months', ['03/2024', '04/2024'], '%m/%Y', '2024-03-01T00:00:00'],
  ])('%s', async (_, values, format, first) => {
    const { date } = await columnWith(values);
    if (format === '') return expect(date).toBeNull();
    expect(date).toMatchObject({ format, share: 1, implausible: 0 });
    expect(iso(date?.from)).toBe(first);
  });

  it('with and without seconds or a time are one column', async () => {
    const { date } = await columnWith(['14/03/2024 10:00', '15/03/2024 10:00:30', '16/03/2024', '17/03/2024']);
    expect(date).toMatchObject({ share: 1, hasTime: true, resolution: 1000 });
    expect(date?.format.split('|').toSorted()).toEqual(['%d/%m/%Y', '%d/%m/%Y %H:%M', '%d/%m/%Y %H:%M:%S']);
  });

  it.each<[string, string, readonly string[], string, string]>([
    ['days as a spreadsheet counts', 'Datum', ['45352', '45353.5'], 'serial', '2024-03-01T00:00:00'],
    ['seconds of a log shifted to 1970', 'start_time', ['1296000', '86400000'], 'epoch-s', '1970-01-16T00:00:00'],
    [
      'milliseconds of a log shifted to 1970',
      'Event Date',
      ['12960000000', '86400000000'],
      'epoch-ms',
      '1970-05-31T00:00:00',
    ],
  ])('as %s are seen where the name says a date', async (_, name, values, format, first) => {
    const { date } = await columnWith(values, name);
    expect(date?.format).toBe(format);
    expect(iso(date?.from)).toBe(first);
    expect((await columnWith(values, 'Menge')).date).toBeNull();
  });

  it('as a run of digits are not seen in keys, counts and flags', async () => {
    expect((await columnWith(['20240305', '20240306'], 'Order No')).date).toBeNull();
    expect((await columnWith(['1611365000', '1611365111'], 'invoiceNumber')).date).toBeNull();
    expect((await columnWith(['0', '0', '1', '0'], 'Discontinued')).date).toBeNull();
    expect((await columnWith(['0', '1', '1', '0'], 'NotInTime')).date).toBeNull();
    expect((await columnWith(['0', '604800000', '700000000', '-86400000'], 'Difference')).date).toBeNull();
    expect((await columnWith(['21500', '60000'], 'Lead time')).date).toBeNull();
  });
});

describe('the instants of a column', () => {
  it('say the unit that all are told in', async () => {
    const resolution = async (...values: string[]): Promise<number | undefined> =>
      (await columnWith(values)).date?.resolution;
    expect(await resolution('2024-01-05', '2024-01-06')).toBe(86_400_000);
    expect(await resolution('2024-01-05T00:00:00+02:00', '2024-01-06T00:00:00+01:00')).toBe(86_400_000);
    expect(await resolution('2024-01-05 10:00', '2024-01-05 12:00')).toBe(3_600_000);
    expect(await resolution('2024-01-05 10:00', '2024-01-05 10:05')).toBe(60_000);
    expect(await resolution('2024-01-05 10:00:01', '2024-01-05 10:05:00')).toBe(1000);
    expect(await resolution('2024-01-05 10:00:01.5', '2024-01-05 10:05:00.0')).toBe(1);
  });

  it('leave out placeholders, and count them', async () => {
    const { date } = await columnWith([
      '2024-01-05',
      '1900-01-01',
      '9999-12-31',
      '2024-01-29',
      '1970-01-01',
      '0001-01-01',
    ]);
    expect(date).toMatchObject({ share: 1, implausible: 4 / 6 });
    expect([iso(date?.from), iso(date?.to)]).toEqual(['2024-01-05T00:00:00', '2024-01-29T00:00:00']);
    expect(date?.bins).toHaveLength(24);
    expect(date?.bins?.reduce((a, b) => a + b)).toBe(2);
  });

  it('of the years 1970 to 1972 are no placeholders where all are', async () => {
    const { date } = await columnWith(['1970-01-01T00:00:00Z', '1970-04-26T19:12:00Z', '1971-02-01T00:00:00Z']);
    expect(date).toMatchObject({ share: 1, implausible: 0 });
  });

  it('fall into 24 equal parts', async () => {
    const { date } = await columnWith(
      Array.from({ length: 48 }, (_, i) => `2024-01-${String(1 + (i % 24)).padStart(2, '0')}`),
    );
    expect(date?.bins).toEqual(Array.from({ length: 24 }, () => 2));
  });

  it('of two columns of a table say which is mostly not after the other', async () => {
    const { tables } = await profileOf({
      orders: {
        header: ['Shipped', 'Ordered'],
        rows: [
          ['2024-01-05', '2024-01-01 10:00'],
          ['2024-01-06', '2024-01-06 12:00'],
          ['2024-01-02', '2024-01-03 12:00'],
          [null, '2024-01-03 12:00'],
          ['2024-01-09', '2024-01-03 12:00'],
        ],
      },
    });
    expect(tables[0]?.orders).toEqual([{ earlier: 'Ordered', later: 'Shipped', share: 0.75 }]);
  });
});

const two = (n: number): string => String(n).padStart(2, '0');

describe('day and month', () => {
  it('are told by one row of very many', async () => {
    const values = Array.from({ length: 150_000 }, (_, i) => `0${1 + (i % 9)}/0${1 + ((i * 7) % 9)}/2024`);
    const { date } = await columnWith([...values, '05/23/2024']);
    expect(date).toMatchObject({ format: '%m/%d/%Y', settledBy: 'day-above-12' });
  });

  it('are told by another table written alike', async () => {
    const profile = await profileOf({
      invoices: {
        header: ['Number', 'Due'],
        rows: [
          ['A1', '01/02/2024'],
          ['A2', '02/02/2024'],
        ],
      },
      payments: {
        header: ['Invoice', 'Paid'],
        rows: [
          ['A1', '25/02/2024'],
          ['A2', '03/02/2024'],
        ],
      },
    });
    expect(columnOf(profile, 'Due', 'invoices').date).toMatchObject({ format: '%d/%m/%Y', settledBy: 'other-column' });
  });

  it('are told by an order that the dates of each row keep', async () => {
    const american = (day: Date): string => `${two(day.getUTCMonth() + 1)}/${two(day.getUTCDate())}/2024`;
    const days = Array.from({ length: 300 }, (_, i) => Date.UTC(2024, 0, 1 + ((i * 211) % 300)));
    const rows = days
      .map((day, i) => [new Date(day), new Date(day + (2 + ((i * 13) % 50)) * 86_400_000)] as const)
      .filter((row) => row.every((day) => day.getUTCDate() <= 12))
      .map((row) => row.map(american));
    const profile = await profileOf({ orders: { header: ['Ordered', 'Shipped'], rows } });
    expect(columnOf(profile, 'Ordered').date).toMatchObject({ format: '%m/%d/%Y', settledBy: 'order' });
    expect(columnOf(profile, 'Shipped').date).toMatchObject({ format: '%m/%d/%Y', settledBy: 'order' });
  });

  it('are told by a date of the row that can be read in one way, and lies near', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => {
      const [month, day] = [1 + ((i * 5) % 12), 1 + ((i * 7) % 11)];
      const near = Math.max(1, day + (i % 2 === 0 ? 1 : -1));
      return [`${two(day)}/${two(month)}/2024`, `2024-${two(month)}-${two(near)}`];
    });
    const profile = await profileOf({ orders: { header: ['Invoiced', 'Booked'], rows } });
    expect(columnOf(profile, 'Invoiced').date).toMatchObject({ format: '%d/%m/%Y', settledBy: 'other-column' });
  });

  it('are told by working days', async () => {
    const days = Array.from({ length: 366 }, (_, i) => new Date(Date.UTC(2024, 0, 1 + ((i * 211) % 366))));
    const values = days
      .filter((day) => day.getUTCDate() <= 12 && day.getUTCDay() % 6 !== 0)
      .map((day) => `${two(day.getUTCDate())}.${two(day.getUTCMonth() + 1)}.2024`);
    expect((await columnWith(values)).date).toMatchObject({ format: '%d.%m.%Y', settledBy: 'weekdays' });
  });

  it('stay open where nothing tells: hours to twelve make the month first likelier', async () => {
    expect((await columnWith(['01/02/2024', '05/06/2024'])).date).toMatchObject({
      format: '%d/%m/%Y',
      alternative: '%m/%d/%Y',
    });
    const { date } = await columnWith(['01/02/2024 9:00 AM', '05/06/2024 1:00 PM']);
    expect(date).toMatchObject({ format: '%m/%d/%Y %I:%M %p', alternative: '%d/%m/%Y %I:%M %p' });
    expect(date).not.toHaveProperty('settledBy');
  });
});
