import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { readSpans, spansOf } from '@aval/core/time';
import type { TimeAnswer, WeekCalendar } from '@aval/core/time';
import { useAddress } from '../shared/address.ts';
import { problemIn } from '../shared/api.ts';
import { ClaimSentence, WhyButton } from '../shared/claim-sentence.tsx';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { ErrorState } from '../shared/states.tsx';
import { claimAt, hoursOf } from './time-view.ts';
import styles from './time.module.css';
import { useCalendar } from './use-calendar.ts';
import { WeekPicture, WeekTable } from './week-picture.tsx';
import { words } from './words.ts';

/** Nothing known yet: a person may say it all. */
const EMPTY: WeekCalendar = {
  team: null,
  hours: 0,
  weeks: 0,
  isSaid: false,
  slots: [],
  on: '0'.repeat(672),
  claim: 'time.calendar',
};

/** When the company, or one of its teams, is at work; a person can correct it. */
export function CalendarBlock({ answer }: { readonly answer: TimeAnswer }): ReactNode {
  const t = useWords(words);
  const [address, change] = useAddress();
  const { calendars } = answer;
  const shown = calendars.find(({ team }) => team === (address['calendar'] ?? null)) ?? calendars[0] ?? EMPTY;
  const name = shown.team ?? t.company;
  const claim = claimAt(answer, 'calendar');
  return (
    <Block
      title={t.calendar}
      sentence={
        shown.team === null && claim !== undefined ? (
          <ClaimSentence claim={claim} />
        ) : (
          <p>
            {t.teamHours(name, String(Math.round(shown.hours)))} <WhyButton claim={shown.claim} about={name} />
          </p>
        )
      }
      table={<WeekTable calendar={shown} name={name} />}
      note={shown.isSaid ? t.saidNote : t.calendarNote}
    >
      {calendars.length > 1 && (
        <NativeSelect
          className={styles.chooser ?? ''}
          size="sm"
          label={t.of}
          value={shown.team ?? ''}
          data={calendars.map(({ team }) => ({ value: team ?? '', label: team ?? t.company }))}
          onChange={(event) => change({ calendar: event.currentTarget.value || undefined }, true)}
        />
      )}
      <Editable key={`${shown.team ?? ''} ${shown.on}`} calendar={shown} name={name} />
    </Block>
  );
}

interface EditableProps {
  readonly calendar: WeekCalendar;
  readonly name: string;
}

/** The picture, and the hours of each day to write while it is being corrected. */
function Editable({ calendar, name }: EditableProps): ReactNode {
  const t = useWords(words);
  const { say, withdraw } = useCalendar(calendar.team);
  const [days, setDays] = useState<readonly string[] | null>(null);
  const read = days?.map(readSpans);
  const on = read?.every((day) => day !== undefined) === true ? read.join('') : undefined;
  const drawn = on === undefined ? calendar : { on, slots: Array.from(on, (mark) => (mark === '1' ? 'said' : 'none')) };
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (on !== undefined) say.mutate(on);
  };
  const failed = say.error ?? withdraw.error;
  return (
    <>
      <WeekPicture calendar={drawn} name={name} />
      {days === null ? (
        <div className={styles.actions}>
          <Button
            size="xs"
            variant="default"
            onClick={() => setDays(t.days.map((_, day) => spansOf(calendar.on, day)))}
          >
            {t.correct}
          </Button>
          {calendar.isSaid && (
            <Button size="xs" variant="subtle" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
              {t.back}
            </Button>
          )}
        </div>
      ) : (
        <form className={styles.form} onSubmit={send} aria-label={t.correct}>
          <p className={styles.soft}>{t.howToWrite}</p>
          {t.days.map((day, i) => (
            <TextInput
              key={day}
              size="sm"
              label={day}
              placeholder={t.free}
              value={days[i] ?? ''}
              error={read?.[i] === undefined ? t.notRead : null}
              onChange={(event) => {
                const text = event.currentTarget.value;
                setDays(days.map((was, n) => (n === i ? text : was)));
              }}
            />
          ))}
          <div className={styles.actions}>
            <Button type="submit" size="sm" disabled={on === undefined} loading={say.isPending}>
              {t.keep(String(Math.round(hoursOf(on ?? ''))))}
            </Button>
            <Button size="sm" variant="default" onClick={() => setDays(null)}>
              {t.cancel}
            </Button>
          </div>
        </form>
      )}
      {failed !== null && <ErrorState problem={problemIn(failed)} />}
    </>
  );
}
