import type { ReactNode } from 'react';
import { NO_CURRENCY, CASH_BASES, OBJECT_KINDS } from '@aval/core/ledger';
import type { CashRule, Guess, Mapping, Understanding } from '@aval/core/mapping';
import { Said } from '../shared/claim-sentence.tsx';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { Choice, Entry } from './choice.tsx';
import { Confidence } from './column-table.tsx';
import { amountColumns, flowTypes } from './mapping-view.ts';
import { mappingWords } from './mapping-words.ts';
import styles from './records.module.css';

interface SettingsProps {
  readonly understanding: Understanding;
  readonly mapping: Mapping;
  readonly correct: (mapping: Mapping) => void;
}

/** What the whole source says: the demand that is paid, its currency and zone, what stands for cash. */
export function MappingSettings({ understanding, mapping, correct }: SettingsProps): ReactNode {
  const t = useWords(mappingWords);
  return (
    <>
      <Block title={t.general} sentence={<Because guess={understanding.leading} />}>
        <div className={styles.settings}>
          <Choice
            label={t.leading}
            description={t.leadingMeaning}
            value={mapping.leading}
            options={flowTypes(mapping)}
            name={(type) => type}
            onChange={(leading) => correct({ ...mapping, leading })}
          />
          <Choice
            label={t.currency}
            value={mapping.currency}
            options={CURRENCIES}
            name={(code) => (code === NO_CURRENCY ? t.noCurrency : code)}
            onChange={(currency) => correct({ ...mapping, currency })}
          />
          <Choice
            label={t.zone}
            value={mapping.zone}
            options={ZONES}
            name={(zone) => zone}
            onChange={(zone) => correct({ ...mapping, zone })}
          />
          {Object.entries(mapping.objects).map(([type, kind]) => (
            <Choice
              key={type}
              label={t.objectKind(type)}
              value={kind}
              options={OBJECT_KINDS}
              name={(one) => t.objectKinds[one]}
              onChange={(one) => correct({ ...mapping, objects: { ...mapping.objects, [type]: one } })}
            />
          ))}
        </div>
      </Block>
      <Block title={t.cashTitle} sentence={<Because guess={understanding.cash} />}>
        {mapping.cash.length === 0 && <p>{t.cashNone}</p>}
        {mapping.cash.map((rule, n) => (
          <Rule
            key={n}
            rule={rule}
            mapping={mapping}
            change={(next) => correct({ ...mapping, cash: mapping.cash.with(n, next) })}
          />
        ))}
      </Block>
    </>
  );
}

function Rule({
  rule,
  mapping,
  change,
}: {
  readonly rule: CashRule;
  readonly mapping: Mapping;
  readonly change: (rule: CashRule) => void;
}): ReactNode {
  const t = useWords(mappingWords);
  const { amount, ...withoutAmount } = rule;
  return (
    <div className={styles.rule}>
      <p>
        <strong>{t.cashActs(rule.activities.join(', '))}</strong>
      </p>
      <div className={styles.settings}>
        <Choice
          label={t.direction}
          value={rule.direction}
          options={['in', 'out']}
          name={(one) => t.directions[one]}
          onChange={(direction) => change({ ...rule, direction })}
        />
        <Choice
          label={t.basis}
          value={rule.basis}
          options={CASH_BASES}
          name={(one) => t.bases[one]}
          onChange={(basis) => change({ ...rule, basis })}
        />
        <Choice
          label={t.amount}
          value={amount ?? ''}
          options={['', ...amountColumns(mapping)]}
          name={(one) => (one === '' ? t.noAmount : one)}
          onChange={(one) => change(one === '' ? withoutAmount : { ...withoutAmount, amount: one })}
        />
        {rule.phase !== undefined && (
          <Entry label="phase" value={rule.phase} onEnter={(phase) => change({ ...rule, phase })} />
        )}
      </div>
    </div>
  );
}

/** Why Aval thinks so, and how sure it is. */
function Because({ guess }: { readonly guess: Guess<unknown> }): ReactNode {
  if (guess.reasons.length === 0) return undefined;
  return (
    <div>
      {guess.reasons.map((reason, n) => (
        <p key={n}>
          <Said statement={reason} />
        </p>
      ))}
      <Confidence confidence={guess.confidence} />
    </div>
  );
}

const CURRENCIES = [
  NO_CURRENCY,
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'CAD',
  'AUD',
  'BRL',
  'CNY',
  'CZK',
  'DKK',
  'HUF',
  'INR',
  'JPY',
  'MAD',
  'MXN',
  'NOK',
  'PLN',
  'RON',
  'SEK',
  'TND',
  'XAF',
  'XOF',
  'ZAR',
];
const ZONES = Intl.supportedValuesOf('timeZone');
