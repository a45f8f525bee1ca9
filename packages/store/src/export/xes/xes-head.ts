import type { ExportJob } from '../export-job.ts';
import { isoOf } from '../fact-table.ts';
import { xmlText } from '../xml-text.ts';

const EXTENSIONS = [
  ['Concept', 'concept'],
  ['Time', 'time'],
  ['Lifecycle', 'lifecycle'],
  ['Organizational', 'org'],
  ['Cost', 'cost'],
] as const;

/** The transitions of the standard life cycle (IEEE 1849). */
const TRANSITIONS = [
  'schedule',
  'assign',
  'withdraw',
  'reassign',
  'start',
  'suspend',
  'resume',
  'pi_abort',
  'ate_abort',
  'complete',
  'autoskip',
  'manualskip',
  'unknown',
];

export const FOOT = '</log>\n';

/** All of the log before its first trace: extensions, what every trace and act has, how acts are told apart, and what was cut. */
export async function headOf({ log, scope }: ExportJob): Promise<string> {
  const phases = await log.rows<{ phase: string | null }>(
    'SELECT DISTINCT e.phase FROM event e WHERE e.event_id IN (SELECT event_id FROM out_step)',
  );
  const always = phases.every(({ phase }) => phase !== null);
  const standard = phases.every(({ phase }) => phase === null || TRANSITIONS.includes(phase));
  const phased = phases.some(({ phase }) => phase !== null);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<log xes.version="1849-2016" xes.features="" xmlns="http://www.xes-standard.org/">',
    ...EXTENSIONS.map(
      ([name, prefix]) =>
        `<extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>`,
    ),
    '<global scope="trace"><string key="concept:name" value=""/></global>',
    `<global scope="event"><string key="concept:name" value=""/><date key="time:timestamp" value="1970-01-01T00:00:00Z"/>${
      always ? '<string key="lifecycle:transition" value="complete"/>' : ''
    }</global>`,
    '<classifier name="Activity" keys="concept:name"/>',
    ...(always ? ['<classifier name="Activity and phase" keys="concept:name lifecycle:transition"/>'] : []),
    ...(phased && standard ? [attribute('lifecycle:model', 'standard')] : []),
    attribute('concept:name', scope.traces.name),
    ...(await cuts({ log, scope })),
    '',
  ].join('\n');
}

const attribute = (key: string, value: string): string => `<string key="${key}" value="${xmlText(value)}"/>`;

/** What a filter left out, as attributes of the log. */
async function cuts({ log, scope: { filter } }: Pick<ExportJob, 'log' | 'scope'>): Promise<string[]> {
  const instant = async (key: string, millis: number | undefined): Promise<string[]> => {
    if (millis === undefined) return [];
    const at = `make_timestamp(CAST(${millis} AS BIGINT) * 1000)`;
    const [row] = await log.rows<{ text: string }>(`SELECT ${isoOf(at)} AS text`);
    return [`<date key="${key}" value="${row?.text ?? ''}"/>`];
  };
  return [
    ...(await instant('aval:acts_from', filter.from)),
    ...(await instant('aval:acts_before', filter.to)),
    ...(filter.customer === undefined ? [] : [attribute('aval:customer', filter.customer)]),
  ];
}
