import { useEffect, useId, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { FILTER_NAMES } from '@aval/core/filter';
import { useCompany } from '../shared/company.ts';
import { LOCALES } from '@aval/core/explain';
import { useLocale, useWords } from '../shared/locale.tsx';
import type { Locale } from '../shared/locale.tsx';
import { ErrorState } from '../shared/states.tsx';
import { useFilter } from '../shared/use-filter.ts';
import { bpmnFile, reportFile } from './share-paths.ts';
import styles from './share.module.css';
import { SharedTables } from './shared-tables.tsx';
import { useFile } from './use-file.ts';
import type { FileAsked } from './use-file.ts';
import { words } from './words.ts';

const FORMATS = ['html', 'pdf', 'json'] as const;

/** Everything that can be handed on of what the page shows: the report, the chain, the tables, the address. */
export default function ShareDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useWords(words);
  const id = useId();
  const dialog = useModal();
  const filter = useFilter();
  const isPart = FILTER_NAMES.some((name) => filter[name] !== undefined);
  const files = useFile();
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={id} onClose={onClose}>
      <div className={styles.head}>
        <h2 id={id}>{t.title}</h2>
        <form method="dialog">
          <button type="submit" className={styles.quiet}>
            {t.close}
          </button>
        </form>
      </div>
      <p className={styles.soft}>{isPart ? t.part : t.whole}</p>
      <ReportFiles files={files} />
      <ChainFile files={files} />
      <SharedTables files={files} />
      <PageAddress />
      <p role="status" className={styles.soft}>
        {files.writing === null ? '' : t.writing}
      </p>
      {files.problem !== null && <ErrorState problem={files.problem} />}
    </dialog>
  );
}

/** Opens as a modal dialog, and gives the focus back to what opened it. */
function useModal(): React.RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return dialog;
}

function ReportFiles({ files }: { readonly files: FileAsked }): ReactNode {
  const t = useWords(words);
  const { company } = useCompany();
  const filter = useFilter();
  const [lang, setLang] = useState<Locale>(useLocale());
  return (
    <section className={styles.part}>
      <h3>{t.report}</h3>
      <p className={styles.soft}>{t.reportHint}</p>
      <fieldset className={styles.choice}>
        <legend className="aval-unseen">{t.language}</legend>
        {LOCALES.map((one) => (
          <label key={one}>
            <input type="radio" name="report-language" checked={one === lang} onChange={() => setLang(one)} />{' '}
            {t.languages[one]}
          </label>
        ))}
      </fieldset>
      <ul className={styles.files}>
        {FORMATS.map((format) => {
          const { path, name } = reportFile(company, filter, format, lang);
          return (
            <li key={format}>
              <button
                type="button"
                className={styles.file}
                disabled={files.writing !== null}
                onClick={() => files.save(path, name)}
              >
                <b>{t.formats[format].name}</b> <span>{t.formats[format].hint}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function ChainFile({ files }: { readonly files: FileAsked }): ReactNode {
  const t = useWords(words);
  const { path, name } = bpmnFile(useCompany().company, useLocale());
  return (
    <section className={styles.part}>
      <h3>{t.chain}</h3>
      <ul className={styles.files}>
        <li>
          <button
            type="button"
            className={styles.file}
            disabled={files.writing !== null}
            onClick={() => files.save(path, name)}
          >
            <b>{t.bpmn}</b> <span>{t.bpmnHint}</span>
          </button>
        </li>
      </ul>
    </section>
  );
}

function PageAddress(): ReactNode {
  const t = useWords(words);
  const id = useId();
  const [isCopied, setIsCopied] = useState(false);
  const address = window.location.href;
  const copy = (): void => void navigator.clipboard.writeText(address).then(() => setIsCopied(true));
  return (
    <section className={styles.part}>
      <h3 id={id}>{t.address}</h3>
      <p className={styles.soft}>{t.addressHint}</p>
      <div className={styles.address}>
        <input readOnly value={address} aria-labelledby={id} onFocus={(event) => event.currentTarget.select()} />
        <button type="button" className={styles.quiet} onClick={copy}>
          {isCopied ? t.copied : t.copy}
        </button>
      </div>
    </section>
  );
}
