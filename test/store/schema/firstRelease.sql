-- A database of the first release with every kind of row in it (pg_dump). Never changed: it stands for those out there.

CREATE SCHEMA planshift;

CREATE TABLE planshift.agent_contact (
    agent_id text NOT NULL,
    reference json,
    locale text NOT NULL,
    time_zone text NOT NULL,
    language text,
    greeted_at timestamp with time zone
);

CREATE TABLE planshift.bot_state (
    key text NOT NULL,
    etag bigint NOT NULL,
    value json NOT NULL
);

CREATE TABLE planshift.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);

CREATE TABLE planshift.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);

CREATE TABLE planshift.migration (
    id text NOT NULL,
    plan json NOT NULL,
    hash text NOT NULL,
    subscription_id text NOT NULL,
    customer_id text NOT NULL,
    agent_id text NOT NULL,
    customer_name text NOT NULL,
    retired_name text NOT NULL,
    replacement_name text NOT NULL,
    state text NOT NULL,
    control text NOT NULL,
    run_no integer NOT NULL,
    problem json,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    seats_ready_at timestamp with time zone,
    moving_since timestamp with time zone,
    moving_left_at timestamp with time zone,
    closed_action text,
    closed_at timestamp with time zone,
    remaining jsonb DEFAULT '[]'::jsonb NOT NULL,
    checked_at timestamp with time zone,
    card_conversation_id text,
    card_activity_id text
);

CREATE TABLE planshift.migration_person (
    migration_id text NOT NULL,
    user_id text NOT NULL,
    ordinal integer NOT NULL,
    name text NOT NULL,
    address text NOT NULL,
    disposition text NOT NULL,
    sets_usage_location boolean NOT NULL,
    keep_off jsonb NOT NULL,
    state text NOT NULL,
    failure json,
    moved_at timestamp with time zone
);

CREATE TABLE planshift.preparation (
    id text NOT NULL,
    agent_id text NOT NULL,
    wish json NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    result json,
    completed_at timestamp with time zone
);

CREATE TABLE planshift.purchase_attempt (
    migration_id text NOT NULL,
    attempt integer NOT NULL,
    cart_id text NOT NULL,
    request_id text NOT NULL,
    state text NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    order_id text,
    subscription_id text,
    seats integer,
    confirmed_at timestamp with time zone
);

CREATE TABLE planshift.radar_entry (
    customer_id text NOT NULL,
    subscription_id text NOT NULL,
    entry json NOT NULL
);

CREATE TABLE planshift.radar_reading (
    id boolean DEFAULT true NOT NULL,
    read_at timestamp with time zone NOT NULL,
    customers_read integer NOT NULL,
    customers_failed integer NOT NULL,
    CONSTRAINT radar_reading_id_check CHECK (id)
);

CREATE TABLE planshift.turn (
    conversation_id text NOT NULL,
    activity_id text NOT NULL,
    claimed_at timestamp with time zone NOT NULL
);

INSERT INTO planshift.agent_contact VALUES ('agent-alex', '{"user":{"id":"29:alex"}}', 'de-DE', 'Europe/Berlin', 'it', '2026-10-01 07:00:00+00');

INSERT INTO planshift.bot_state VALUES ('msteams/users/29:alex/', 1, '{"draft":"plan"}');

INSERT INTO planshift.kysely_migration VALUES ('0001-first', '2026-11-22T16:19:56.673Z');

INSERT INTO planshift.kysely_migration_lock VALUES ('migration_lock', 0);

