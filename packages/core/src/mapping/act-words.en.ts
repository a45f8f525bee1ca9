import type { Phrase, Statement } from '../explain/index.ts';

const n = (values: Statement['values'], kind: string): number =>
  values[kind]?.unit === 'count' ? values[kind].value : 0;

const KINDS: readonly (readonly [string, string, string])[] = [
  ['approval', 'an approval or check', 'approvals or checks'],
  ['report', 'an internal report', 'internal reports'],
  ['state', 'a state that a system records', 'states that a system records'],
  ['customer', 'an act of the customer', 'acts of the customer'],
  ['supplier', 'an act of the supplier', 'acts of the supplier'],
  ['artificial', 'a row that is no act', 'rows that are no act'],
];

/** Why an activity is taken for the kind of act it is, in English. */
export const ACT_ENGLISH = {
  'mapping.kinds.found': (values) => {
    const found = KINDS.filter(([kind]) => n(values, kind) > 0);
    const parts = found.map(([kind, one, many]) =>
      n(values, kind) === 1 ? `{${kind}}: ${one}` : `{${kind}}: ${many}`,
    );
    return `Of the activities, by their names and by how they are recorded: ${[...parts, '{work}: work'].join('; ')}.`;
  },
  'mapping.act.coded': 'Its name is a code: nothing tells what kind of act it is. It is taken for work.',
  'mapping.act.plain': 'Nothing says that it is anything but work.',
  'mapping.act.works': '“{word}” is a word of work.',
  'mapping.act.recording': '“{word}”: somebody writes down what came in.',
  'mapping.act.goods': 'Goods come in (“{word}”): taking them in is work.',
  'mapping.act.pays': '“{word}”: the company moves the money.',
  'mapping.act.paper': 'It is about a decision or a check, and “{word}” makes it plain work.',
  'mapping.act.started': 'It is recorded with its start: somebody spends time on it.',
  'mapping.act.decides': '“{word}” is a word of authority: approving, releasing, blocking, signing, passing upwards.',
  'mapping.act.checks': '“{word}” is a word of checking what others did.',
  'mapping.act.declines': '“{word}”: the company decides, and says no.',
  'mapping.act.report': '“{word}” is a word of telling how things stand.',
  'mapping.act.report-to': 'It tells somebody inside: “{word}”.',
  'mapping.act.automatic': '“{word}” says that a system does it.',
  'mapping.act.by-itself': '“{word}” comes of itself: nobody does it.',
  'mapping.act.waits': '“{word}”: somebody is waited for, nobody acts.',
  'mapping.act.robots': 'Machines do it ({share} of its rows).',
  'mapping.act.never-started': 'Other activities are recorded with their start, this one never: a system records it.',
  'mapping.act.customer': 'Its name says who does it: “{word}”, the customer.',
  'mapping.act.customer-act': '“{word}” is what a customer does.',
  'mapping.act.came-from-customer': '“{word}” comes in from the customer.',
  'mapping.act.receipt': '“{word}”: the customer pays.',
  'mapping.act.receipt-rule': 'It stands for the money that comes in: who pays does it.',
  'mapping.act.pays-rule': 'It stands for money that goes out: the company pays.',
  'mapping.act.supplier': 'Its name says who does it: “{word}”, whom the company pays.',
  'mapping.act.came-from-supplier': '“{word}” comes in from whom the company pays.',
  'mapping.act.artificial': '“{word}” is what tools call the rows that they put at the ends of every object.',
  'mapping.act.always-first': 'In {share} of the objects that have it, it is the very first record.',
  'mapping.act.always-last': 'In {share} of the objects that have it, it is the very last record.',
} satisfies Readonly<Record<string, Phrase>>;
