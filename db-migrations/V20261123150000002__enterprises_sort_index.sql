CREATE INDEX enterprise_sort ON enterprise (merged_into, sort_key, id);
