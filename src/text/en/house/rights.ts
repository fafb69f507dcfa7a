/** Why somebody may not do something, and whom to ask. */
export const rights = () => ({
  /** Of somebody who may do other things. */
  missing: {
    view: 'You may not see what Planshift knows here. Ask whoever administers Planshift for a place in a group of RIGHTS_VIEW.',
    migrate:
      'You can look at everything here, but not move anybody: nothing was done. Ask whoever administers Planshift for a place in a group of RIGHTS_MIGRATE, or a colleague who may to do it.',
    approve:
      'You may not approve migrations here: nothing was done. Ask whoever administers Planshift for a place in a group of RIGHTS_APPROVE.',
    administer:
      'Only people who administer Planshift may do this: nothing was done. Ask one of them, or for a place in a group of RIGHTS_ADMINISTER.',
  },
  /** Of somebody who may do it, but not with these customers. */
  scope: {
    nobody:
      'No customer is assigned to you, so there is nobody I could show you. Ask whoever administers Planshift to add you to the file of CUSTOMER_SCOPE.',
    lost: 'This customer is not assigned to you any more, so nothing was done. If that is a mistake, tell whoever administers Planshift.',
  },
  none: {
    noGroup:
      'You are in none of the groups that may use Planshift. Ask whoever administers it for a place in one, then write again a few minutes later.',
    guest:
      'You are a guest in this organisation, and guests can’t use Planshift. Ask whoever administers it which colleague can help.',
    cannotSay:
      'Microsoft can’t tell me at the moment what you are allowed to do, so nothing was done. Please try again in a minute; if it stays so, tell whoever administers Planshift to run **npm run doctor**.',
    otherTenant:
      'You are signed in to another organisation than the one that runs Planshift. Write to me from your account there; if you have none, ask whoever administers Planshift.',
    nobody:
      'Teams did not tell me which account you are signed in with, so I can’t let you in. Open me in Teams with your work account; if that is what you did, tell whoever administers Planshift.',
  },
});
