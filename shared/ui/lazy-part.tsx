import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { paneTexts, type Language } from '../core/index';
import { Message } from './messages';

/**
 * A part of the pane that loads when somebody first turns to it, so that the pane is there sooner.
 *
 * Where parts can't be loaded one by one, as in Sheets, the build puts them in from the start.
 */
export function lazyPart<Props extends { readonly language: Language }>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  // Kept beside the component: whoever comes back finds the part at once.
  const kept: { part: ComponentType<Props> | null } = { part: null };
  return (props) => {
    const [Part, setPart] = useState(() => kept.part);
    const [isFailed, setFailed] = useState(false);
    const start = () => {
      setFailed(false);
      load().then(
        (part) => {
          kept.part = part;
          setPart(() => part);
        },
        () => setFailed(true),
      );
    };
    useEffect(() => {
      if (kept.part === null) start();
    }, []);
    if (Part !== null) return <Part {...props} />;
    const texts = paneTexts(props.language);
    if (!isFailed) return <p class="quiet">{texts.working}</p>;
    return (
      <Message kind="error">
        <p>{texts.partNotLoaded}</p>
        <button type="button" onClick={start}>
          {texts.again}
        </button>
      </Message>
    );
  };
}
