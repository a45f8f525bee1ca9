import type { LittleAct, LogWriter } from '../little-log.test-kit.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const ordersOf = (log: readonly LittleAct[]): string[] => [...new Set(log.map(({ order }) => order))];
const attributesOf = ({ who, amount }: LittleAct): [name: string, value: string][] =>
  Object.entries({ who, amount }).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));

export const asOcelXml: LogWriter = (log) => {
  const types = [...new Set(log.map(({ activity }) => activity))].map(
    (name) =>
      `<event-type name="${escaped(name)}"><attributes><attribute name="who" type="string"/><attribute name="amount" type="string"/></attributes></event-type>`,
  );
  const objects = ordersOf(log).map((id) => `<object id="${escaped(id)}" type="order"><attributes/></object>`);
  const events = log.map((act) => {
    const values = attributesOf(act).map(([name, value]) => `<attribute name="${name}">${escaped(value)}</attribute>`);
    return `<event id="${act.event}" type="${escaped(act.activity)}" time="${act.time}">
      <attributes>${values.join('')}</attributes>
      <objects><relationship object-id="${escaped(act.order)}" qualifier="of"/></objects></event>`;
  });
  return Buffer.from(
    `<?xml version='1.0' encoding='UTF-8'?>\n<log><object-types><object-type name="order"><attributes/></object-type></object-types>
    <event-types>${types.join('\n')}</event-types><objects>${objects.join('\n')}</objects><events>${events.join('\n')}</events></log>\n`,
  );
};

/** As PM4Py writes it, and with attributes declared nowhere. */
export const asOcel1Json: LogWriter = (log) => {
  const events = log.map((act) => [
    act.event,
    {
      'ocel:activity': act.activity,
      'ocel:timestamp': act.time,
      'ocel:vmap': { who: act.who, amount: act.amount },
      'ocel:omap': [act.order],
    },
  ]);
  const objects = ordersOf(log).map((id) => [id, { 'ocel:type': 'order', 'ocel:ovmap': {} }]);
  const parts = {
    'ocel:global-event': { 'ocel:activity': '__INVALID__' },
    'ocel:global-log': { 'ocel:version': '1.0', 'ocel:object-types': ['order'] },
  };
  const member = (pairs: readonly unknown[][]): string =>
    `{${pairs.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n')}}`;
  const rest = JSON.stringify(parts).slice(1, -1);
  return Buffer.from(`{${rest}, "ocel:events": ${member(events)}, "ocel:objects": ${member(objects)}}`, 'utf8');
};

export const asOcel1Xml: LogWriter = (log) => {
  const attribute = (key: string, value: string): string => `<string key="${key}" value="${escaped(value)}"/>\n`;
  const events = log.map((act) => {
    const values = attributesOf(act).map(([name, value]) => attribute(name, value));
    const own = attribute('id', act.event) + attribute('activity', act.activity) + attribute('timestamp', act.time);
    return `<event>${own}<list key="omap">${attribute('object-id', act.order)}</list><list key="vmap">${values.join('')}</list></event>`;
  });
  const objects = ordersOf(log).map(
    (id) => `<object>${attribute('id', id)}${attribute('type', 'order')}<list key="ovmap"/></object>`,
  );
  return Buffer.from(
    `<?xml version='1.0' encoding='UTF-8'?>\n<log><global scope="event">${attribute('ocel:activity', '__INVALID__')}</global>
    <global scope="object"><string key="ocel:type" value="__INVALID__"/></global>
    <events>${events.join('\n')}</events><objects>${objects.join('\n')}</objects></log>\n`,
  );
};

export const asOcel1Csv: LogWriter = (log) => {
  const field = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
  const rows = log.map(({ event, order, activity, time, who, amount }) =>
    [event, activity, time, amount ?? '', who ?? '', `['${order}']`, ''].map(field).join(','),
  );
  const header = 'ocel:eid,ocel:activity,ocel:timestamp,amount,who,ocel:type:order,ocel:type:order item';
  return Buffer.from([header, ...rows, ''].join('\n'), 'utf8');
};
