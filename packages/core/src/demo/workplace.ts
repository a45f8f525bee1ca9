import type { Agenda } from './agenda.ts';
import { DAY_MINUTES } from './calendar.ts';
import type { Random } from './random.ts';
import type { Records, Touch } from './records.ts';

export interface Team {
  readonly name: string;
  readonly role: string;
  readonly people: readonly string[];
}

/** A place where work of a team waits and is done: `places` pieces at once. */
export interface StationPlan {
  readonly team: string;
  readonly places: number;
  /** Opens one more place when so many pieces wait, closes it again below `until`. */
  readonly relief?: { readonly from: number; readonly until: number };
}

interface Task {
  readonly activity: string;
  readonly minutes: number;
  readonly touches: readonly Touch[];
  readonly after?: () => void;
}

/** The company at work: tasks queue at stations in order of arrival and are done by whoever of the team is free. */
export interface Workplace {
  work(station: string, task: Task): void;
  /** Something a machine does at once. */
  automate(activity: string, touches: readonly Touch[], attributes?: Readonly<Record<string, string>>): void;
  /** Something that happens to the company: a customer's answer, a payment, a date that passes. */
  happens(activity: string, touches: readonly Touch[]): void;
}

const ROBOT = 'Automate ERP';
export const ACTOR_KIND = { human: 'humain', robot: 'automate' } as const;

interface Station extends StationPlan {
  readonly queue: Task[];
  busy: number;
  relieved: boolean;
  wakesAt: number;
}

export function makeWorkplace(
  teams: readonly Team[],
  plans: Readonly<Record<string, StationPlan>>,
  agenda: Agenda,
  records: Records,
  random: Random,
): Workplace {
  const stations = new Map(
    Object.entries(plans).map(([name, plan]): [string, Station] => [
      name,
      { ...plan, queue: [], busy: 0, relieved: false, wakesAt: 0 },
    ]),
  );
  const free = new Map(teams.map((team): [string, string[]] => [team.name, [...team.people]]));
  const roleOf = new Map(teams.map((team) => [team.name, team.role]));

  const dispatch = (station: Station): void => {
    const people = free.get(station.team)!;
    while (station.queue.length > 0 && station.busy < placesNow(station) && people.length > 0) {
      const minutes = wholeMinutes(station.queue[0]!);
      const start = agenda.now;
      if (!fitsToday(start, minutes)) return wakeTomorrow(station);
      const task = station.queue.shift()!;
      const person = people.splice(random.whole(0, people.length - 1), 1)[0]!;
      station.busy += 1;
      agenda.at(start + minutes, () => finish(station, task, person, start));
    }
  };
  const wakeTomorrow = (station: Station): void => {
    const morning = (Math.floor(agenda.now / DAY_MINUTES) + 1) * DAY_MINUTES;
    if (station.wakesAt === morning) return;
    station.wakesAt = morning;
    agenda.at(morning, () => dispatch(station));
  };
  const finish = (station: Station, task: Task, person: string, start: number): void => {
    station.busy -= 1;
    free.get(station.team)!.push(person);
    records.act({
      activity: task.activity,
      start,
      end: agenda.now,
      attributes: {
        acteur: person,
        "type d'acteur": ACTOR_KIND.human,
        équipe: station.team,
        fonction: roleOf.get(station.team)!,
      },
      touches: task.touches,
    });
    task.after?.();
    for (const other of stations.values()) if (other.team === station.team) dispatch(other);
  };
  return {
    work: (name, task) => {
      const station = stations.get(name);
      if (!station) throw new RangeError(`no station ${name}`);
      station.queue.push(task);
      dispatch(station);
    },
    automate: (activity, touches, attributes = {}) =>
      records.act({
        activity,
        start: agenda.now,
        end: agenda.now,
        attributes: { acteur: ROBOT, "type d'acteur": ACTOR_KIND.robot, ...attributes },
        touches,
      }),
    happens: (activity, touches) => records.act({ activity, start: null, end: agenda.now, attributes: {}, touches }),
  };
}

/** Nobody leaves a piece half done over night: what does not fit today begins tomorrow, and nothing is longer than a day. */
const wholeMinutes = (task: Task): number => Math.min(DAY_MINUTES, Math.max(1, Math.round(task.minutes)));
const fitsToday = (start: number, minutes: number): boolean => (start % DAY_MINUTES) + minutes <= DAY_MINUTES;

/** A relief place opens when the queue is long and stays open until it is short again. */
function placesNow(station: Station): number {
  if (!station.relief) return station.places;
  if (station.queue.length >= station.relief.from) station.relieved = true;
  if (station.queue.length < station.relief.until) station.relieved = false;
  return station.places + (station.relieved ? 1 : 0);
}
