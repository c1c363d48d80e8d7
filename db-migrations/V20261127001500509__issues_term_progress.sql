UPDATE issue_term SET progress_days = CASE code WHEN 'ORDINARY' THEN 3 WHEN 'COMPLEX' THEN 5 WHEN 'HARD' THEN 10 END,
    report_months = CASE code WHEN 'HARD' THEN 1 END
WHERE code IN ('ORDINARY', 'COMPLEX', 'HARD');
