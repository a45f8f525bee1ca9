import { Button } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Mapping } from '@aval/core/mapping';
import { downloadText } from '../shared/download.ts';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { mappingWords } from './mapping-words.ts';
import styles from './records.module.css';

interface MappingFileProps {
  readonly mapping: Mapping;
  /** The server checks it: what it refuses is said above the steps. */
  readonly correct: (mapping: Mapping) => void;
}

/** The understanding as a file: to keep, to correct by hand, to use again. */
export function MappingFile({ mapping, correct }: MappingFileProps): ReactNode {
  const t = useWords(mappingWords);
  const input = useRef<HTMLInputElement>(null);
  const [isWrong, setIsWrong] = useState(false);
  const read = async (file: File): Promise<void> => {
    try {
      correct(JSON.parse(await file.text()) as Mapping);
      setIsWrong(false);
    } catch {
      setIsWrong(true);
    }
  };
  return (
    <Block title={t.fileTitle} sentence={t.fileText}>
      <div className={`${styles.buttons} ${styles.afterSentence}`}>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => downloadText('aval.mapping.json', `${JSON.stringify(mapping, null, 2)}\n`, 'application/json')}
        >
          {t.download}
        </Button>
        <Button
          variant="default"
          leftSection={<IconUpload size={16} aria-hidden />}
          onClick={() => input.current?.click()}
        >
          {t.upload}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={t.upload}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file !== undefined) void read(file);
            event.currentTarget.value = '';
          }}
        />
      </div>
      {isWrong && (
        <p role="alert" className={styles.wrong}>
          {t.notJson}
        </p>
      )}
    </Block>
  );
}
