ALTER TABLE enterprise ADD COLUMN industry_section char(1) AS (
    CASE
        WHEN industry_code IS NULL OR industry_code = '' THEN NULL
        WHEN upper(left(industry_code, 1)) BETWEEN 'A' AND 'T' THEN upper(left(industry_code, 1))
        WHEN left(industry_code, 2) BETWEEN '01' AND '05' THEN 'A'
        WHEN left(industry_code, 2) BETWEEN '06' AND '12' THEN 'B'
        WHEN left(industry_code, 2) BETWEEN '13' AND '43' THEN 'C'
        WHEN left(industry_code, 2) BETWEEN '44' AND '46' THEN 'D'
        WHEN left(industry_code, 2) BETWEEN '47' AND '50' THEN 'E'
        WHEN left(industry_code, 2) BETWEEN '51' AND '52' THEN 'F'
        WHEN left(industry_code, 2) BETWEEN '53' AND '60' THEN 'G'
        WHEN left(industry_code, 2) BETWEEN '61' AND '62' THEN 'H'
        WHEN left(industry_code, 2) BETWEEN '63' AND '65' THEN 'I'
        WHEN left(industry_code, 2) BETWEEN '66' AND '69' THEN 'J'
        WHEN left(industry_code, 2) = '70' THEN 'K'
        WHEN left(industry_code, 2) BETWEEN '71' AND '72' THEN 'L'
        WHEN left(industry_code, 2) BETWEEN '73' AND '75' THEN 'M'
        WHEN left(industry_code, 2) BETWEEN '76' AND '79' THEN 'N'
        WHEN left(industry_code, 2) BETWEEN '80' AND '82' THEN 'O'
        WHEN left(industry_code, 2) = '83' THEN 'P'
        WHEN left(industry_code, 2) BETWEEN '84' AND '85' THEN 'Q'
        WHEN left(industry_code, 2) BETWEEN '86' AND '90' THEN 'R'
        WHEN left(industry_code, 2) BETWEEN '91' AND '96' THEN 'S'
        WHEN left(industry_code, 2) = '97' THEN 'T'
    END) PERSISTENT COMMENT 'section of GB/T 4754-2017';
