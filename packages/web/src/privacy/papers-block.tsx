import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { sayText } from '@aval/core/explain';
import { FORM_FIELDS, PRIVACY_WORDS } from '@aval/core/privacy';
import type { PrivacyForm, PrivacyState } from '@aval/core/privacy';
import { Fold } from '../records/fold.tsx';
import { apiAddress, apiPath, withQuery } from '../shared/api.ts';
import { useCompanySlug } from '../shared/company.ts';
import { useLocale, useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { Sending } from './ask-forms.tsx';
import styles from './privacy.module.css';
import { useSend } from './use-privacy.ts';
import { words } from './words.ts';

/** The two papers to print, and the answers that only the company has for them. */
export function PapersBlock({ state }: { readonly state: PrivacyState }): ReactNode {
  const t = useWords(words);
  const locale = useLocale();
  const company = useCompanySlug();
  const missing = FORM_FIELDS.filter((field) => state.form[field] === '').length;
  const address = (paper: string, lang: string): string =>
    apiAddress(withQuery(apiPath(company, 'privacy', 'papers', paper), { lang }));
  const other = locale === 'fr' ? 'en' : 'fr';
  return (
    <Block title={t.papers} sentence={<p>{t.papersSentence}</p>}>
      <ul className={styles.papers}>
        {(['sheet', 'record'] as const).map((paper) => (
          <li key={paper}>
            <a href={address(paper, locale)} target="_blank" rel="noreferrer">
              {t.paper[paper]}
            </a>{' '}
            <a className={styles.soft} href={address(paper, other)} target="_blank" rel="noreferrer" hrefLang={other}>
              {t.inOther}
            </a>
          </li>
        ))}
      </ul>
      <Fold title={t.formTitle} holds={t.formHolds(missing)} isOpenFirst={false}>
        <CompanyForm form={state.form} />
      </Fold>
    </Block>
  );
}

function CompanyForm({ form }: { readonly form: PrivacyForm }): ReactNode {
  const t = useWords(words);
  const locale = useLocale();
  const [answers, setAnswers] = useState<PrivacyForm>(form);
  const send = useSend<PrivacyState, PrivacyForm>('PUT', 'form');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate(answers);
      }}
    >
      {FORM_FIELDS.map((field) => (
        <Textarea
          key={field}
          label={sayText({ code: `form.${field}`, values: {} }, PRIVACY_WORDS, locale)}
          value={answers[field]}
          onChange={(event) => setAnswers({ ...answers, [field]: event.currentTarget.value })}
          autosize
          minRows={1}
          maxLength={4000}
        />
      ))}
      <Sending isPending={send.isPending} error={send.error} label={t.save} />
      {send.isSuccess && <output className={styles.soft}>{t.saved}</output>}
    </form>
  );
}
