package cn.qinqing.audit;

import cn.qinqing.shared.OfficeTime;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who changed a record last: for the sentence to whoever edited the same record meanwhile (修改冲突). */
@Service
public class LastChange {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.CHINA);

    private final JdbcClient jdbc;
    private final I18NProvider texts;

    LastChange(JdbcClient jdbc, I18NProvider texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /**
     * Name and time, such as 张三（2026-11-26 10:12）; 其他人 when the log knows no such change. To be asked for a reader who
     * may see the record.
     *
     * @param actions those that change what the form holds
     */
    @Transactional(readOnly = true)
    public String by(String subjectKind, String subjectId, List<String> actions) {
        return jdbc.sql("""
                        select actor_name, happened_at from audit_event
                        where subject_kind = :kind and subject_id = :id and action in (:actions) and outcome = 'DONE'
                        order by happened_at desc, id desc limit 1""")
                .param("kind", subjectKind)
                .param("id", subjectId)
                .param("actions", actions)
                .query((row, n) -> texts.getTranslation(
                        "audit.changedBy",
                        Locale.SIMPLIFIED_CHINESE,
                        row.getString(1),
                        OfficeTime.instant(row.getObject(2, LocalDateTime.class))
                                .atZone(OfficeTime.ZONE)
                                .format(MINUTE)))
                .optional()
                .orElseGet(() -> texts.getTranslation("audit.changedBySomebody", Locale.SIMPLIFIED_CHINESE));
    }
}
