package cn.qinqing.issues.domain;

import cn.qinqing.issues.IssueCommand;
import cn.qinqing.issues.IssueId;
import cn.qinqing.issues.IssuePrivacy;
import cn.qinqing.issues.IssueRoutes;
import cn.qinqing.search.SearchDocument;
import cn.qinqing.search.SearchIndex;
import cn.qinqing.search.SearchTarget;
import cn.qinqing.shared.PersonalNumbers;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.UnitId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Issues in the one index: by their words and their number, never by who raised them. What was told in confidence is found
 * by who may read it in the original alone, also when a unit handles it: that unit knows a paraphrase.
 */
@Component
public class IssueDocuments implements SearchTarget {

    /** Kind of the documents of issues. */
    public static final String KIND = "issue";

    private static final int WORDS = 1_500;

    private final SearchIndex index;
    private final JdbcClient jdbc;

    IssueDocuments(SearchIndex index, JdbcClient jdbc) {
        this.index = index;
        this.jdbc = jdbc;
    }

    /** Puts an issue as it stands into the index, in the caller's transaction. */
    public void put(Issue issue) {
        put(issue, issue.text());
    }

    /** As {@link #put(Issue)}, found by these words instead of the original ones: by its translation. */
    public void put(Issue issue, String words) {
        boolean open = issue.privacy() == IssuePrivacy.NORMAL;
        String division = jdbc.sql("select division_code from enterprise where id = ?")
                .param(issue.enterprise().value())
                .query(String.class)
                .single();
        Set<UnitId> units = open
                ? jdbc
                        .sql("select unit_id from issue_handler where issue_id = ? and open_slot = 1")
                        .param(issue.id().value())
                        .query(UUID.class)
                        .list()
                        .stream()
                        .map(UnitId::new)
                        .collect(Collectors.toSet())
                : Set.of();
        index.put(SearchDocument.of(
                        KIND,
                        issue.id().value(),
                        PersonalNumbers.masked(issue.title()),
                        open ? Right.ISSUE_READ : Right.ISSUE_READ_CONFIDENTIAL)
                .subtitled(issue.number())
                .withCodes(List.of(issue.number()))
                .withWords(List.of(PersonalNumbers.masked(cut(words))))
                .within(Set.of(division), units));
    }

    /** The units that handle it changed. */
    void handledBy(Issue issue, IssueCommand command) {
        if (command == IssueCommand.DISPATCH || command == IssueCommand.RULE || command == IssueCommand.RETURN) {
            put(issue, spoken(issue));
        }
    }

    /** Its words as the house reads them: the latest translation, or the original. */
    public String spoken(Issue issue) {
        return jdbc.sql("select text from issue_translation where issue_id = ? order by noted_at desc, id desc limit 1")
                .param(issue.id().value())
                .query(String.class)
                .optional()
                .orElseGet(issue::text);
    }

    private static String cut(String words) {
        return words.codePointCount(0, words.length()) <= WORDS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, WORDS));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String labelKey() {
        return "issues.search.kind";
    }

    @Override
    public String path(UUID id) {
        return IssueRoutes.details(new IssueId(id));
    }

    @Override
    public int order() {
        return 30;
    }
}
