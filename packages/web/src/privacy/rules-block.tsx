import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PrivacyState, Retention } from '@aval/core/privacy';
import type { Forgetting } from '@aval/server/contract';
import { apiPath, withQuery } from '../shared/api.ts';
import { useCompanySlug } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useFormats } from '../shared/use-formats.ts';
import { Sending } from './ask-forms.tsx';
import { PaperLines, usePaperHeading } from './paper-lines.tsx';
import { ACCESS_MONTHS, monthsOffered, PERSON_MONTHS } from './privacy-view.ts';
import styles from './privacy.module.css';
import { useSend } from './use-privacy.ts';
import { words } from './words.ts';

/** How long is known who acted and who looked; what a rule would take is said before it is set. */
export function RulesBlock({ state }: { readonly state: PrivacyState }): ReactNode {
  const t = useWords(words);
  const [rule, setRule] = useState<Retention>(state.retention);
  const send = useSend<PrivacyState, Retention>('PUT', 'retention');
  return (
    <Block title={usePaperHeading('sheet.kept')}>
      <PaperLines state={state} section="sheet.kept" />
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate(rule);
        }}
      >
        <div className={styles.fields}>
          <NativeSelect
            label={t.personRule}
            value={String(rule.personMonths)}
            data={monthsOffered<number | null>(PERSON_MONTHS, state.retention.personMonths).map((months) => ({
              value: String(months),
              label: months === null ? t.never : t.months(months),
            }))}
            onChange={({ currentTarget: { value } }) =>
              setRule({ ...rule, personMonths: value === 'null' ? null : Number(value) })
            }
          />
          <NativeSelect
            label={t.accessRule}
            value={String(rule.accessMonths)}
            data={monthsOffered<number>(ACCESS_MONTHS, state.retention.accessMonths).map((months) => ({
              value: String(months),
              label: t.months(months),
            }))}
            onChange={({ currentTarget: { value } }) => setRule({ ...rule, accessMonths: Number(value) })}
          />
        </div>
        <Preview rule={rule} />
        <Sending isPending={send.isPending} error={send.error} label={t.setRule} />
      </form>
    </Block>
  );
}

function Preview({ rule }: { readonly rule: Retention }): ReactNode {
  const t = useWords(words);
  const f = useFormats();
  const company = useCompanySlug();
  const path = apiPath(company, 'privacy', 'forgetting');
  const would = useAnswer<Forgetting>(
    rule.personMonths === null ? undefined : withQuery(path, { persons: rule.personMonths }),
  );
  if (rule.personMonths === null || would.data?.before == null) return null;
  return (
    <p className={styles.soft}>{t.wouldForget(would.data.acts, f.count(would.data.acts), f.day(would.data.before))}</p>
  );
}