INSERT INTO planshift.migration VALUES ('ab12cd34', '{"id":"ab12cd34","hash":"the-hash","madeAt":"2026-10-05T08:00:00.000Z","agentId":"agent-alex","customer":{"id":"contoso","name":"Contoso Freight","country":"DE"},"retired":{"subscriptionId":"retired-1","packId":"kaizala-pro","offerName":"Kaizala Pro","commerce":"legacy","skuId":"sku-kaizala","quantity":40},"replacement":{"planId":"m365-business-basic","formId":"m365-business-basic","name":"Microsoft 365 Business Basic","skuId":"sku-basic","productId":"CFQ7TTC0LH18","catalogSkuId":"0001"},"purchase":{"cartId":"cart-ab12cd34","cartExpiresAt":"2026-10-12T08:00:00.000Z","catalogItemId":"CFQ7TTC0LH18:0001:CFQ7TTC0K971","seats":3,"termDuration":"P1Y","billingCycle":"monthly","price":{"currency":"EUR","charges":12,"atMost":false},"renewsItself":true,"termEndsOn":"2027-10-04","mark":"Microsoft 365 Business Basic [ab12cd34]"},"freeSeatsUsed":0,"people":[{"id":"user-00001","name":"Person 1","address":"person1@contoso.example","disposition":"move","setsUsageLocation":false,"keepOff":["yammer"]},{"id":"user-00002","name":"Person 2","address":"person2@contoso.example","disposition":"move","setsUsageLocation":true,"keepOff":[]},{"id":"user-00003","name":"Person 3","address":"person3@contoso.example","disposition":"move","setsUsageLocation":false,"keepOff":[]}],"close":"suspend"}', 'the-hash', 'retired-1', 'contoso', 'agent-alex', 'Contoso Freight', 'Kaizala Pro', 'Microsoft 365 Business Basic', 'moving', 'run', 1, NULL, '2026-10-05 08:01:00+00', NULL, '2026-10-05 08:02:00+00', '2026-10-05 08:02:05+00', NULL, NULL, NULL, '[]', NULL, 'a:alex', 'card-1');
INSERT INTO planshift.migration VALUES ('ef56gh78', '{"id":"ef56gh78","hash":"the-hash","madeAt":"2026-10-05T08:00:00.000Z","agentId":"agent-alex","customer":{"id":"contoso","name":"Contoso Freight","country":"DE"},"retired":{"subscriptionId":"retired-2","packId":"kaizala-pro","offerName":"Kaizala Pro","commerce":"legacy","skuId":"sku-kaizala","quantity":40},"replacement":{"planId":"m365-business-basic","formId":"m365-business-basic","name":"Microsoft 365 Business Basic","skuId":"sku-basic","productId":"CFQ7TTC0LH18","catalogSkuId":"0001"},"purchase":{"cartId":"cart-ef56gh78","cartExpiresAt":"2026-10-12T08:00:00.000Z","catalogItemId":"CFQ7TTC0LH18:0001:CFQ7TTC0K971","seats":3,"termDuration":"P1Y","billingCycle":"monthly","price":{"currency":"EUR","charges":12,"atMost":false},"renewsItself":true,"termEndsOn":"2027-10-04","mark":"Microsoft 365 Business Basic [ef56gh78]"},"freeSeatsUsed":0,"people":[{"id":"user-00001","name":"Person 1","address":"person1@contoso.example","disposition":"move","setsUsageLocation":false,"keepOff":["yammer"]},{"id":"user-00002","name":"Person 2","address":"person2@contoso.example","disposition":"move","setsUsageLocation":true,"keepOff":[]},{"id":"user-00003","name":"Person 3","address":"person3@contoso.example","disposition":"move","setsUsageLocation":false,"keepOff":[]}],"close":"suspend"}', 'the-hash', 'retired-2', 'contoso', 'agent-alex', 'Contoso Freight', 'Kaizala Pro', 'Microsoft 365 Business Basic', 'waitingForPerson', 'run', 1, '{"code":"purchaseUnknown","facts":{"cartStatus":"active"}}', '2026-10-05 08:01:00+00', NULL, NULL, NULL, NULL, NULL, NULL, '[]', NULL, NULL, NULL);
INSERT INTO planshift.migration VALUES ('jk90mn12', '{"id":"jk90mn12","hash":"the-hash","madeAt":"2026-10-05T08:00:00.000Z","agentId":"agent-alex","customer":{"id":"contoso","name":"Contoso Freight","country":"DE"},"retired":{"subscriptionId":"retired-1","packId":"kaizala-pro","offerName":"Kaizala Pro","commerce":"legacy","skuId":"sku-kaizala","quantity":40},"replacement":{"planId":"m365-business-basic","formId":"m365-business-basic","name":"Microsoft 365 Business Basic","skuId":"sku-basic","productId":"CFQ7TTC0LH18","catalogSkuId":"0001"},"purchase":{"cartId":"cart-jk90mn12","cartExpiresAt":"2026-10-12T08:00:00.000Z","catalogItemId":"CFQ7TTC0LH18:0001:CFQ7TTC0K971","seats":3,"termDuration":"P1Y","billingCycle":"monthly","price":{"currency":"EUR","charges":12,"atMost":false},"renewsItself":true,"termEndsOn":"2027-10-04","mark":"Microsoft 365 Business Basic [jk90mn12]"},"freeSeatsUsed":0,"people":[{"id":"user-00001","name":"Person 1","address":"person1@contoso.example","disposition":"move","setsUsageLocation":false,"keepOff":["yammer"]},{"id":"user-00002","name":"Person 2","address":"person2@contoso.example","disposition":"move","setsUsageLocation":true,"keepOff":[]},{"id":"user-00003","name":"Person 3","address":"person3@contoso.example","disposition":"move","setsUsageLocation":false,"keepOff":[]}],"close":"suspend"}', 'the-hash', 'retired-1', 'contoso', 'agent-alex', 'Contoso Freight', 'Kaizala Pro', 'Microsoft 365 Business Basic', 'done', 'run', 1, NULL, '2026-10-05 08:01:00+00', '2026-09-01 09:00:00+00', NULL, NULL, NULL, 'suspend', '2026-09-01 08:59:00+00', '[]', NULL, NULL, NULL);

