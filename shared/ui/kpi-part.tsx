import { useState } from 'preact/hooks';
import {
  describeProblem,
  fiscalYearOf,
  kpiTexts,
  nationalResult,
  paneTexts,
  type CommandInputs,
  type CommandOutputs,
  type Problem,
} from '../core/index';
import { yearList } from './home-part';
import { KpiExport } from './kpi-export';
import { KpiSideFigures } from './kpi-side-figures';
import { Unanswered, Working } from './messages';
import type { PartProps } from './pane-props';
import { useCommand } from './use-command';

type KpiInput = CommandInputs['kpi'];
type KpiOutput = CommandOutputs['kpi'];

/** The five KPIs of a period, what they count, and the rows they leave out. */
export function KpiPart(props: PartProps) {
  const { bridge, revision, language } = props;
  const texts = paneTexts(language).kpi;
  const [input, setInput] = useState<KpiInput>({});
  const work = useCommand({ bridge, name: 'kpi', input, revision });
  const { reply, isBusy } = work;
  const isMissing = reply?.kind === 'refused' && reply.problems.some(isMissingTable);
  return (
    <>
      {!isMissing && <PeriodChoice {...props} onChoose={setInput} />}
      {reply?.kind !== 'done' ? (
        <Unanswered {...props} work={work} />
      ) : (
        <>
          <Working {...props} work={work} />
          <div aria-busy={isBusy} aria-live="polite" class="results">
            <p class="quiet">
              {texts.shownPeriod(reply.output.period.from, reply.output.period.to)}
            </p>
            <ul class="cards">
              {kpiTexts.map(({ key }, index) => (
                <KpiCard key={key} {...props} output={reply.output} index={index} />
              ))}
            </ul>
            <p class="quiet small">{texts.nationalNote}</p>
            <IgnoredRows {...props} warnings={reply.warnings} />
            <KpiSideFigures output={reply.output} language={language} />
            <p class="quiet small">{texts.definitions(reply.output.definitions)}</p>
          </div>
          <KpiExport {...props} input={input} />
        </>
      )}
    </>
  );
}

function isMissingTable({ code }: Problem): boolean {
  return code === 'table-missing';
}

type Mode = 'own' | 'year' | 'dates';

function PeriodChoice({
  language,
  today,
  onChoose,
}: PartProps & { readonly onChoose: (input: KpiInput) => void }) {
  const texts = paneTexts(language);
  const thisYear = fiscalYearOf(today);
  const [mode, setMode] = useState<Mode>('own');
  const [year, setYear] = useState(thisYear);
  const [dates, setDates] = useState({ from: `${String(thisYear)}-04-01`, to: today });
  const choose = (next: Mode, nextYear = year, nextDates = dates) => {
    setMode(next);
    setYear(nextYear);
    setDates(nextDates);
    onChoose(inputOf(next, nextYear, nextDates));
  };
  return (
    <fieldset class="period">
      <legend>{texts.kpi.period}</legend>
      <select
        name="period-mode"
        aria-label={texts.kpi.period}
        value={mode}
        onChange={(event) => {
          choose(event.currentTarget.value as Mode);
        }}
      >
        <option value="own">{texts.kpi.ownPeriod}</option>
        <option value="year">{texts.kpi.byYear}</option>
        <option value="dates">{texts.kpi.byDates}</option>
      </select>
      {mode === 'year' && (
        <select
          name="period-year"
          aria-label={texts.home.fiscalYear}
          value={year}
          onChange={(event) => {
            choose('year', Number(event.currentTarget.value));
          }}
        >
          {yearList(thisYear).map((option) => (
            <option key={option} value={option}>
              {texts.home.fiscalYearOption(option)}
            </option>
          ))}
        </select>
      )}
      {mode === 'dates' && (
        <div class="dates">
          {(['from', 'to'] as const).map((end) => (
            <label key={end}>
              {texts.kpi[end]}
              <input
                type="date"
                name={`period-${end}`}
                value={dates[end]}
                onChange={(event) => {
                  choose('dates', year, { ...dates, [end]: event.currentTarget.value });
                }}
              />
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
}

function inputOf(
  mode: Mode,
  fiscalYear: number,
  period: { readonly from: string; readonly to: string },
): KpiInput {
  if (mode === 'year') return { fiscalYear };
  return mode === 'dates' ? { period } : {};
}

interface CardProps extends PartProps {
  readonly output: KpiOutput;
  readonly index: number;
}

function KpiCard({ output, index, language, goTo }: CardProps) {
  const texts = paneTexts(language).kpi;
  const words = kpiTexts[index];
  const national = nationalResult.kpis[index];
  if (words === undefined || national === undefined) return null;
  const { key } = words;
  const figure = output.kpis[key];
  const text = figure.value === null ? texts.none : formatFigure(figure.value, key);
  return (
    <li class="card" data-kpi={key}>
      <h3>
        <span class="mark" aria-hidden="true">
          {words.mark}
        </span>
        {words.name[language]}
      </h3>
      <p class="figure">
        <span class="value">{text}</span>
        {figure.value !== null && <span class="unit">{words.unit[language]}</span>}
        <span class="reference">{texts.national(String(national))}</span>
      </p>
      {'ids' in figure ? (
        <IdList
          ids={figure.ids}
          title={texts.ids(figure.ids.length)}
          onGo={(id) => goTo({ table: countedTables[key], id })}
        />
      ) : (
        <p class="quiet">{texts.quotient(figure.numerator, figure.denominator)}</p>
      )}
    </li>
  );
}

function formatFigure(value: number, key: keyof KpiOutput['kpis']): string {
  return key === 'K5' ? value.toFixed(1) : String(value);
}

/** The table whose rows a KPI's ids name. */
const countedTables = {
  K1: 'agencies',
  K2: 'companies',
  K3: 'companies',
  K4: 'supporters',
  K5: 'supporters',
} as const;

interface IdListProps {
  readonly ids: readonly string[];
  readonly title: string;
  readonly onGo: (id: string) => void;
}

function IdList({ ids, title, onGo }: IdListProps) {
  if (ids.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul class="ids">
        {ids.map((id) => (
          <li key={id}>
            <button
              type="button"
              class="jump jump-small"
              onClick={() => {
                onGo(id);
              }}
            >
              {id}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

const mostIgnored = 50;

function IgnoredRows({
  warnings,
  language,
  goTo,
}: PartProps & { readonly warnings: readonly Problem[] }) {
  const texts = paneTexts(language).kpi;
  const rest = warnings.length - mostIgnored;
  if (warnings.length === 0) return null;
  return (
    <section class="block">
      <h2>{texts.ignoredTitle(warnings.length)}</h2>
      <p class="quiet">{texts.ignoredHelp}</p>
      <ul class="plain-list">
        {warnings.slice(0, mostIgnored).map((problem, index) => (
          <li key={index}>
            <button
              type="button"
              class="jump"
              onClick={() => {
                if (problem.place !== undefined) goTo(problem.place);
              }}
            >
              {describeProblem(problem, language)}
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 && <p class="quiet">{paneTexts(language).andMore(rest)}</p>}
    </section>
  );
}
