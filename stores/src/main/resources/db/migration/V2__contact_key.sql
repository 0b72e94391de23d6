-- A key per fiche for its contacts. A destroyed key leaves its name behind, so that it is never made again.
create table contact_key (
    name         varchar(120) primary key,
    key          bytea,
    destroyed_at timestamptz,
    check ((key is null) = (destroyed_at is not null))
);
