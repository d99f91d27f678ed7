-- When a feed became what it is (V41) is told to every node, as what readers see is (V40): the date is kept in memory until then.

create trigger feed_dates_announced after insert or update or delete on feed_dates for each row execute function announce_all();
