package cn.qinqing.enterprises;

import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The contact calendar of an enterprise over all units: coverage and the disturbance budget read it (优化营商环境条例 §48:
 * do not disturb production).
 */
@Component
public class ContactLog {

    /** State of a contact. */
    public enum State {
        PLANNED,
        HELD,
        DECLINED,
        CANCELLED
    }

    /**
     * @param counts whether it counts against the disturbance budget; telephone calls never do
     * @param sensitive itinerary of a leader: others see only that a contact is planned that week
     */
    public record Contact(
            EnterpriseId enterprise,
            LocalDate on,
            String mode,
            State state,
            boolean counts,
            boolean sensitive,
            @Nullable UnitId unit,
            String refKind,
            UUID refId) {}

    private final JdbcClient jdbc;

    ContactLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes a contact, or its change, in the caller's transaction; one row for each source record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Contact contact) {
        jdbc.sql("""
                        insert into contact_log (id, enterprise_id, contact_on, mode, state, counts, is_sensitive, unit_id, ref_kind, ref_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on duplicate key update contact_on = value(contact_on), mode = value(mode), state = value(state),
                          counts = value(counts), is_sensitive = value(is_sensitive), version = version + 1
                        """)
                .params(
                        Ids.next(),
                        contact.enterprise().value(),
                        contact.on(),
                        contact.mode(),
                        contact.state().name(),
                        contact.counts(),
                        contact.sensitive(),
                        contact.unit() == null ? null : contact.unit().value(),
                        contact.refKind(),
                        contact.refId())
                .update();
    }

    /** Takes a row out whose source is noted under another from now on, such as a booking that became a record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(String refKind, UUID refId) {
        jdbc.sql("delete from contact_log where ref_kind = ? and ref_id = ?")
                .params(refKind, refId)
                .update();
    }

    /** Day of the last contact that was held, or null. */
    @Transactional(readOnly = true)
    public @Nullable LocalDate lastHeld(EnterpriseId enterprise) {
        return jdbc.sql("select max(contact_on) from contact_log where enterprise_id = ? and state = 'HELD'")
                .param(enterprise.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
    }
}
