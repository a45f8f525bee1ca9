import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PrivacyState } from '@aval/core/privacy';
import { Dialog } from '../records/dialog.tsx';
import { Fold } from '../records/fold.tsx';
import { Button } from '@mantine/core';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { Sending } from './ask-forms.tsx';
import { Field } from './fields.tsx';
import { PaperLines, usePaperHeading } from './paper-lines.tsx';
import { namesIn } from './privacy-view.ts';
import styles from './privacy.module.css';
import { useSend } from './use-privacy.ts';
import { words } from './words.ts';

/** Everybody's rights, and erasing a person, which is confirmed first. */
export function EraseBlock({ state }: { readonly state: PrivacyState }): ReactNode {
  const t = useWords(words);
  const [names, setNames] = useState('');
  const [by, setBy] = useState('');
  const [purpose, setPurpose] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const send = useSend<{ readonly found: boolean }, { persons: readonly string[]; by: string; purpose: string }>(
    'POST',
    'erasures',
  );
  return (
    <Block title={usePaperHeading('sheet.rights')}>
      <PaperLines state={state} section="sheet.rights" />
      <Fold title={t.eraseTitle} holds={t.eraseHolds} isOpenFirst={false}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            setIsAsked(true);
          }}
        >
          <Textarea
            label={t.eraseNames}
            value={names}
            onChange={(event) => setNames(event.currentTarget.value)}
            autoComplete="off"
            rows={3}
            required
          />
          <Field label={t.purpose} value={purpose} onValue={setPurpose} />
          <Field label={t.yourName} value={by} onValue={setBy} />
          <Sending isPending={send.isPending} error={send.error} label={t.erase} />
        </form>
        {send.data !== undefined && (
          <output className={styles.told}>{send.data.found ? t.erased : t.erasedUnknown}</output>
        )}
      </Fold>
      {isAsked && (
        <Dialog
          title={t.eraseConfirm}
          onClose={(value) => {
            setIsAsked(false);
            if (value === 'erase') send.mutate({ persons: namesIn(names), by, purpose });
          }}
        >
          <p>{namesIn(names).join(' · ')}</p>
          <p className={styles.soft}>{t.eraseText}</p>
          <div className={styles.buttons}>
            <Button variant="default" type="submit" value="keep" data-first>
              {t.keep}
            </Button>
            <Button type="submit" value="erase" color="red">
              {t.erase}
            </Button>
          </div>
        </Dialog>
      )}
    </Block>
  );
}
