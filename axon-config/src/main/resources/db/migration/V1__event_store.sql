-- The order of global_index is the order of commit: appends take turns on one advisory lock.
create sequence domain_event_entry_index as bigint increment by 1 cache 1;

create table domain_event_entry (
    global_index         bigint       not null default nextval('domain_event_entry_index') primary key,
    event_identifier     varchar(255) not null,
    aggregate_identifier varchar(255) not null,
    sequence_number      bigint       not null,
    type                 varchar(255),
    time_stamp           varchar(40)  not null,
    payload_type         varchar(255) not null,
    payload_revision     varchar(255),
    payload              bytea        not null,
    meta_data            bytea        not null,
    constraint one_event_per_identifier unique (event_identifier),
    constraint one_event_per_sequence_number unique (aggregate_identifier, sequence_number)
);

alter sequence domain_event_entry_index owned by domain_event_entry.global_index;

-- Which store this is: read models built from another one are built again.
create table store_identity (
    id         uuid        not null primary key default gen_random_uuid(),
    created_at timestamptz not null default now()
);

insert into store_identity default values;
