import { planFor, Stage } from '../stage';

it('writes down each act outside before it is sent, and what was read of it', async () => {
  const stage = new Stage(planFor(25));

  await stage.live();

  const { chains, world, plan } = stage;
  expect(chains.told('checkout')).toEqual(['sent', 'answered accepted']);
  expect(chains.told('suspend')).toEqual(['sent', 'readBack done']);
  const licences = chains.told('licences');
  expect(licences.filter((row) => row === 'sent')).toHaveLength(world.audit.licenceWrites);
  expect(licences.filter((row) => row === 'readBack done')).toHaveLength(25);
  expect(licences).toHaveLength(50);
  expect(chains.entries[0]).toMatchObject({
    phase: 'sent',
    what: 'checkout',
    actor: 'agent-blair',
    approver: null,
    customer: plan.customer.id,
    cart: plan.purchase!.cartId,
    run: 1,
  });
  expect(JSON.stringify(chains.entries)).not.toMatch(/Person \d|@|contoso\b.*name/i);
});

it('sends nothing that could not be written down', async () => {
  const stage = new Stage();
  stage.chains.append = async () => {
    throw new Error('the database is away');
  };

  await expect(stage.live()).resolves.toBe('waitingForPerson');

  expect(stage.world.audit).toMatchObject({ checkouts: 0, licenceWrites: 0, closes: 0 });
});

it('says that nobody knows of what was under way when the process died, and then what was read', async () => {
  const dead = new Stage(planFor(1));
  const asIs = dead.world.licences;
  const dies = new Promise<void>((resolve) => {
    const change = async (...given: Parameters<typeof asIs.change>) => {
      await asIs.change(...given);
      resolve();
      return new Promise<never>(() => undefined);
    };
    Object.assign(dead.world, { licences: { ...asIs, change } });
  });
  void dead.live();
  await dies;
  Object.assign(dead.world, { licences: asIs });

  await dead.live();

  expect(dead.chains.told('licences')).toEqual(['sent', 'answered unknown', 'readBack done']);
  expect(dead.world.audit).toMatchObject({ licenceWrites: 1, repeatedWrites: 0 });
});

it('tells what was refused with its reason, and what is sent once more as a request of its own', async () => {
  const stage = new Stage(planFor(2));
  const [first, second] = stage.plan.people;
  stage.world.failing.set(first!.id, 'planConflict');
  stage.world.trouble('change', 'unheard');

  await stage.live();

  const of = (id: string) =>
    stage.chains.entries.filter(({ user }) => user === id).map((entry) => ('result' in entry ? entry.result : 'sent'));
  expect(of(first!.id)).toEqual(['sent', 'refused']);
  expect(of(second!.id)).toEqual(['sent', 'unknown', 'notDone', 'sent', 'done']);
});

it('tells of a purchase in doubt when it is found', async () => {
  const stage = new Stage(planFor(1));
  stage.world.trouble('checkout', 'lost');

  await stage.live();

  expect(stage.chains.told('checkout')).toEqual(['sent', 'answered unknown', 'readBack done']);
});
