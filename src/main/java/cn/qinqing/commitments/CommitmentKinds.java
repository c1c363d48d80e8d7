package cn.qinqing.commitments;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of commitments (承诺类别): rows, not constants (发改财金〔2023〕1103号 and its local lists have five). */
@Component
@Transactional(readOnly = true)
public class CommitmentKinds {

    /** @param code stored with each commitment, never changed */
    public record Kind(String code, String label) {}

    private final JdbcClient jdbc;

    CommitmentKinds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of today, in their order. */
    public List<Kind> all() {
        return jdbc.sql("select code, label from commitment_kind where active order by sort_order, code")
                .query((row, n) -> new Kind(row.getString(1), row.getString(2)))
                .list();
    }

    /** A kind by its code. */
    public Optional<Kind> byCode(String code) {
        return all().stream().filter(kind -> kind.code().equals(code)).findFirst();
    }
}
