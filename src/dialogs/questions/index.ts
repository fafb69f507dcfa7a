import type { QuestionKind } from '../migrate/draft';
import type { Question } from '../migrate/question';
import { audienceQuestion } from './audience';
import { changeQuestion } from './change';
import { closeQuestion } from './close';
import { customerQuestion } from './customer';
import { frontlineQuestion } from './frontline';
import { groupQuestion } from './group';
import { partnerQuestion } from './partner';
import { peopleQuestion } from './people';
import { planQuestion } from './plan';
import { planlessQuestion } from './planless';
import { reviewQuestion } from './review';
import { subscriptionQuestion } from './subscription';
import { termQuestion } from './term';
import { usageLocationQuestion } from './usageLocation';

export const questions: Readonly<Record<QuestionKind, Question>> = {
  customer: customerQuestion,
  subscription: subscriptionQuestion,
  plan: planQuestion,
  frontline: frontlineQuestion,
  audience: audienceQuestion,
  term: termQuestion,
  people: peopleQuestion,
  planless: planlessQuestion,
  blocked: groupQuestion('blocked'),
  guests: groupQuestion('guests'),
  covered: groupQuestion('covered'),
  usageLocation: usageLocationQuestion,
  partner: partnerQuestion,
  close: closeQuestion,
  review: reviewQuestion,
  change: changeQuestion,
};
