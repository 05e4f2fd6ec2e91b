import { useState } from 'preact/hooks';
import { fiscalYearOf, paneTexts } from '../core/index';
import { Outcome, StartButton, useAction } from './action';
import type { PartProps } from './pane-props';

const yearsBack = 4;
const yearsAhead = 1;

/** Making a network workbook, filling in the sample, saving. */
export function HomePart(props: PartProps) {
  const texts = paneTexts(props.language);
  return (
    <>
      <p class="lead">
        {texts.home.lead}{' '}
        <button type="button" class="link" onClick={props.onWelcome}>
          {texts.welcome.again}
        </button>
      </p>
      <MakeNetwork {...props} />
      <FillSample {...props} />
      {props.onSave && (
        <section class="block">
          <h2>{texts.home.saveTitle}</h2>
          <p>{texts.home.saveHelp}</p>
          <button type="button" onClick={props.onSave}>
            {texts.home.save}
          </button>
        </section>
      )}
    </>
  );
}

function MakeNetwork(props: PartProps) {
  const { bridge, language, today } = props;
  const texts = paneTexts(language).home;
  const thisYear = fiscalYearOf(today);
  const [name, setName] = useState('');
  const [fiscalYear, setFiscalYear] = useState(thisYear);
  const [sample, setSample] = useState(false);
  const action = useAction<'new-network'>(props);
  const years = yearList(thisYear);
  return (
    <form
      class="block"
      onSubmit={(event) => {
        event.preventDefault();
        const input = { name: name.trim(), fiscalYear, sample };
        action.start((work) => bridge.run('new-network', input, work));
      }}
    >
      <h2>{texts.makeTitle}</h2>
      <p>{texts.makeHelp}</p>
      <label>
        {texts.name}
        <input
          type="text"
          name="network-name"
          required
          maxLength={100}
          placeholder={texts.nameExample}
          value={name}
          onInput={(event) => {
            setName(event.currentTarget.value);
          }}
        />
      </label>
      <label>
        {texts.fiscalYear}
        <select
          name="fiscal-year"
          value={fiscalYear}
          onChange={(event) => {
            setFiscalYear(Number(event.currentTarget.value));
          }}
        >
          {years.map((year) => (
            <option key={year} value={year}>
              {texts.fiscalYearOption(year)}
            </option>
          ))}
        </select>
      </label>
      <label class="tick">
        <input
          type="checkbox"
          name="sample"
          checked={sample}
          onChange={(event) => {
            setSample(event.currentTarget.checked);
          }}
        />
        {texts.withSample}
      </label>
      <StartButton {...props} name="new-network" isBusy={action.isBusy} isPrimary>
        {texts.make}
      </StartButton>
      <Outcome {...props} action={action} done={(output) => texts.made(output.tables.length)} />
    </form>
  );
}

/** The years a network may want, the sample's own among them. */
export function yearList(thisYear: number): readonly number[] {
  const years = Array.from(
    { length: yearsBack + yearsAhead + 1 },
    (_, index) => thisYear + yearsAhead - index,
  );
  return years.includes(2023) ? years : [...years, 2023];
}

function FillSample(props: PartProps) {
  const texts = paneTexts(props.language).home;
  const action = useAction<'fill-sample'>(props);
  return (
    <section class="block">
      <h2>{texts.sampleTitle}</h2>
      <p>{texts.sampleHelp}</p>
      <StartButton
        {...props}
        name="fill-sample"
        isBusy={action.isBusy}
        onStart={() => {
          action.start((work) => props.bridge.run('fill-sample', {}, work));
        }}
      >
        {texts.fillSample}
      </StartButton>
      <Outcome
        {...props}
        action={action}
        done={({ rows }) =>
          texts.sampleFilled(Object.values(rows).reduce((sum, count) => sum + count, 0))
        }
      />
    </section>
  );
}
