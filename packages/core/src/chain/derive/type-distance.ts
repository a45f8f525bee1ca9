/** Steps from the leading type in the graph of type-to-type relations; types out of reach are left out (METHODS §2.1). */
export function measureTypeDistances(
  leading: number,
  related: readonly { readonly a: number; readonly b: number }[],
): ReadonlyMap<number, number> {
  const distances = new Map([[leading, 0]]);
  for (let edge = [leading], distance = 1; edge.length > 0; distance += 1) {
    edge = neighbours(edge, related).filter((type) => !distances.has(type));
    for (const type of edge) distances.set(type, distance);
  }
  return distances;
}

const neighbours = (
  types: readonly number[],
  related: readonly { readonly a: number; readonly b: number }[],
): number[] => [
  ...new Set(related.flatMap(({ a, b }) => [...(types.includes(a) ? [b] : []), ...(types.includes(b) ? [a] : [])])),
];
