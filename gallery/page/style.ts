/**
 * The page, the bubbles of the chat, and what a host config does not tell of a card: its buttons, inputs and facts, in the
 * colours of `teamsLightTheme`, `teamsDarkTheme` and `teamsHighContrastTheme` of github.com/microsoft/fluentui (read 27 November 2026) and in the
 * sizes that the chat window of `npm start` shows.
 */
export const style = `
  * { box-sizing: border-box; }
  body { margin: 0; font: 14px/1.4 'Segoe UI', Tahoma, Geneva, Verdana, sans-serif; color: #242424; background: #fff; }
  nav { position: fixed; inset: 0 auto 0 0; width: 250px; overflow-y: auto; padding: 16px; border-right: 1px solid #d1d1d1; }
  nav input[type='search'] { width: 100%; padding: 5px 8px; font: inherit; }
  nav fieldset { display: grid; grid-template-columns: 1fr 1fr; margin: 12px 0; padding: 8px; border: 1px solid #d1d1d1; }
  nav p { margin: 12px 0; font-size: 12px; color: #616161; }
  nav ul { margin: 0; padding: 0; list-style: none; }
  nav a { display: block; padding: 2px 0; color: #4f52b2; text-decoration: none; overflow-wrap: anywhere; }
  nav a:hover { text-decoration: underline; }
  main { margin-left: 250px; padding: 8px 24px; }
  h2 { margin: 24px 0 8px; font-size: 18px; scroll-margin-top: 8px; }
  h2 small { font-size: 12px; font-weight: 400; color: #616161; }
  .faces { display: flex; flex-wrap: wrap; gap: 16px; align-items: flex-start; margin-bottom: 16px; }
  figure { margin: 0; }
  figcaption { font-size: 12px; color: #616161; }
  [hidden], .without-en [data-language='en'], .without-it [data-language='it'], .without-light [data-theme='light'],
  .without-dark [data-theme='dark'], .without-contrast [data-theme='contrast'], .without-px-480 [data-width='480'], .without-px-320 [data-width='320'] { display: none; }

  .bubble {
    --canvas: #f5f5f5; --edge: #f0f0f0; --surface: #fff; --words: #242424; --quiet: #616161; --line: #d1d1d1;
    --brand: #5b5fc7; --on-brand: #fff; --link: #4f52b2; --danger: #b10e1c;
    padding: 16px; border-radius: 4px; background: var(--canvas);
  }
  [data-theme='dark'] .bubble {
    --canvas: #1f1f1f; --edge: #3d3d3d; --surface: #292929; --words: #fff; --quiet: #adadad; --line: #666;
    --brand: #4f52b2; --link: #7f85f5; --danger: #dc626d;
  }
  [data-theme='contrast'] .bubble {
    --canvas: #000; --edge: #fff; --surface: #000; --words: #fff; --quiet: #fff; --line: #fff;
    --brand: #fff; --on-brand: #000; --link: #ff0; --danger: #fff;
  }
  [data-width='480'] .bubble { width: 480px; }
  [data-width='320'] .bubble { width: 320px; }
  .bubble > .ac-adaptiveCard { border: 1px solid var(--edge); border-radius: 4px; }
  .bubble p { margin: 0; }
  .bubble .ac-anchor, .bubble .ac-textBlock a { color: var(--link); }
  .bubble pre { margin: 0; color: var(--danger); white-space: pre-wrap; }

  .ac-actionSet { flex-wrap: wrap; gap: 8px; }
  .ac-actionSet > div:empty { display: none; }
  .ac-pushButton, .ac-inlineActionButton {
    min-height: 32px; max-width: 100%; padding: 5px 12px; overflow: hidden; border: 1px solid var(--line);
    border-radius: 4px; font: 600 14px/20px 'Segoe UI', Tahoma, Geneva, Verdana, sans-serif; color: var(--words);
    background: var(--surface); cursor: pointer;
  }
  .ac-pushButton.style-positive { border-color: var(--brand); color: var(--on-brand); background: var(--brand); }
  .ac-pushButton.style-destructive { color: var(--danger); }
  .ac-selectable { cursor: pointer; }

  .ac-factset { display: grid !important; grid-template-columns: fit-content(150px) 1fr; gap: 10px; }
  .ac-factset tr { display: contents; }
  .ac-factset td:not([class]) { display: none; }

  .ac-input { font: 14px/20px 'Segoe UI', Tahoma, Geneva, Verdana, sans-serif; color: var(--words); }
  .ac-input.ac-textInput, .ac-input.ac-numberInput, .ac-input.ac-dateInput, .ac-input.ac-timeInput,
  .ac-input.ac-multichoiceInput.ac-choiceSetInput-compact {
    min-height: 32px; padding: 5px 12px; border: 1px solid var(--line); border-bottom-color: var(--quiet);
    border-radius: 4px; background: var(--surface);
  }
  .ac-input.ac-textInput.ac-multiline { min-height: 72px; resize: none; }
  .ac-toggleInput, .ac-choiceSetInput-expanded > div, .ac-choiceSetInput-multiSelect > div {
    min-height: 32px; padding: 0 8px; align-items: center;
  }
  .ac-input input { accent-color: var(--brand); }
`;
