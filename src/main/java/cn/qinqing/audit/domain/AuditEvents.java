package cn.qinqing.audit.domain;

import cn.qinqing.shared.OfficeTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes events: rows are only ever added. */
@Component
public class AuditEvents {

    private final JdbcClient jdbc;

    AuditEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void append(AuditEvent event, Facts facts) {
        jdbc.sql("""
                INSERT INTO audit_event (id, happened_at, actor_kind, account_id, person_id, on_behalf_of, actor_name,
                    action, subject_kind, subject_id, outcome, facts, personal_digest, client_address, hash)
                VALUES (:id, :at, :kind, :account, :person, :behalf, :name,
                    :action, :subjectKind, :subjectId, :outcome, :facts, :digest, :address, :hash)""")
                .param("id", event.id())
                .param("at", OfficeTime.column(event.happenedAt()))
                .param("kind", event.actorKind().name())
                .param("account", event.account())
                .param("person", event.person())
                .param("behalf", event.onBehalfOf())
                .param("name", event.actorName())
                .param("action", event.action())
                .param("subjectKind", event.subjectKind())
                .param("subjectId", event.subjectId())
                .param("outcome", event.outcome().name())
                .param("facts", event.facts())
                .param("digest", event.personalDigest())
                .param("address", event.clientAddress())
                .param("hash", event.hash())
                .update();
        if (facts.personal() != null) {
            jdbc.sql("INSERT INTO audit_personal (event_id, salt, payload) VALUES (?, ?, ?)")
                    .params(event.id(), facts.salt(), facts.personal())
                    .update();
        }
        jdbc.sql("INSERT INTO audit_unsealed (event_id) VALUES (?)")
                .param(event.id())
                .update();
    }
}
