package cn.qinqing.workbench;

import cn.qinqing.shared.BodyId;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers of record (编号) such as 巴企诉〔2026〕0001号: prefix of the operating body, series, year, at least four digits.
 *
 * <p>A number is taken in a short transaction of its own, so that nobody waits for somebody else's long one. A number
 * whose record was not stored stays unused: gaps are allowed and explained, numbers are never given twice.
 */
@Component
public class Numbers {

    private final JdbcClient jdbc;

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next number of the body's series in the year of the day.
     *
     * @param series name of the series as it stands in the number, such as 企诉
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String next(BodyId body, String series, LocalDate day) {
        jdbc.sql("""
                        insert into number_series (body_id, series, year, `last_value`) values (?, ?, ?, last_insert_id(1))
                        on duplicate key update `last_value` = last_insert_id(`last_value` + 1)
                        """).params(body.value(), series, day.getYear()).update();
        long number = jdbc.sql("select last_insert_id()").query(Long.class).single();
        String prefix = jdbc.sql("select number_prefix from operating_body where id = ?")
                .param(body.value())
                .query(String.class)
                .single();
        return "%s%s〔%d〕%04d号".formatted(prefix, series, day.getYear(), number);
    }
}
