/** About as large as a full digest; no two are the same. */
export function digestFor(nth: number): unknown {
  const rows = Array.from({ length: 12 }, (_none, row) => ({
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'stretch', items: [text(`Customer ${nth}-${row} · Kaizala Pro · ${row + 3} people`)] },
      { type: 'Column', width: 'auto', items: [text(`ends in ${row} days`)] },
    ],
    selectAction: {
      type: 'Action.Submit',
      title: 'Move…',
      data: { customer: `${nth}-${row}`, padding: 'x'.repeat(400) },
    },
  }));
  return { type: 'AdaptiveCard', version: '1.5', body: [text(`Good morning, agent ${nth}.`), ...rows] };
}

const text = (words: string) => ({ type: 'TextBlock', wrap: true, text: words });
