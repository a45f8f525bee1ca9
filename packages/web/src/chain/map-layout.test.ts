import ELK from 'elkjs/lib/elk.bundled.js';
import { expect, test } from 'vitest';
import { bandPath, middleOf } from './band-path.ts';
import { generatedChain } from './chain.fixture.ts';
import { CUSTOMERS, drawChain } from './chain-view.ts';
import { placeChain, type Place } from './map-layout.ts';

const elk = new ELK.default();
const overlap = (a: Place, b: Place): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

test.each([12, 17, 49, 400])(
  'a chain of %i links is laid out with the customers at the right edge and no box on another',
  async (size) => {
    const map = drawChain(generatedChain(size), 'cash', new Set());
    const places = await placeChain(map, elk);
    const boxes = [...places.boxes];
    const edge = places.boxes.get(CUSTOMERS);
    expect(boxes).toHaveLength(map.boxes.length);
    for (const [id, place] of boxes)
      if (id !== CUSTOMERS) expect(place.x + place.width).toBeLessThanOrEqual(edge?.x ?? 0);
    for (const [id, place] of boxes)
      for (const [other, there] of boxes) if (id < other) expect(overlap(place, there)).toBe(false);
  },
);

test('every band leaves its box and arrives at the next, also when work comes back', async () => {
  const map = drawChain(generatedChain(17), 'cash', new Set());
  const places = await placeChain(map, elk);
  const near = (place: Place | undefined, x: number, y: number): boolean =>
    place !== undefined &&
    x >= place.x - 2 &&
    x <= place.x + place.width + 2 &&
    y >= place.y - 2 &&
    y <= place.y + place.height + 2;
  expect(map.bands.some((band) => band.back)).toBe(true);
  for (const band of map.bands) {
    const points = places.bands.get(band.id) ?? [];
    const [start, end] = [points[0], points.at(-1)];
    expect(near(places.boxes.get(band.from), start?.x ?? -1, start?.y ?? -1)).toBe(true);
    expect(near(places.boxes.get(band.to), end?.x ?? -1, end?.y ?? -1)).toBe(true);
  }
});

test('a path swings forwards and rounds its corners backwards', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 100, y: 50 },
  ];
  expect(bandPath(points, false)).toBe('M0,0 C50,0 50,50 100,50');
  expect(
    bandPath(
      [
        { x: 0, y: 0 },
        { x: 0, y: 40 },
        { x: 60, y: 40 },
      ],
      true,
    ),
  ).toBe('M0,0 L0,26 Q0,40 14,40 L60,40');
  expect(bandPath([], false)).toBe('');
  expect(middleOf(points)).toEqual({ x: 50, y: 25 });
});
