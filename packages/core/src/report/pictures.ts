import { findChain } from '../chain/index.ts';
import type { Query } from '../ledger/index.ts';
import type { PlaceGraph } from '../graph.ts';
import type { Drawing } from './drawing.ts';
import { MOST_HAND_OFFS, drawChain } from './draw-chain.ts';
import { drawPeriods } from './draw-periods.ts';
import { drawShares } from './draw-shares.ts';
import type { Picture, Report, ReportSection } from './report.ts';
import type { Saying } from './words.ts';

/** More weeks than these are told by month. */
const MOST_WEEKS = 110;

/** The pictures of a report in a language: the cash by week or month, the work by what becomes of it, the chain. */
export async function drawPictures(
  query: Query,
  report: Report,
  saying: Saying,
  place: PlaceGraph,
): Promise<readonly Picture[]> {
  const pictures: Picture[] = [];
  for (const section of report.sections) {
    const drawing = await pictureOf(query, section, saying, place);
    if (drawing !== undefined) pictures.push({ lens: section.lens, drawing });
  }
  return pictures;
}

async function pictureOf(
  query: Query,
  section: ReportSection,
  saying: Saying,
  place: PlaceGraph,
): Promise<Drawing | undefined> {
  const table = (code: string) => section.tables.find((one) => one.code === code);
  if (section.untold !== null) return undefined;
  if (section.lens === 'chain')
    return drawChain(await findChain(query, { level: 'activity', limit: MOST_HAND_OFFS }), saying, place);
  if (section.lens === 'vain') {
    const classes = table('vain.table.class');
    return classes && drawShares(classes, saying);
  }
  if (section.lens !== 'cash') return undefined;
  const weeks = table('cash.table.week');
  const periods = weeks && weeks.rows.length <= MOST_WEEKS ? weeks : table('cash.table.month');
  return periods && drawPeriods(periods, saying);
}
