import bindings from '@duckdb/node-bindings';
import { DOUBLE, DuckDBDataChunk, DuckDBTypeId } from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBType } from '@duckdb/node-api';

const BYTES = Float64Array.BYTES_PER_ELEMENT;

/** Refuses columns of other types (a bare `0.0` is a DECIMAL): their memory must not be read as DOUBLE. */
export function mustBeDoubles(types: readonly DuckDBType[]): void {
  const odd = types.findIndex(({ typeId }) => typeId !== DuckDBTypeId.DOUBLE);
  if (odd >= 0) throw new Error(`column ${odd + 1} is ${String(types[odd])}, not DOUBLE`);
}

/** The columns of a chunk whose columns are all DOUBLE and hold no NULL, copied out of the engine's memory at once. */
export function readDoubles(chunk: DuckDBDataChunk): Float64Array[] {
  const { rowCount, columnCount } = chunk;
  return Array.from({ length: columnCount }, (_, column) => {
    const vector = bindings.data_chunk_get_vector(chunk.chunk, column);
    const bytes = bindings.vector_get_data(vector, rowCount * BYTES);
    return new Float64Array(bytes.slice().buffer, 0, rowCount);
  });
}

/** Adds rows to a table whose columns are all DOUBLE. */
export async function appendDoubles(
  connection: DuckDBConnection,
  table: string,
  columns: readonly Float64Array<ArrayBuffer>[],
): Promise<void> {
  const rows = columns[0]?.length ?? 0;
  const most = bindings.vector_size();
  const appender = await connection.createAppender(table);
  const chunk = DuckDBDataChunk.create(columns.map(() => DOUBLE));
  for (let from = 0; from < rows; from += most) {
    const count = Math.min(most, rows - from);
    chunk.reset();
    chunk.rowCount = count;
    for (const [i, column] of columns.entries()) {
      const vector = bindings.data_chunk_get_vector(chunk.chunk, i);
      bindings.copy_data_to_vector(vector, 0, column.buffer, column.byteOffset + from * BYTES, count * BYTES);
    }
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
