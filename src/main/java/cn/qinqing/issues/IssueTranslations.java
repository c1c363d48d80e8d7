package cn.qinqing.issues;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.issues.domain.Issue;
import cn.qinqing.issues.domain.IssueDocuments;
import cn.qinqing.issues.domain.IssueHistory;
import cn.qinqing.issues.domain.IssueRepository;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What enterprises wrote in other languages, in Chinese (译文). The original is kept as it came; a translation names who made
 * it and when, is never changed, and is what handlers read first.
 */
@Service
@Transactional
public class IssueTranslations {

    private static final int LONGEST_NAME = 100;

    private final IssueRepository issues;
    private final IssueQueries queries;
    private final IssueHistory history;
    private final IssueDocuments documents;
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    IssueTranslations(
            IssueRepository issues,
            IssueQueries queries,
            IssueHistory history,
            IssueDocuments documents,
            JdbcClient jdbc,
            AuditLog audit,
            Clock clock) {
        this.issues = issues;
        this.queries = queries;
        this.history = history;
        this.documents = documents;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param by who translated it: a person or an office
     * @param on when
     */
    public record Translation(String text, String by, LocalDate on) {}

    /**
     * The latest translation of an issue whose words the reader may see; empty when there is none.
     *
     * @throws RuleViolation {@code issues.unknown}
     */
    @Transactional(readOnly = true)
    public Optional<Translation> of(Actor actor, IssueId id) {
        return queries.details(actor, id).text() == null ? Optional.empty() : latest(id);
    }

    /** For who was shown the words already. */
    @Transactional(readOnly = true)
    public Optional<Translation> shown(Actor actor, IssueDetails issue) {
        actor.require(Right.ISSUE_READ);
        return issue.text() == null ? Optional.empty() : latest(issue.row().id());
    }

    private Optional<Translation> latest(IssueId id) {
        return jdbc.sql(
                        "select text, translator, translated_on from issue_translation where issue_id = ? order by noted_at desc, id desc limit 1")
                .param(id.value())
                .query((row, n) ->
                        new Translation(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)))
                .optional();
    }

    /**
     * Keeps a translation; a later one stands before it.
     *
     * @throws RuleViolation {@code issues.translation.text.missing}, {@code issues.translation.text.long}; {@code
     *     issues.translation.by.missing}, {@code issues.translation.by.long}; {@code issues.translation.on.missing}, {@code
     *     issues.translation.on.future}; {@code issues.translation.hidden} for who may not read the original
     */
    public void add(Actor actor, IssueId id, String text, String by, @Nullable LocalDate on) {
        actor.require(Right.ISSUE_TRIAGE);
        Issue issue = issues.findForChange(id.value()).orElseThrow(() -> new RuleViolation("issues.unknown"));
        if (queries.details(actor, id).text() == null) {
            throw new RuleViolation("issues.translation.hidden");
        }
        String words = text.strip();
        String name = by.strip();
        if (words.isEmpty()) {
            throw new RuleViolation("issues.translation.text.missing");
        }
        if (words.codePointCount(0, words.length()) > Issue.LONGEST_TEXT) {
            throw new RuleViolation("issues.translation.text.long", Issue.LONGEST_TEXT);
        }
        if (name.isEmpty()) {
            throw new RuleViolation("issues.translation.by.missing");
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new RuleViolation("issues.translation.by.long", LONGEST_NAME);
        }
        if (on == null) {
            throw new RuleViolation("issues.translation.on.missing");
        }
        if (on.isAfter(OfficeTime.today(clock))) {
            throw new RuleViolation("issues.translation.on.future");
        }
        jdbc.sql("""
                        insert into issue_translation (id, issue_id, text, translator, translated_on, noted_at, actor_name)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Ids.next(), id.value(), words, name, on, OfficeTime.column(clock.instant()), actor.name())
                .update();
        issue.translated(words);
        issues.flush();
        documents.put(issue, words);
        history.remark(actor, issue, "TRANSLATE", "", clock.instant());
        audit.record(actor, "ISSUE_TRANSLATE", "issue", id.toString(), Map.of("number", issue.number()));
    }
}
