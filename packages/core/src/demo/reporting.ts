import { REPORTING } from './company.ts';
import { touch } from './firm.ts';
import type { Firm } from './firm.ts';

/**
 * What is done for the hierarchy: a weekly dashboard and a monthly report by each team, gathered and presented to the
 * committee. No later act takes any of it up.
 */
export function openReporting(firm: Firm): void {
  for (const monday of firm.calendar.weekStarts) {
    firm.agenda.at(monday, () => {
      for (const team of Object.keys(REPORTING))
        write(firm, team, 'Tableau de bord hebdomadaire', [35, 70], () => undefined);
    });
  }
  for (const start of firm.calendar.monthStarts) {
    firm.agenda.at(start, () => {
      const reports: string[] = [];
      for (const team of Object.keys(REPORTING)) {
        write(firm, team, 'Rapport mensuel', [150, 330], (report) => {
          reports.push(report);
          if (reports.length === Object.keys(REPORTING).length) gather(firm, reports);
        });
      }
    });
  }
}

function write(
  firm: Firm,
  team: string,
  activity: string,
  [from, to]: readonly [number, number],
  after: (report: string) => void,
): void {
  const report = firm.records.object(firm.records.makeId('RAP'), 'rapport', { sujet: `${activity}, ${team}` });
  firm.workplace.work(REPORTING[team]!, {
    activity,
    minutes: firm.random.office.whole(from, to),
    touches: [touch(report, 'rapport')],
    after: () => after(report),
  });
}

function gather(firm: Firm, reports: readonly string[]): void {
  const touches = reports.map((report) => touch(report, 'rapport'));
  const task = (activity: string, minutes: number, after?: () => void) =>
    firm.workplace.work('Encadrement', { activity, minutes, touches, ...(after ? { after } : {}) });
  task('Consolidation des rapports', firm.random.office.whole(180, 360), () => task('Présentation en comité', 150));
}
