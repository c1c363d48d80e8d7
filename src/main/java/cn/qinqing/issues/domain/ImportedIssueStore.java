package cn.qinqing.issues.domain;

import cn.qinqing.issues.ImportIssue;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssueStatus;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Evidence and history of issues out of ledgers; append-only. */
@Component
public class ImportedIssueStore {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;

    ImportedIssueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes where an issue stood, who was to handle it there, and the event that made it. */
    public void add(Actor actor, IssueId issue, IssueStatus status, ImportIssue imported, Instant now) {
        List<Object> evidence = new ArrayList<>();
        Collections.addAll(
                evidence,
                issue.value(),
                imported.evidence().run(),
                imported.evidence().fileSha256(),
                imported.evidence().sheet(),
                imported.evidence().row(),
                cut(imported.unit()),
                cut(imported.progress()),
                cut(imported.rating()),
                OfficeTime.column(now));
        jdbc.sql("""
                        insert into issue_import_evidence (issue_id, run_id, file_sha256, sheet, row_no, unit, progress, rating,
                          noted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(evidence).update();
        event(
                issue,
                1,
                "IMPORT",
                null,
                status,
                actor.accountId().map(one -> one.value()).orElse(null),
                actor.name(),
                Stream.of(imported.unit(), imported.progress(), imported.rating())
                        .filter(words -> !words.isBlank())
                        .collect(Collectors.joining("，")),
                now);
        List<UUID> units = jdbc.sql("select id from unit where active and ? in (name, short_name)")
                .param(imported.unit())
                .query(UUID.class)
                .list();
        if (units.size() == 1) {
            jdbc.sql("update issue set lead_unit_id = ?, import_run_id = ? where id = ?")
                    .params(units.getFirst(), imported.evidence().run(), issue.value())
                    .update();
        } else {
            jdbc.sql("update issue set import_run_id = ? where id = ?")
                    .params(imported.evidence().run(), issue.value())
                    .update();
        }
    }

    /** Notes that the import was taken back, in the name of whoever had imported it. */
    public void takenBack(IssueId issue, IssueStatus before, Instant now) {
        String importer = jdbc.sql("select actor_name from issue_event where issue_id = ? and seq = 1")
                .param(issue.value())
                .query(String.class)
                .single();
        event(issue, 2, "IMPORT_UNDONE", before, IssueStatus.WITHDRAWN, null, importer, "", now);
    }

    private void event(
            IssueId issue,
            int seq,
            String command,
            @org.jspecify.annotations.Nullable IssueStatus from,
            IssueStatus to,
            @org.jspecify.annotations.Nullable UUID typist,
            String name,
            String reason,
            Instant now) {
        List<Object> values = new ArrayList<>();
        Collections.addAll(
                values,
                Ids.next(),
                issue.value(),
                seq,
                OfficeTime.column(now),
                command,
                from == null ? null : from.name(),
                to.name(),
                typist,
                name,
                reason.isEmpty() ? null : reason.substring(0, Math.min(LONGEST, reason.length())));
        jdbc.sql("""
                        insert into issue_event (id, issue_id, seq, happened_at, command, from_status, to_status, typist_id,
                          actor_name, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(values).update();
    }

    private static String cut(String words) {
        return words.substring(0, Math.min(LONGEST, words.length()));
    }
}
