import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ImportRow, UndoAnswer } from '@aval/server/contract';
import { apiPath, fetchAnswer, problemIn } from '../shared/api.ts';
import { COMPANIES, useCompanySlug } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { ErrorState } from '../shared/states.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { Dialog } from './dialog.tsx';
import styles from './records.module.css';
import { words } from './words.ts';

/** Takes an import back as a whole, once a person has confirmed it; says which files to import again. */
export function UndoImport({ row }: { readonly row: ImportRow }): ReactNode {
  const t = useWords(words).undoImport;
  const f = useFormats();
  const [isAsked, setIsAsked] = useState(false);
  const undo = useUndo(row);
  if (row.undone || row.supersededBy !== null) return null;
  return (
    <div className={styles.stack}>
      <div className={styles.buttons}>
        <Button variant="default" onClick={() => setIsAsked(true)} loading={undo.isPending}>
          {t.button}
        </Button>
      </div>
      {undo.error !== null && <ErrorState problem={problemIn(undo.error)} />}
      {undo.data?.again.map(({ importId, file, rows }) => (
        <p key={importId}>{t.again(file, f.count(rows))}</p>
      ))}
      {isAsked && (
        <Confirm
          file={row.file}
          onClose={(isConfirmed) => {
            setIsAsked(false);
            if (isConfirmed) undo.mutate();
          }}
        />
      )}
    </div>
  );
}

function useUndo(row: ImportRow) {
  const company = useCompanySlug();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => fetchAnswer<UndoAnswer>(apiPath(company, 'imports', row.importId, 'undo'), { method: 'POST' }),
    onSuccess: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [key] }) => key === COMPANIES || String(key).startsWith(apiPath(company)),
      }),
  });
}

function Confirm({
  file,
  onClose,
}: {
  readonly file: string;
  readonly onClose: (isConfirmed: boolean) => void;
}): ReactNode {
  const t = useWords(words).undoImport;
  return (
    <Dialog title={t.title(file)} onClose={(value) => onClose(value === 'undo')}>
      <p className={styles.soft}>{t.text}</p>
      <div className={styles.dialogButtons}>
        <Button variant="default" type="submit" value="keep" data-first>
          {t.keep}
        </Button>
        <Button type="submit" value="undo" color="red">
          {t.confirm}
        </Button>
      </div>
    </Dialog>
  );
}
