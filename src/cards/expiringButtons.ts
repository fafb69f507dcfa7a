import type { Reader } from '../text/reader';
import { textFor } from '../text/textFor';
import { button, primary } from './buttons';
import type { Button } from './buttons';
import { expiringPerPage } from './radar/expiringCard';
import type { ExpiringData } from './radar/expiringCard';

/** Turning pages keeps the filter. */
export function expiringButtons(data: ExpiringData, reader: Reader): readonly Button[] {
  const { radar } = textFor(reader);
  const { page, pages, total, filter } = data;
  const left = total - (page + 1) * expiringPerPage;
  const only = filter === undefined ? {} : { only: filter };
  return [
    ...(page > 0 ? [button(radar.previous, { open: 'expiring', page: page - 1, ...only })] : []),
    ...(page + 1 < pages
      ? [
          primary(radar.next(Math.min(expiringPerPage, Math.max(1, left))), {
            open: 'expiring',
            page: page + 1,
            ...only,
          }),
        ]
      : []),
    ...(data.isMine === true ? [] : [button(radar.onlyMine, { open: 'expiring', only: withMine(filter) })]),
    ...(filter === undefined ? [] : [button(radar.showAll, { open: 'expiring' })]),
    ...(total > 0 ? [button(radar.asFile, { open: 'expiringFile', ...only })] : []),
    button(radar.refresh, { open: 'refresh', ...only }),
  ];
}

const withMine = (filter: string | undefined): string => (filter === undefined ? 'mine' : `${filter} mine`);
