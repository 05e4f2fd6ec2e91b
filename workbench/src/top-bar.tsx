import { useRef } from 'preact/hooks';
import { workbenchTexts, type Language } from '../../shared/core/index';

/** What the top bar shows and can do. */
export interface TopBarProps {
  readonly language: Language;
  readonly fileName: string;
  readonly isChanged: boolean;
  readonly isPaneShown: boolean;
  readonly isBusy: boolean;
  readonly onMake: () => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onTogglePane: () => void;
  readonly onLanguage: () => void;
}

/** The slim bar above the grid: file name, saved or not, open, save, pane, language. */
export function TopBar(props: TopBarProps) {
  const texts = workbenchTexts(props.language);
  return (
    <header class="top-bar">
      <h1>{texts.title}</h1>
      <div class="file">
        <span class="file-name" title={props.fileName}>
          {props.fileName}
        </span>
        <span class={props.isChanged ? 'file-state file-changed' : 'file-state'} role="status">
          {props.isChanged ? `● ${texts.unsaved}` : ''}
        </span>
      </div>
      <FileButtons {...props} />
      <button type="button" aria-pressed={props.isPaneShown} onClick={props.onTogglePane}>
        {props.isPaneShown ? texts.hidePane : texts.showPane}
      </button>
      <button
        type="button"
        lang={props.language === 'ja' ? 'en' : 'ja'}
        class="language"
        onClick={props.onLanguage}
      >
        {texts.otherLanguage}
      </button>
    </header>
  );
}

function FileButtons({ language, isBusy, onMake, onOpen, onSave }: TopBarProps) {
  const texts = workbenchTexts(language);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div class="file-buttons" role="toolbar" aria-label={texts.toolbar}>
      <button type="button" disabled={isBusy} onClick={onMake}>
        {texts.make}
      </button>
      <button type="button" disabled={isBusy} onClick={() => input.current?.click()}>
        {texts.open}
      </button>
      <button type="button" class="primary" disabled={isBusy} onClick={onSave}>
        {texts.save}
      </button>
      <input
        ref={input}
        type="file"
        name="workbook-file"
        hidden
        accept=".xlsx"
        aria-label={texts.open}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // Emptied, so that the same file can be chosen again.
          event.currentTarget.value = '';
          if (file !== undefined) onOpen(file);
        }}
      />
    </div>
  );
}