INSERT INTO planshift.migration_person VALUES ('ab12cd34', 'user-00001', 1, 'Person 1', 'person1@contoso.example', 'move', false, '["yammer"]', 'done', NULL, '2026-10-05 08:01:00+00');
INSERT INTO planshift.migration_person VALUES ('ab12cd34', 'user-00002', 2, 'Person 2', 'person2@contoso.example', 'move', true, '[]', 'failed', '{"code":"refused","facts":{}}', NULL);
INSERT INTO planshift.migration_person VALUES ('ab12cd34', 'user-00003', 3, 'Person 3', 'person3@contoso.example', 'move', false, '[]', 'todo', NULL, NULL);
INSERT INTO planshift.migration_person VALUES ('ef56gh78', 'user-00001', 1, 'Person 1', 'person1@contoso.example', 'move', false, '["yammer"]', 'todo', NULL, NULL);
INSERT INTO planshift.migration_person VALUES ('ef56gh78', 'user-00002', 2, 'Person 2', 'person2@contoso.example', 'move', true, '[]', 'todo', NULL, NULL);
INSERT INTO planshift.migration_person VALUES ('ef56gh78', 'user-00003', 3, 'Person 3', 'person3@contoso.example', 'move', false, '[]', 'todo', NULL, NULL);
INSERT INTO planshift.migration_person VALUES ('jk90mn12', 'user-00001', 1, 'Person 1', 'person1@contoso.example', 'move', false, '["yammer"]', 'done', NULL, NULL);
INSERT INTO planshift.migration_person VALUES ('jk90mn12', 'user-00002', 2, 'Person 2', 'person2@contoso.example', 'move', true, '[]', 'done', NULL, NULL);
INSERT INTO planshift.migration_person VALUES ('jk90mn12', 'user-00003', 3, 'Person 3', 'person3@contoso.example', 'move', false, '[]', 'done', NULL, NULL);

INSERT INTO planshift.preparation VALUES ('prep-1', 'agent-alex', '{"kind":"survey","customerId":"contoso","subscriptionId":"retired-1"}', '2026-10-05 07:58:00+00', NULL, NULL);

