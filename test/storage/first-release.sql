-- A database as the first release left it: what its one migration made, and a row or two in each table.
create table "migrations" ("name" text primary key, "at" bigint not null);
create table "meta" ("key" text primary key, "value" text not null);
create table "inbox" ("update_id" bigint primary key, "chat" bigint, "body" text, "received_at" bigint not null, "progress" text);
create index "inbox_waiting" on "inbox" ("update_id") where "body" is not null;
create table "conversations" ("chat" bigint primary key, "conversation" text not null, "kept_at" bigint not null);
create table "chats" ("chat" bigint primary key, "story" text, "language" text, "time_zone" text);
create table "questions" ("text" text not null, "outcome" text not null, "story" text, "revision" integer, "asked_at" bigint not null);
create index "questions_asked_at" on "questions" ("asked_at");
create table "revisions" ("story" text not null, "number" integer not null, "status" text not null, "at" bigint not null, "note" text, "hash" text not null, "article" text not null, "facts" text, constraint "revisions_key" primary key ("story", "number"));
create table "changes" ("story" text not null, "revision" integer not null, "fact" text not null, "kind" text not null, "cause" text, constraint "changes_key" primary key ("story", "revision", "fact"), constraint "changes_revision" foreign key ("story", "revision") references "revisions" ("story", "number"));

insert into "migrations" values ('0001-beginnings', 1772366400000);
insert into "meta" values ('bot', '123456');
insert into "inbox" values (41, null, null, 1772366400000, null);
insert into "inbox" values (42, -1001234567890, '{"update_id":42}', 1772366400000, '{"arrived":1}');
insert into "conversations" values (-1001234567890, '{"story":"ferry","revision":2,"turns":[]}', 1772366400000);
insert into "chats" values (-1001234567890, 'ferry', null, 'Europe/Paris');
insert into "questions" values ('How many were aboard?', 'found', 'ferry', 2, 1772366400000);
insert into "revisions" values ('ferry', 1, 'published', 1772366400000, null, 'a', 'The article.', null);
insert into "revisions" values ('ferry', 2, 'published', 1772366400000, 'A new figure', 'b', 'The article, mended.', 'facts: []');
insert into "changes" values ('ferry', 2, 'aboard', 'changed', 'news');
