/** A series without its straight trend: what is left after least squares. */
function detrend(series: Float64Array): Float64Array {
  const n = series.length;
  const middle = (n - 1) / 2;
  let [sum, tilt, spread] = [0, 0, 0];
  for (let t = 0; t < n; t += 1) {
    const value = series[t] ?? 0;
    sum += value;
    tilt += (t - middle) * value;
    spread += (t - middle) ** 2;
  }
  const slope = spread === 0 ? 0 : tilt / spread;
  return series.map((value, t) => value - sum / n - slope * (t - middle));
}

/**
 * What a series does not tell of itself: without its trend and without what the value before already said (an autoregression of one
 * step), as standard deviations from zero. One value shorter than the series; all zero when nothing is left.
 */
export function whiten(series: Float64Array): Float64Array {
  const flat = detrend(series);
  let [with_, itself] = [0, 0];
  for (let t = 1; t < flat.length; t += 1) {
    with_ += (flat[t] ?? 0) * (flat[t - 1] ?? 0);
    itself += (flat[t - 1] ?? 0) ** 2;
  }
  const carried = itself === 0 ? 0 : with_ / itself;
  const rest = flat.subarray(1).map((value, t) => value - carried * (flat[t] ?? 0));
  const mean = rest.reduce((all, value) => all + value, 0) / rest.length;
  const deviation = Math.sqrt(rest.reduce((all, value) => all + (value - mean) ** 2, 0) / rest.length);
  const scale = Math.max(...series.map(Math.abs), 1);
  return rest.map((value) => (deviation <= scale * 1e-12 ? 0 : (value - mean) / deviation));
}
