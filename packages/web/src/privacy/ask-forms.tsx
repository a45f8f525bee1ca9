import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PrivacyState } from '@aval/core/privacy';
import type { ActsOf, Credentials, OwnData } from '@aval/server/contract';
import { problemIn } from '../shared/api.ts';
import { useWords } from '../shared/locale.tsx';
import { ErrorState } from '../shared/states.tsx';
import { ActList } from './act-list.tsx';
import { Field, NOBODY, WhoFields } from './fields.tsx';
import styles from './privacy.module.css';
import { useSend } from './use-privacy.ts';
import { words } from './words.ts';

interface FormProps {
  readonly state: PrivacyState;
}

/** Names one of the two people; once they are two, the one who stays agrees. */
export function KeeperForm({ state }: FormProps): ReactNode {
  const t = useWords(words);
  const [keeper, setKeeper] = useState(NOBODY);
  const [voucher, setVoucher] = useState(NOBODY);
  const send = useSend<PrivacyState, { keeper: Credentials; voucher?: Credentials }>('POST', 'keepers');
  const isReplacing = state.keepers.length >= 2;
  const names = state.keepers.map(({ name }) => name);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate({ keeper, ...(isReplacing ? { voucher } : {}) }, { onSuccess: () => setKeeper(NOBODY) });
      }}
    >
      <WhoFields who={keeper} onWho={setKeeper} />
      {isReplacing && (
        <>
          <p className={styles.soft}>{t.voucherNote}</p>
          <WhoFields who={voucher} onWho={setVoucher} names={names} />
        </>
      )}
      <Sending isPending={send.isPending} error={send.error} label={t.nameKeeper} />
    </form>
  );
}

/** The first of two people asks whose acts are whose. */
export function AskForm({ state }: FormProps): ReactNode {
  const t = useWords(words);
  const [by, setBy] = useState(NOBODY);
  const [person, setPerson] = useState('');
  const [purpose, setPurpose] = useState('');
  const send = useSend<PrivacyState, { by: Credentials; person: string; purpose: string }>('POST', 'requests');
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate({ by, person, purpose });
      }}
    >
      <Field label={t.person} value={person} onValue={setPerson} />
      <Field label={t.purpose} value={purpose} onValue={setPurpose} />
      <WhoFields who={by} onWho={setBy} names={state.keepers.map(({ name }) => name)} />
      <Sending isPending={send.isPending} error={send.error} label={t.ask} />
    </form>
  );
}

/** The second agrees, and is told once. */
export function AgreeForm({ state, n }: FormProps & { readonly n: number }): ReactNode {
  const t = useWords(words);
  return (
    <TellForm<ActsOf> state={state} label={t.agree} segments={['requests', n, 'agreement']}>
      {(told) => <ActList told={told} />}
    </TellForm>
  );
}

/** Somebody's own data, at their request. */
export function OwnForm({ state }: FormProps): ReactNode {
  const t = useWords(words);
  return (
    <TellForm<OwnData> state={state} label={t.showOwn} segments={['own']}>
      {(told) => (
        <>
          <p>{t.lookedFor(told.journal.length)}</p>
          <ActList told={told} />
        </>
      )}
    </TellForm>
  );
}

interface TellFormProps<Told> extends FormProps {
  readonly label: string;
  readonly segments: readonly (string | number)[];
  readonly children: (told: Told) => ReactNode;
}

function TellForm<Told>({ state, label, segments, children }: TellFormProps<Told>): ReactNode {
  const t = useWords(words);
  const [by, setBy] = useState(NOBODY);
  const [person, setPerson] = useState('');
  const send = useSend<Told, { by: Credentials; person: string }>('POST', ...segments);
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send.mutate({ by, person }, { onSuccess: () => setBy(NOBODY) });
        }}
      >
        <Field label={t.person} value={person} onValue={setPerson} />
        <WhoFields who={by} onWho={setBy} names={state.keepers.map(({ name }) => name)} />
        <Sending isPending={send.isPending} error={send.error} label={label} />
      </form>
      {send.data !== undefined && <output className={styles.told}>{children(send.data)}</output>}
    </>
  );
}

interface SendingProps {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly label: string;
  readonly color?: string;
}

/** The button that sends a form, and why it was refused. */
export const Sending = ({ isPending, error, label, color }: SendingProps): ReactNode => (
  <>
    <div>
      <Button
        type="submit"
        variant="default"
        loading={isPending}
        {...(color === undefined ? {} : { color, variant: 'filled' })}
      >
        {label}
      </Button>
    </div>
    {error !== null && <ErrorState problem={problemIn(error)} />}
  </>
);
