import { Button, TextInput } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ExportLimit } from '@aval/server/contract';
import { apiAddress } from '../shared/api.ts';
import { useCompanySlug } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { Answered } from '../shared/states.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { Choice } from './choice.tsx';
import { EXPORT_FORMATS, exportPaths } from './export-view.ts';
import type { ExportChoice } from './export-view.ts';
import { exportWords } from './export-words.ts';
import styles from './records.module.css';

/** The facts out again: the format, the period, and what the format leaves out, said before anything is written. */
export function ExportBlock(): ReactNode {
  const t = useWords(exportWords);
  const company = useCompanySlug();
  const [choice, setChoice] = useState<ExportChoice>({ format: 'ocel2-json', from: '', to: '' });
  const paths = exportPaths(company, choice);
  const limits = useAnswer<readonly ExportLimit[]>(paths.limits);
  return (
    <Block title={t.title} sentence={t.sentence}>
      <div className={styles.settings}>
        <Choice
          label={t.format}
          value={choice.format}
          options={EXPORT_FORMATS}
          name={(format) => t.formats[format]}
          onChange={(format) => setChoice({ ...choice, format })}
        />
        {(['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            type="date"
            label={t[end]}
            value={choice[end]}
            onChange={(event) => setChoice({ ...choice, [end]: event.currentTarget.value })}
          />
        ))}
      </div>
      <div className={styles.exportLimits}>
        <Answered answer={limits} shape="lines">
          {(left) => (
            <div>
              <p className={styles.soft}>{left.length === 0 ? t.nothingLeft : t.leftTitle}</p>
              {left.length > 0 && (
                <ul className={styles.rules}>
                  {left.map(({ what, says }) => (
                    <li key={what}>{says}</li>
                  ))}
                </ul>
              )}
            </div>
          )}
        </Answered>
      </div>
      <div className={styles.buttons}>
        <Button
          component="a"
          href={apiAddress(paths.file)}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t.download}
        </Button>
      </div>
    </Block>
  );
}
