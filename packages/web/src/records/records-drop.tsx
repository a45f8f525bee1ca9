import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorState } from '../shared/states.tsx';
import { isImagined, useCompanies, useCompanyIfAny } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { freeSlug, nameFromFile } from './company-name.ts';
import { DropArea } from './drop-area.tsx';
import type { DroppedFile } from './dropped-files.ts';
import { NewCompanyDialog } from './new-company-dialog.tsx';
import { ProgressLine } from './progress-line.tsx';
import styles from './records.module.css';
import { TogetherDialog } from './together-dialog.tsx';
import { useSending } from './use-sending.ts';
import type { Sending } from './use-sending.ts';
import { words } from './words.ts';

/** The drop area and what is on its way. Files dropped beside an imagined company, or none, make a company of their own. */
export function RecordsDrop(): ReactNode {
  const t = useWords(words);
  const here = useCompanyIfAny();
  const companies = useCompanies() ?? [];
  const { sendings, send } = useSending();
  const [dropped, setDropped] = useState<readonly DroppedFile[] | null>(null);
  const [together, setTogether] = useState<boolean | null>(null);
  const own = here !== undefined && !isImagined(here) ? here : undefined;
  const forget = (): void => {
    setDropped(null);
    setTogether(null);
  };
  const go = (files: readonly DroppedFile[], isOne: boolean, made?: { company: string; name: string }): void => {
    const target = made ?? (own === undefined ? undefined : { company: own.company });
    if (target === undefined) return;
    forget();
    void send(files, { ...target, together: isOne });
  };
  const take = (files: readonly DroppedFile[]): void => {
    setDropped(files);
    if (files.length > 1) return;
    setTogether(true);
    if (own !== undefined) go(files, true);
  };
  const choose = (isOne: boolean): void => {
    setTogether(isOne);
    if (own !== undefined) go(dropped ?? [], isOne);
  };
  const create = (name: string): void => {
    const taken = companies.map((one) => one.company);
    go(dropped ?? [], together ?? true, { company: freeSlug(name, taken), name });
  };
  return (
    <div className={styles.stack}>
      <DropArea onFiles={take} />
      {sendings.map((one) => (
        <SendingLine key={one.key} sending={one} />
      ))}
      {dropped !== null && together === null && (
        <TogetherDialog files={dropped.map(({ path }) => path)} choose={choose} onClose={forget} />
      )}
      {dropped !== null && together !== null && own === undefined && (
        <NewCompanyDialog
          suggested={nameFromFile(dropped[0]?.file.name ?? '')}
          because={here === undefined ? t.startCompanyText : t.newCompanyText(here.name)}
          onName={create}
          onClose={forget}
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