INSERT INTO planshift.purchase_attempt VALUES ('ab12cd34', 1, 'cart-ab12cd34', '00000000-0000-4000-8000-000000000012', 'confirmed', '2026-10-05 08:01:00+00', 'order-ab12cd34', 'bought-ab12cd34', 3, '2026-10-05 08:01:00+00');
INSERT INTO planshift.purchase_attempt VALUES ('ef56gh78', 1, 'cart-ef56gh78', '00000000-0000-4000-8000-000000000056', 'sent', '2026-10-05 08:01:00+00', NULL, NULL, NULL, NULL);
INSERT INTO planshift.purchase_attempt VALUES ('jk90mn12', 1, 'cart-jk90mn12', '00000000-0000-4000-8000-000000000090', 'confirmed', '2026-10-05 08:01:00+00', 'order-jk90mn12', 'bought-jk90mn12', 3, '2026-10-05 08:01:00+00');

INSERT INTO planshift.radar_entry VALUES ('contoso', 'retired-1', '{"customerId":"contoso","customerName":"Contoso Freight","domain":"contoso.example","readAt":"2026-10-05T06:00:00.000Z","subscriptionId":"retired-1","packId":"kaizala-pro","offerName":"Kaizala Pro","commerce":"legacy","quantity":40,"status":"active","endsOn":"2026-12-15","autoRenew":true}');

INSERT INTO planshift.radar_reading VALUES (true, '2026-10-05 06:00:00+00', 1, 0);

INSERT INTO planshift.turn VALUES ('a:alex', 'said-1', '2026-10-05 07:57:00+00');

ALTER TABLE ONLY planshift.agent_contact
    ADD CONSTRAINT agent_contact_pkey PRIMARY KEY (agent_id);

ALTER TABLE ONLY planshift.bot_state
    ADD CONSTRAINT bot_state_pkey PRIMARY KEY (key);

ALTER TABLE ONLY planshift.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);

ALTER TABLE ONLY planshift.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);

ALTER TABLE ONLY planshift.migration_person
    ADD CONSTRAINT migration_person_pkey PRIMARY KEY (migration_id, user_id);

ALTER TABLE ONLY planshift.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (id);

ALTER TABLE ONLY planshift.preparation
    ADD CONSTRAINT preparation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY planshift.purchase_attempt
    ADD CONSTRAINT purchase_attempt_pkey PRIMARY KEY (migration_id, attempt);

ALTER TABLE ONLY planshift.radar_entry
    ADD CONSTRAINT radar_entry_pkey PRIMARY KEY (customer_id, subscription_id);

ALTER TABLE ONLY planshift.radar_reading
    ADD CONSTRAINT radar_reading_pkey PRIMARY KEY (id);

ALTER TABLE ONLY planshift.turn
    ADD CONSTRAINT turn_pkey PRIMARY KEY (conversation_id, activity_id);

CREATE INDEX migration_by_start ON planshift.migration USING btree (started_at DESC);

CREATE INDEX migration_person_in_order ON planshift.migration_person USING btree (migration_id, state, ordinal);

CREATE UNIQUE INDEX one_purchase ON planshift.purchase_attempt USING btree (migration_id) WHERE (state = ANY (ARRAY['sent'::text, 'confirmed'::text]));

CREATE UNIQUE INDEX one_unfinished_migration ON planshift.migration USING btree (subscription_id) WHERE (state <> ALL (ARRAY['done'::text, 'leftOpen'::text, 'stopped'::text]));

CREATE INDEX preparation_by_age ON planshift.preparation USING btree (opened_at);

CREATE INDEX turn_by_age ON planshift.turn USING btree (claimed_at);

ALTER TABLE ONLY planshift.migration_person
    ADD CONSTRAINT migration_person_migration_id_fkey FOREIGN KEY (migration_id) REFERENCES planshift.migration(id) ON DELETE CASCADE;

ALTER TABLE ONLY planshift.purchase_attempt
    ADD CONSTRAINT purchase_attempt_migration_id_fkey FOREIGN KEY (migration_id) REFERENCES planshift.migration(id) ON DELETE CASCADE;

