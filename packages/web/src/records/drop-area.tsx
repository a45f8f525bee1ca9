import { Button } from '@mantine/core';
import { IconFolder, IconUpload } from '@tabler/icons-react';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../shared/locale.tsx';
import { chosenFiles } from './dropped-files.ts';
import type { DroppedFile } from './dropped-files.ts';
import styles from './records.module.css';
import { useDrop } from './use-drop.ts';
import { words } from './words.ts';

/** Takes files and folders, dropped anywhere on the page or chosen. */
export function DropArea({ onFiles }: { readonly onFiles: (files: readonly DroppedFile[]) => void }): ReactNode {
  const t = useWords(words);
  const isOver = useDrop(onFiles);
  const give = (files: readonly DroppedFile[]): void => {
    if (files.length > 0) onFiles(files);
  };
  return (
    <section className={styles.drop} data-over={isOver} aria-label={t.dropTitle}>
      <IconUpload size={28} stroke={1.5} aria-hidden />
      <p className={styles.dropTitle}>{isOver ? t.dropNow : t.dropTitle}</p>
      <div className={styles.dropButtons}>
        <Chooser label={t.chooseFiles} give={give} />
        <Chooser label={t.chooseFolder} give={give} folder />
      </div>
      <p className={styles.soft}>{t.formats}</p>
      <p className={styles.soft}>{t.staysHere}</p>
    </section>
  );
}

interface ChooserProps {
  readonly label: string;
  readonly give: (files: readonly DroppedFile[]) => void;
  readonly folder?: boolean;
}

function Chooser({ label, give, folder = false }: ChooserProps): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant={folder ? 'default' : 'filled'}
        leftSection={folder ? <IconFolder size={16} aria-hidden /> : undefined}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label={label}
        {...(folder ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          give(chosenFiles(event.currentTarget.files ?? []));
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
