import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PrivacyState } from '@aval/core/privacy';
import type { Access, AccessPage } from '@aval/server/contract';
import { apiPath, withQuery } from '../shared/api.ts';
import { useCompanySlug } from '../shared/company.ts';
import { DataTable } from '../shared/data-table.tsx';
import type { TableColumn } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { Answered } from '../shared/states.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useFormats } from '../shared/use-formats.ts';
import { words as frameWords } from '../frame/words.ts';
import { PaperLines, usePaperHeading } from './paper-lines.tsx';
import { partValues, questionName } from './privacy-view.ts';
import styles from './privacy.module.css';
import { words } from './words.ts';

const PAGE = 20;

/** Who opened which answers: for the people concerned to read. */
export function AccessesBlock({ state }: { readonly state: PrivacyState }): ReactNode {
  const t = useWords(words);
  const f = useFormats();
  const company = useCompanySlug();
  const pageNames = useWords(frameWords).page;
  const [offset, setOffset] = useState(0);
  const page = useAnswer<AccessPage>(withQuery(apiPath(company, 'privacy', 'accesses'), { offset, limit: PAGE }));
  const columns: readonly TableColumn<Access>[] = [
    { key: 'at', label: t.at, cell: (one) => f.minute(one.at) },
    { key: 'who', label: t.who, cell: (one) => one.who },
    { key: 'what', label: t.what, cell: (one) => questionName(one.what, pageNames) },
    { key: 'part', label: t.part, cell: (one) => partValues(one.part).join(' · ') || t.whole },
  ];
  return (
    <Block title={usePaperHeading('sheet.access')}>
      <PaperLines state={state} section="sheet.access" />
      <Answered answer={page} shape="table">
        {({ accesses, total }) =>
          total === 0 ? (
            <p className={styles.soft}>{t.noAccess}</p>
          ) : (
            <>
              <DataTable
                caption={t.accesses}
                columns={columns}
                rows={accesses}
                rowKey={(one) => `${one.at} ${one.who} ${one.what} ${one.part}`}
              />
              <div className={styles.pages}>
                <span>{t.pageOf(f.count(offset + 1), f.count(Math.min(offset + PAGE, total)), f.count(total))}</span>
                <button type="button" disabled={offset === 0} onClick={() => setOffset(offset - PAGE)}>
                  {t.newer}
                </button>
                <button type="button" disabled={offset + PAGE >= total} onClick={() => setOffset(offset + PAGE)}>
                  {t.older}
                </button>
              </div>
            </>
          )
        }
      </Answered>
    </Block>
  );
}
