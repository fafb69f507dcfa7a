import type { Holder } from '../../offers/survey';
import { folded } from '../../typed/foldedText';

/** How well somebody fits: 0 = the name or address begins so, 1 = one of its words does, 2 = it is somewhere inside. */
function rank(query: string, { name, address }: Holder): number | undefined {
  const texts = [folded(name), folded(address)];
  if (texts.some((text) => text.startsWith(query))) return 0;
  if (texts.some((text) => text.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(query)))) return 1;
  return texts.some((text) => text.includes(query)) ? 2 : undefined;
}

/** People whose name or address contains the query, the likeliest first; without a query the first by name. */
export function searchPeople(query: string, holders: readonly Holder[], limit: number): readonly Holder[] {
  const wanted = folded(query);
  return holders
    .flatMap((holder) => {
      const rated = rank(wanted, holder);
      return rated === undefined ? [] : [{ holder, rated, name: folded(holder.name) }];
    })
    .sort((one, other) => one.rated - other.rated || (one.name < other.name ? -1 : Number(one.name > other.name)))
    .slice(0, limit)
    .map(({ holder }) => holder);
}
