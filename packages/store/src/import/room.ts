/** The buffer with room for `more` bytes behind the first `length`: itself, or a larger copy of those. */
export function withRoom(bytes: Buffer, length: number, more: number): Buffer {
  if (bytes.length >= length + more) return bytes;
  const larger = Buffer.allocUnsafeSlow((length + more) * 2);
  larger.set(bytes.subarray(0, length));
  return larger;
}
