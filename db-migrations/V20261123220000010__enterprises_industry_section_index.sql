CREATE INDEX enterprise_section ON enterprise (industry_section, size_class);
