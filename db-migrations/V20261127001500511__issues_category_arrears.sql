UPDATE issue_category SET term_code = 'ARREARS' WHERE code = 'ARREARS';
