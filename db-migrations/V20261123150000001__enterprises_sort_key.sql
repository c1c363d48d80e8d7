ALTER TABLE enterprise ADD COLUMN sort_key varchar(120) AS (left(pinyin, 120)) PERSISTENT COMMENT 'the list is ordered by it: pinyin itself is too long for an index';
