import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { type InterfaceLanguage, interfaceLanguages } from '../../shared/identity.ts';
import * as format from './format.ts';
import { announceLanguage } from './language.ts';
import { useSession } from './session.tsx';

/** What this device was last set to; stronger than the language of the person's account. */
const choice = 'stellwerk-language';

const isLanguage = (value: string | null | undefined): value is InterfaceLanguage =>
  interfaceLanguages.some((known) => known === value);

i18n.loadAndActivate({ locale: 'de', messages: {} });

/** Switches the interface. German needs no catalogue, it stands in the code; a missing translation shows the German. */
async function activate(language: InterfaceLanguage): Promise<void> {
  const messages = language === 'de' ? {} : (await import(`../locales/${language}.po`)).messages;
  announceLanguage(language);
  i18n.loadAndActivate({ locale: language, messages });
}

interface LanguageHandle {
  language: InterfaceLanguage;
  setLanguage: (language: InterfaceLanguage) => void;
}

const LanguageContext = createContext<LanguageHandle | null>(null);

/** Speaks the language chosen on this device, else the one of the person's account, else German. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const { person } = useSession();
  const [chosen, setChosen] = useState<InterfaceLanguage | null>(() => {
    const stored = localStorage.getItem(choice);
    return isLanguage(stored) ? stored : null;
  });
  const wanted = chosen ?? person?.language ?? 'de';
  const [language, setActive] = useState<InterfaceLanguage>('de');
  useEffect(() => {
    let isCurrent = true;
    activate(wanted).then(
      () => isCurrent && setActive(wanted),
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [wanted]);
  const setLanguage = useCallback((next: InterfaceLanguage) => {
    localStorage.setItem(choice, next);
    setChosen(next);
  }, []);
  const handle = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  return (
    <I18nProvider i18n={i18n}>
      <LanguageContext value={handle}>{children}</LanguageContext>
    </I18nProvider>
  );
}

export function useLanguage(): LanguageHandle {
  const handle = use(LanguageContext);
  if (handle === null) throw new Error('useLanguage outside LanguageProvider');
  return handle;
}

/** Dates, numbers and deadlines in the language of the interface and the time zone of the procedure. */
export function useFormat(timeZone = format.defaultTimeZone) {
  const { language } = useLanguage();
  return useMemo(
    () => ({
      date: (value: string) => format.formatDate(value, language, timeZone),
      shortDate: (value: string) => format.formatShortDate(value, language, timeZone),
      dateTime: (value: string) => format.formatDateTime(value, language, timeZone),
      due: (value: format.Due) => format.formatDue(value, language),
      number: (value: number) => format.formatNumber(value, language),
      list: (values: string[]) => format.formatList(values, language),
      lastDay: (closesAt: string) => format.lastDay(closesAt, timeZone),
      daysLeft: (closesAt: string, now = new Date()) => format.daysLeft(closesAt, now, timeZone),
    }),
    [language, timeZone],
  );
}
