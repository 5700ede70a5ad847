const shapes = {
  add: 'M12 5v14M5 12h14',
  arrowForward: 'M5 12h14M13 6l6 6-6 6',
  arrowBack: 'M19 12H5M11 6l-6 6 6 6',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  checkCircle: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM8 12.3l2.8 2.8L16 9.6',
  chevronDown: 'M6 9l6 6 6-6',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2',
  close: 'M6 6l12 12M18 6L6 18',
  cloudOff: 'M4 4l16 16M9 6.5A6 6 0 0 1 17.6 11 4 4 0 0 1 20 17.5M7 9a5.5 5.5 0 0 0-.5 10H16',
  conflict: 'M8 4v7a4 4 0 0 0 4 4M16 4v7a4 4 0 0 1-4 4v5',
  document: 'M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 16h6',
  edit: 'M5 19l1-4L16 5l3 3L9 18zM13.5 7.5l3 3',
  error: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5v5.5M12 16.2v.3',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  half: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 3.5v17M12 8h6M12 12h8M12 16h6',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5.5M12 7.5v.3',
  key: 'M8 15.5a4 4 0 1 1 3.6-5.7L20.5 10v3.5H18V16h-3v-2.5h-3.4A4 4 0 0 1 8 15.5z',
  lock: 'M6.5 10.5h11v9h-11zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14v2.5',
  menu: 'M4 7h16M4 12h16M4 17h16',
  minusCircle: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM8 12h8',
  pause: 'M9 6v12M15 6v12',
  person: 'M12 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM4.5 20a7.5 7.5 0 0 1 15 0',
  reply: 'M4.5 5h15v11H11l-4.5 4V16h-2zM8 9h8M8 12h5',
  search: 'M10.5 4.5a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l5 5',
  sync: 'M19 8.5A8 8 0 0 0 5 9M5 4.5V9h4.5M5 15.5A8 8 0 0 0 19 15M19 19.5V15h-4.5',
  warning: 'M12 4l9 16H3zM12 10v4.5M12 17.2v.3',
} as const;

export type IconName = keyof typeof shapes;

/** A line drawing that only accompanies words: hidden from screen readers, coloured like the text beside it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg className="st-icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}
