import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorState } from '../shared/states.tsx';
import { isImagined, useCompanies, useCompanyIfAny } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { freeSlug, nameFromFile } from './company-name.ts';
import { DropArea } from './drop-area.tsx';
import { NewCompanyDialog } from './new-company-dialog.tsx';
import { ProgressLine } from './progress-line.tsx';
import styles from './records.module.css';
import { useSending } from './use-sending.ts';
import type { Sending } from './use-sending.ts';
import { words } from './words.ts';

/** The drop area and what is on its way. Files dropped beside an imagined company, or none, make a company of their own. */
export function RecordsDrop(): ReactNode {
  const t = useWords(words);
  const here = useCompanyIfAny();
  const companies = useCompanies() ?? [];
  const { sendings, send } = useSending();
  const [unnamed, setUnnamed] = useState<readonly File[] | null>(null);
  const own = here !== undefined && !isImagined(here) ? here : undefined;
  const take = (files: readonly File[]): void =>
    own === undefined ? setUnnamed(files) : void send(files, { company: own.company });
  const create = (name: string): void => {
    const company = freeSlug(
      name,
      companies.map((one) => one.company),
    );
    void send(unnamed ?? [], { company, name });
  };
  return (
    <div className={styles.stack}>
      <DropArea onFiles={take} />
      {sendings.map((one) => (
        <SendingLine key={one.key} sending={one} />
      ))}
      {unnamed !== null && (
        <NewCompanyDialog
          suggested={nameFromFile(unnamed[0]?.name ?? '')}
          because={here === undefined ? t.startCompanyText : t.newCompanyText(here.name)}
          onName={create}
          onClose={() => setUnnamed(null)}
        />
      )}
    </div>
  );
}

function SendingLine({ sending }: { readonly sending: Sending }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const { file, bytesDone, bytesTotal, problem, cancel } = sending;
  if (problem !== null) {
    return (
      <div className={styles.failedSending}>
        <ErrorState problem={problem} />
        <button type="button" className={styles.iconButton} onClick={cancel} aria-label={t.dismiss}>
          <IconX size={16} aria-hidden />
        </button>
      </div>
    );
  }
  return (
    <ProgressLine
      label={t.sending(file)}
      share={bytesTotal > 0 ? bytesDone / bytesTotal : null}
      facts={[`${formats.bytes(bytesDone)} / ${formats.bytes(bytesTotal)}`]}
      onCancel={cancel}
    />
  );
}
