/** What the page of the sidebar can tell of its user. */
export interface PageEvents {
  readonly isHidden: () => boolean;
  /** Calls back when the user comes back from the sheet or from another window. */
  readonly onReturn: (listener: () => void) => void;
  /** Calls back when the user moves over to the sidebar. */
  readonly onNear: (listener: () => void) => void;
}

/** The events of this page. */
export function pageEvents(): PageEvents {
  return {
    isHidden: () => document.hidden,
    onReturn: (listener) => {
      // While somebody works in the sheet, the sidebar is seen but has not the focus.
      let isAway = !document.hasFocus();
      window.addEventListener('blur', () => {
        isAway = true;
      });
      window.addEventListener('focus', () => {
        if (isAway) listener();
        isAway = false;
      });
      document.addEventListener('visibilitychange', () => {
        if (!document.hidden) listener();
      });
    },
    onNear: (listener) => {
      document.documentElement.addEventListener('pointerenter', listener);
    },
  };
}
