import { planQuestionCard } from '../../src/cards/questions/planQuestionCard';
import { reviewCard } from '../../src/cards/review/reviewCard';
import type { Reader } from '../../src/text/reader';
import { sampleNow } from '../contoso/names';
import { sharingOffers, sharingReview } from '../contoso/sharing';
import type { CardSample } from './cardSample';

const question = 'f6a3a7a4-3a0f-4a53-8c0f-6c3f1ed1a003';

/** SharePoint alone: what may take its place, and the review of it, whose end can be waited for. */
export const sharingSamples = (reader: Reader): readonly CardSample[] => [
  {
    name: 'question-plan-sharepoint',
    build: () => planQuestionCard({ ...sharingOffers, question, page: 0 }, reader),
  },
  {
    name: 'review-sharepoint',
    build: () =>
      reviewCard(
        {
          ...sharingReview,
          ...{ question, dataNote: sharingReview.dataNote[reader.language], now: new Date(sampleNow) },
        },
        reader,
      ),
  },
];
