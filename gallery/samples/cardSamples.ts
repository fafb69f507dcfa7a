import type { Reader } from '../../src/text/reader';
import { approvalSamples } from './approval';
import { basketSamples } from './basket';
import { between } from './between';
import type { CardSample } from './cardSample';
import { dropSamples } from './drop';
import { endLookSamples } from './endLook';
import { migrationSamples } from './migration';
import { noticeSamples } from './notices';
import { openings } from './openings';
import { peopleQuestions } from './people';
import { planQuestions } from './questions';
import { rebuySamples } from './rebuy';
import { refusalSamples } from './refusals';
import { reviewSamples } from './review';
import { sharingSamples } from './sharing';
import { unkeptSamples } from './unkept';

/** One realistic card of each kind, in the order in which an agent meets them. */
export const cardSamples = (reader: Reader): readonly CardSample[] => [
  ...openings(reader),
  ...planQuestions(reader),
  ...peopleQuestions(reader),
  ...refusalSamples(reader),
  ...between(reader),
  ...noticeSamples(reader),
  ...reviewSamples(reader),
  ...approvalSamples(reader),
  ...dropSamples(reader),
  ...unkeptSamples(reader),
  ...endLookSamples(reader),
  ...sharingSamples(reader),
  ...rebuySamples(reader),
  ...basketSamples(reader),
  ...migrationSamples(reader),
];
