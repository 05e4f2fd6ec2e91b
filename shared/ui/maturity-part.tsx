import {
  choiceLabel,
  maturityElements,
  paneTexts,
  type CommandOutputs,
  type MaturityElementKey,
} from '../core/index';
import { percent, Term } from './kpi-side-figures';
import { Unanswered, Working } from './messages';
import type { PartProps } from './pane-props';
import { useCommand } from './use-command';

type MaturityOutput = CommandOutputs['maturity'];

const gates = ['necessity', 'effectiveness', 'continuity'] as const;
const highestLevel = 3;
const highestSum = 15;

/** The newest round of the self-check: levels, gates, next items; and the type of network. */
export function MaturityPart(props: PartProps) {
  const { bridge, revision, language } = props;
  const work = useCommand({ bridge, name: 'maturity', input: {}, revision });
  const { reply, isBusy } = work;
  if (reply?.kind !== 'done') return <Unanswered {...props} work={work} />;
  const { output } = reply;
  const texts = paneTexts(language).maturity;
  return (
    <div aria-busy={isBusy} aria-live="polite" class="results">
      <Working {...props} work={work} />
      {output.overall === null ? (
        <p class="empty">{texts.noRound}</p>
      ) : (
        <>
          <Summary {...props} output={output} />
          <h2>{texts.elementsTitle}</h2>
          <ul class="cards">
            {maturityElements.map(({ key }) => (
              <Element key={key} {...props} output={output} element={key} />
            ))}
          </ul>
        </>
      )}
      <NetworkType {...props} />
    </div>
  );
}

function Summary({ output, language }: PartProps & { readonly output: MaturityOutput }) {
  const texts = paneTexts(language).maturity;
  const overall = output.overall ?? 0;
  return (
    <section class="block">
      {output.date !== null && <p class="quiet">{texts.round(output.date)}</p>}
      <div class="overall">
        <div>
          <p class="overall-name">{texts.overall}</p>
          <p class="figure" data-maturity="overall">
            <span class="value">{overall}</span>
            <span class="unit">/ {highestLevel}</span>
          </p>
          <p>{texts.levelNames[overall]}</p>
        </div>
        <div>
          <p class="overall-name">{texts.sum}</p>
          <p class="figure" data-maturity="sum">
            <span class="value">{output.sum}</span>
            <span class="unit">/ {highestSum}</span>
          </p>
          {output.change && <p class="quiet">{texts.change(output.change.sum)}</p>}
        </div>
      </div>
      <h3>{texts.gatesTitle}</h3>
      <ul class="gates">
        {gates.map((gate) => (
          <li key={gate} class={output.gates[gate] ? 'gate gate-passed' : 'gate'}>
            <span>{texts.gates[gate]}</span>
            <strong>{output.gates[gate] ? `✓ ${texts.passed}` : texts.open}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ElementProps extends PartProps {
  readonly output: MaturityOutput;
  readonly element: MaturityElementKey;
}

function Element({ output, element, language }: ElementProps) {
  const { maturity: texts, joint } = paneTexts(language);
  const definition = maturityElements.find(({ key }) => key === element);
  const score = output.elements[element];
  const level = score.level ?? 0;
  const change = output.change?.elements[element];
  const next = definition?.items[level];
  return (
    <li class="card" data-element={element}>
      <h3>{definition?.title[language]}</h3>
      <div class="level">
        <Bar level={level} />
        <span>
          <strong>{texts.level(level)}</strong> {texts.levelNames[level]}
        </span>
        {change !== undefined && <span class="reference">{texts.change(change)}</span>}
      </div>
      {score.skipped.length > 0 && (
        <p class="skipped">
          <span aria-hidden="true">⚠ </span>
          {texts.skipped(score.skipped.map((item) => texts.level(levelOf(item))).join(joint))}
        </p>
      )}
      <p class="next">
        {next === undefined ? (
          texts.complete
        ) : (
          <>
            <span class="next-title">{texts.next}</span>
            {next.wording[language]}
          </>
        )}
      </p>
    </li>
  );
}

function levelOf(item: string): number {
  return Number(item.slice(-1));
}

function Bar({ level }: { readonly level: number }) {
  return (
    <span class="bar" aria-hidden="true">
      {Array.from({ length: highestLevel }, (_, index) => (
        <span key={index} class={index < level ? 'bar-step bar-full' : 'bar-step'} />
      ))}
    </span>
  );
}

function NetworkType({ bridge, revision, language }: PartProps) {
  const { reply } = useCommand({ bridge, name: 'network', input: {}, revision });
  if (reply?.kind !== 'done') return null;
  const texts = paneTexts(language);
  const { output } = reply;
  const title = (type: typeof output.declared) =>
    type === null ? null : (choiceLabel('network-type', type)?.[language] ?? type);
  return (
    <section class="block">
      <h2>{texts.maturity.networkTitle}</h2>
      <dl class="terms">
        <Term name={texts.maturity.declared}>
          {title(output.declared) ?? texts.maturity.undeclared}
        </Term>
        <Term name={texts.maturity.measured}>
          {title(output.measured) ?? texts.maturity.unmeasured}
        </Term>
        <Term name={texts.maturity.accompaniment}>
          {percent(output.accompaniment, texts.kpi.none)}
        </Term>
        <Term name={texts.maturity.breadth}>{percent(output.breadth, texts.kpi.none)}</Term>
      </dl>
      {output.warnings.map(({ code, message }) => (
        <p key={code} class="skipped">
          <span aria-hidden="true">⚠ </span>
          {message}
        </p>
      ))}
    </section>
  );
}
