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
  const cashActs = mapping.cash.flatMap(({ activities }) => activities).join(', ');
  const cashSentence = cashActs === '' ? t.cashNone : t.cashActs(cashActs);
  return (
    <>
      <Block
        title={t.general}
        sentence={
          <Because guess={understanding.leading}>{t.leadingIs(t.ownTypes[mapping.leading] ?? mapping.leading)}</Because>
        }
      >
        <div className={styles.settings}>
          <Choice
            label={t.leading}
            value={mapping.leading}
            options={flowTypes(mapping)}
            name={(type) => t.ownTypes[type] ?? type}
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
              label={t.objectKind(t.ownTypes[type] ?? type)}
              value={kind}
              options={OBJECT_KINDS}
              name={(one) => t.objectKinds[one]}
              onChange={(one) => correct({ ...mapping, objects: { ...mapping.objects, [type]: one } })}
            />
          ))}
        </div>
      </Block>
      <Block title={t.cashTitle} sentence={<Because guess={understanding.cash}>{cashSentence}</Because>}>
        {mapping.cash.map((rule, n) => (
          <Rule
            key={n}
            rule={rule}
            mapping={mapping}
            several={mapping.cash.length > 1}
            change={(next) => correct({ ...mapping, cash: mapping.cash.with(n, next) })}
          />
        ))}
      </Block>
    </>
  );
}

interface RuleProps {
  readonly rule: CashRule;
  readonly mapping: Mapping;
  /** Among several, each says its acts. */
  readonly several: boolean;
  readonly change: (rule: CashRule) => void;
}

function Rule({ rule, mapping, several, change }: RuleProps): ReactNode {
  const t = useWords(mappingWords);
  const { amount, ...withoutAmount } = rule;
  return (
    <div className={styles.rule}>
      {several && <p>{t.cashActs(rule.activities.join(', '))}</p>}
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

interface BecauseProps {
  readonly guess: Guess<unknown>;
  /** What Aval understood, as a sentence. */
  readonly children: ReactNode;
}

/** What was understood, why, and how sure it is. */
function Because({ guess, children }: BecauseProps): ReactNode {
  return (
    <div className={styles.understood}>
      <p className={styles.lead}>{children}</p>
      <p className={styles.reasons}>
        <Confidence confidence={guess.confidence} />{' '}
        {guess.reasons.map((reason, n) => (
          <span key={n}>
            <Said statement={reason} />{' '}
          </span>
        ))}
      </p>
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
