import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLocaleChoice, useWords } from '../shared/locale.tsx';
import styles from './frame.module.css';
import { words } from './words.ts';

const LANGUAGES = [
  { locale: 'fr', name: 'Français' },
  { locale: 'en', name: 'English' },
] as const;

export function LanguageSwitch(): ReactNode {
  const t = useWords(words);
  const [locale, choose] = useLocaleChoice();
  return (
    <Menu position="bottom-end" width={160}>
      <Menu.Target>
        <button type="button" className={styles.tool} aria-label={`${t.language} : ${locale.toUpperCase()}`}>
          {locale.toUpperCase()}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {LANGUAGES.map((one) => (
          <Menu.Item
            key={one.locale}
            lang={one.locale}
            leftSection={<IconCheck size={14} aria-hidden visibility={one.locale === locale ? 'visible' : 'hidden'} />}
            onClick={() => choose(one.locale)}
          >
            {one.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

const ICONS = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop } as const;
export const THEMES = ['light', 'dark', 'auto'] as const;

export function ThemeSwitch(): ReactNode {
  const t = useWords(words);
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Icon = ICONS[colorScheme];
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <button type="button" className={styles.tool} aria-label={t.themeIs(t.themes[colorScheme])}>
          <Icon size={18} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t.theme}</Menu.Label>
        {THEMES.map((theme) => (
          <Menu.Item
            key={theme}
            leftSection={<IconCheck size={14} aria-hidden visibility={theme === colorScheme ? 'visible' : 'hidden'} />}
            onClick={() => setColorScheme(theme)}
          >
            {t.themes[theme]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
