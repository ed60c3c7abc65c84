/** What a PostgreSQL database is made of, in one text: its tables, indexes, triggers and functions. */
export const shapeQuery = `
  select md5(string_agg(thing, ',' order by thing)) as shape from (
    select concat(relkind, ' ', relname) as thing from pg_class where relnamespace = 'public'::regnamespace
    union all select 'trigger ' || tgname from pg_trigger where not tgisinternal
    union all select 'function ' || proname from pg_proc where pronamespace = 'public'::regnamespace) as parts`;
