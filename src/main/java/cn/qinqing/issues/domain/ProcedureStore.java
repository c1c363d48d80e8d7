package cn.qinqing.issues.domain;

import cn.qinqing.exchange.FileKind;
import cn.qinqing.issues.AskProcedure;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.ProcedureCase;
import cn.qinqing.issues.Satisfaction;
import cn.qinqing.shared.FileId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.StoredFile;
import cn.qinqing.workbench.StoredFiles;
import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases for closing by procedure, append-only. */
@Component
public class ProcedureStore {

    /** So often in a row the enterprise said that it is not satisfied. */
    private static final int TWICE = 2;

    private final StoredFiles files;
    private final JdbcClient jdbc;

    ProcedureStore(StoredFiles files, JdbcClient jdbc) {
        this.files = files;
        this.jdbc = jdbc;
    }

    private record Said(UUID id, @Nullable Satisfaction satisfaction) {}

    /** @throws RuleViolation {@code issues.procedure.notTwice} unless the last two answers were dissatisfied */
    public void demand(Issue issue) {
        lastDissatisfied(issue);
    }

    private UUID lastDissatisfied(Issue issue) {
        List<Said> said = jdbc.sql(
                        "select id, satisfaction from issue_rating where issue_id = ? order by round desc limit "
                                + TWICE)
                .param(issue.id().value())
                .query((row, n) -> new Said(
                        row.getObject(1, UUID.class),
                        row.getString(2) == null ? null : Satisfaction.valueOf(row.getString(2))))
                .list();
        boolean twice = said.size() == TWICE
                && said.stream()
                        .allMatch(one -> one.satisfaction() != null
                                && !one.satisfaction().satisfied());
        if (!twice) {
            throw new RuleViolation("issues.procedure.notTwice");
        }
        return said.getFirst().id();
    }

    public void prepare(IssueDesk.Taken taken, AskProcedure ask, long largest) {
        jdbc.sql("""
                        insert into issue_procedure (id, issue_id, round, rating_id, demands_met, opinion_no, opinion_text, opinion_file,
                          meeting_no, prepared_by, prepared_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.next(),
                        taken.issue().id().value(),
                        taken.issue().round(),
                        lastDissatisfied(taken.issue()),
                        ask.demandsMet().strip(),
                        ask.opinionNo().strip(),
                        ask.opinionText().isBlank() ? null : ask.opinionText().strip(),
                        stored(taken, ask, largest),
                        ask.meetingNo().isBlank() ? null : ask.meetingNo().strip(),
                        taken.actor()
                                .personId()
                                .map(PersonId::value)
                                .orElseThrow(() -> new RuleViolation("issues.party.none")),
                        OfficeTime.column(taken.now())))
                .update();
    }

    private @Nullable UUID stored(IssueDesk.Taken taken, AskProcedure ask, long largest) {
        if (ask.file() == null || ask.fileName() == null) {
            return null;
        }
        FileKind kind = FileKind.of(ask.fileName(), ask.file());
        return files.store(
                        taken.actor(),
                        ask.fileName(),
                        kind.mediaType(),
                        new ByteArrayInputStream(kind.harmless(ask.file())),
                        largest)
                .id()
                .value();
    }

    /** The case that was put together last in this round. */
    Optional<Prepared> latest(Issue issue) {
        return jdbc.sql(
                        "select id, rating_id from issue_procedure where issue_id = ? and round = ? order by prepared_at desc, id desc limit 1")
                .params(issue.id().value(), issue.round())
                .query((row, n) -> new Prepared(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional();
    }

    record Prepared(UUID id, UUID rating) {}

    /** All of an issue, the latest first. */
    public List<ProcedureCase> of(IssueId issue) {
        return jdbc.sql("""
                        select p.round, p.demands_met, p.opinion_no, p.opinion_text, p.meeting_no, p.opinion_file, p.prepared_at
                        from issue_procedure p where p.issue_id = ? order by p.prepared_at desc, p.id desc""")
                .param(issue.value())
                .query((row, n) -> {
                    UUID file = row.getObject(6, UUID.class);
                    return new ProcedureCase(
                            row.getInt(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4) == null ? "" : row.getString(4),
                            row.getString(5) == null ? "" : row.getString(5),
                            file == null ? null : new FileId(file),
                            file == null ? null : file(new FileId(file)).name(),
                            OfficeTime.instant(row.getObject(7, LocalDateTime.class)));
                })
                .list();
    }

    public StoredFile file(FileId id) {
        return files.get(id);
    }
}
