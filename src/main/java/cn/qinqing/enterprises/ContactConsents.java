package cn.qinqing.enterprises;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The consent of contact persons (联系人同意). Only who consented and has not withdrawn is written to; who withdrew is shown
 * nowhere any more (个人信息保护法 §15).
 */
@Service
@Transactional
public class ContactConsents {

    private final EnterpriseQueries queries;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    ContactConsents(EnterpriseQueries queries, JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.queries = queries;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The contact persons of an enterprise to whom messages may go, the primary one first. */
    @Transactional(readOnly = true)
    public List<UUID> forMessages(EnterpriseId enterprise) {
        return jdbc.sql(
                        "select id from enterprise_contact where enterprise_id = ? and consent_on <= ? and withdrawn_on is null and phone <> '' order by is_primary desc, name")
                .params(enterprise.value(), OfficeTime.today(clock))
                .query(UUID.class)
                .list();
    }

    /**
     * A contact person who can be rung, and perhaps written to.
     *
     * @param phone whole: for sending and ringing, never to be shown without a right of its own
     */
    public record Reachable(UUID id, String name, String phone, boolean consented) {

        @Override
        public String toString() {
            return "Reachable[" + id + "]";
        }
    }

    private static final String REACHABLE =
            "select id, name, phone, consent_on is not null and consent_on <= ? from enterprise_contact where withdrawn_on is null and phone <> ''";

    /** The contact persons of an enterprise with a telephone, the primary one first; a building block for what sends. */
    @Transactional(readOnly = true)
    public List<Reachable> reachable(EnterpriseId enterprise) {
        return jdbc.sql(REACHABLE + " and enterprise_id = ? order by is_primary desc, name")
                .params(OfficeTime.today(clock), enterprise.value())
                .query((row, n) -> reachable(row))
                .list();
    }

    /** One contact person; empty once the person withdrew. */
    @Transactional(readOnly = true)
    public Optional<Reachable> reachable(UUID contact) {
        return jdbc.sql(REACHABLE + " and id = ?")
                .params(OfficeTime.today(clock), contact)
                .query((row, n) -> reachable(row))
                .optional();
    }

    private static Reachable reachable(ResultSet row) throws SQLException {
        return new Reachable(row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getBoolean(4));
    }

    /**
     * Notes who consented, when, how and to what.
     *
     * @throws RuleViolation {@code enterprises.consent.byMissing}, {@code enterprises.consent.onMissing} also for a day to
     *     come, {@code enterprises.consent.wayMissing}, {@code enterprises.consent.purposeMissing}, {@code
     *     enterprises.contact.unknown}
     */
    public void give(Actor actor, UUID contact, ContactConsent consent) {
        actor.require(Right.ENTERPRISE_EDIT);
        if (consent.by().isBlank()) {
            throw new RuleViolation("enterprises.consent.byMissing");
        }
        if (consent.on() == null || consent.on().isAfter(OfficeTime.today(clock))) {
            throw new RuleViolation("enterprises.consent.onMissing");
        }
        if (consent.way() == null) {
            throw new RuleViolation("enterprises.consent.wayMissing");
        }
        if (consent.purpose().isBlank()) {
            throw new RuleViolation("enterprises.consent.purposeMissing");
        }
        EnterpriseId enterprise = enterpriseOf(actor, contact);
        jdbc.sql(
                        "update enterprise_contact set consent_by = ?, consent_on = ?, consent_way = ?, consent_purpose = ?, version = version + 1 where id = ?")
                .params(
                        consent.by().strip(),
                        consent.on(),
                        consent.way().name(),
                        consent.purpose().strip(),
                        contact)
                .update();
        audit.record(
                actor,
                "CONTACT_CONSENTED",
                "enterprise",
                enterprise.toString(),
                Map.of(
                        "contact", contact,
                        "on", consent.on(),
                        "mode", consent.way().name(),
                        "purpose", consent.purpose().strip()));
    }

    /**
     * Notes that a contact person withdrew: the person is not shown and not written to any more.
     *
     * @throws RuleViolation {@code enterprises.contact.unknown}, also when it was withdrawn already
     */
    public void withdraw(Actor actor, UUID contact) {
        actor.require(Right.ENTERPRISE_EDIT);
        EnterpriseId enterprise = enterpriseOf(actor, contact);
        LocalDate today = OfficeTime.today(clock);
        jdbc.sql(
                        "update enterprise_contact set withdrawn_on = ?, is_primary = false, version = version + 1 where id = ?")
                .params(today, contact)
                .update();
        audit.record(
                actor,
                "CONTACT_WITHDRAWN",
                "enterprise",
                enterprise.toString(),
                Map.of("contact", contact, "on", today));
    }

    private EnterpriseId enterpriseOf(Actor actor, UUID contact) {
        EnterpriseId enterprise = jdbc.sql(
                        "select enterprise_id from enterprise_contact where id = ? and withdrawn_on is null for update")
                .param(contact)
                .query((row, n) -> new EnterpriseId(row.getObject(1, UUID.class)))
                .optional()
                .orElseThrow(() -> new RuleViolation("enterprises.contact.unknown"));
        queries.details(actor, enterprise);
        return enterprise;
    }
}
