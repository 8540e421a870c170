-- A GIN index keeps what is new in a list that every search reads from end to end until a vacuum sorts it in. Records
-- are published a few at a time and searched all day: they are sorted in at once.
ALTER INDEX "Text_names_trigrams" SET (fastupdate = off);
ALTER INDEX "Text_search_idx" SET (fastupdate = off);
ALTER INDEX "ServedText_search_idx" SET (fastupdate = off);
SELECT gin_clean_pending_list('"Text_names_trigrams"'::regclass),
       gin_clean_pending_list('"Text_search_idx"'::regclass),
       gin_clean_pending_list('"ServedText_search_idx"'::regclass);
