package cn.qinqing.commitments.domain;

import static cn.qinqing.commitments.domain.CommitmentFirms.cell;
import static cn.qinqing.commitments.domain.CommitmentSheet.*;

import cn.qinqing.commitments.CommitmentBasis;
import cn.qinqing.commitments.CommitmentForm;
import cn.qinqing.commitments.CommitmentImportRow;
import cn.qinqing.commitments.CommitmentImportRow.Candidate;
import cn.qinqing.commitments.CommitmentKinds;
import cn.qinqing.commitments.CommitmentSource;
import cn.qinqing.commitments.CommitmentState;
import cn.qinqing.commitments.ImportCommitment;
import cn.qinqing.commitments.InstalmentLines;
import cn.qinqing.exchange.Problem;
import cn.qinqing.exchange.WrittenDay;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import cn.qinqing.workbench.ImportedRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares rows of a ledger of commitments with enterprises, units and posts that are known; some statements for all rows. */
@Component
public class CommitmentChecking {

    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_DETAILS = 2_000;
    private static final int LONGEST_NUMBER = 200;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_UNIT = 120;
    private static final int LONGEST_TERM = 100;

    private final CommitmentFirms firms;
    private final CommitmentWords words;
    private final CommitmentKinds kinds;
    private final JdbcClient jdbc;
    private final Clock clock;

    CommitmentChecking(
            CommitmentFirms firms, CommitmentWords words, CommitmentKinds kinds, JdbcClient jdbc, Clock clock) {
        this.firms = firms;
        this.words = words;
        this.kinds = kinds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<CommitmentImportRow> check(Actor actor, List<ImportedRow> rows) {
        CommitmentFirms.Known known =
                firms.of(actor, rows.stream().map(ImportedRow::values).toList());
        PostIndex posts = PostIndex.read(jdbc);
        Set<String> seen = new HashSet<>();
        return rows.stream().map(row -> check(row, known, posts, seen)).toList();
    }

    private CommitmentImportRow check(ImportedRow row, CommitmentFirms.Known known, PostIndex posts, Set<String> seen) {
        Map<String, String> cells = row.values();
        List<Problem> problems = new ArrayList<>();
        List<Candidate> found = known.of(cells);
        firm(cells, found, problems);
        texts(cells, problems);
        CommitmentState state = state(cells, problems);
        String holder = holder(cells, posts, problems);
        String text = cell(cells, TEXT);
        if (found.size() == 1 && row.state() == ImportedRow.State.PENDING && !text.isEmpty()) {
            EnterpriseId enterprise = found.getFirst().id();
            if (known.promised(enterprise, text)) {
                problems.add(Problem.warning(TEXT, "commitments.in.known"));
            } else if (!seen.add(enterprise + "/" + text)) {
                problems.add(Problem.warning(TEXT, "commitments.in.twice"));
            }
        }
        return new CommitmentImportRow(
                row.number(),
                row.place(),
                cells,
                found.size() == 1 ? found.getFirst().id() : null,
                found.size() > 1 ? found : List.of(),
                holder,
                state,
                problems,
                row.leftOut(),
                row.state(),
                row.note());
    }

    private static void firm(Map<String, String> cells, List<Candidate> found, List<Problem> problems) {
        if (cell(cells, ENTERPRISE).isEmpty() && cell(cells, USCC).isEmpty()) {
            problems.add(Problem.error(ENTERPRISE, "commitments.in.enterprise.missing"));
        } else if (found.isEmpty()) {
            problems.add(Problem.error(ENTERPRISE, "commitments.in.enterprise.unknown"));
        } else if (found.size() > 1) {
            problems.add(Problem.error(ENTERPRISE, "commitments.in.enterprise.several", found.size()));
        }
    }

    private void texts(Map<String, String> cells, List<Problem> problems) {
        if (cell(cells, TEXT).isEmpty()) {
            problems.add(Problem.error(TEXT, "commitments.in.text.missing"));
        }
        longer(cells, TEXT, LONGEST_TEXT, problems);
        longer(cells, DETAILS, LONGEST_DETAILS, problems);
        longer(cells, BASIS, LONGEST_NUMBER, problems);
        longer(cells, PROMISED, LONGEST_TITLE, problems);
        longer(cells, UNIT, LONGEST_UNIT, problems);
        longer(cells, REASON, CommitmentWords.LONGEST, problems);
        longer(cells, MEASURES, CommitmentWords.LONGEST, problems);
        longer(cells, EVIDENCE, CommitmentWords.LONGEST, problems);
        longer(cells, CHANGE, CommitmentWords.LONGEST, problems);
        if (cell(cells, BASIS).isEmpty()) {
            problems.add(Problem.warning(BASIS, "commitments.in.basis.missing"));
        }
        if (cell(cells, UNIT).isEmpty()) {
            problems.add(Problem.error(UNIT, "commitments.in.unit.missing"));
        }
        LocalDate today = OfficeTime.today(clock);
        // 条例 §31: a former leader's promise is owed; no ledger may say otherwise
        words.excuse(cell(cells, REASON), today)
                .ifPresent(word -> problems.add(Problem.error(REASON, "commitments.reason.former", word)));
        words.excuse(cell(cells, CHANGE), today)
                .ifPresent(word -> problems.add(Problem.error(CHANGE, "commitments.changeBasis.former", word)));
        words.excuse(cell(cells, STATE), today)
                .ifPresent(word -> problems.add(Problem.error(STATE, "commitments.in.state.former", word)));
        if (!cell(cells, DUE).isEmpty() && WrittenDay.of(cell(cells, DUE)).isEmpty()) {
            problems.add(
                    cell(cells, DUE).length() > LONGEST_TERM
                            ? Problem.error(DUE, "commitments.in.longCell", LONGEST_TERM)
                            : Problem.hint(DUE, "commitments.in.due.words"));
        }
        try {
            CommitmentCells.contentOf(cell(cells, DETAILS));
        } catch (RuleViolation unread) {
            problems.add(Problem.error(DETAILS, "commitments.in.parts"));
        }
    }

    private static void longer(Map<String, String> cells, String column, int longest, List<Problem> problems) {
        String words = cell(cells, column);
        if (words.codePointCount(0, words.length()) > longest) {
            problems.add(Problem.error(column, "commitments.in.longCell", longest));
        }
    }

    private static CommitmentState state(Map<String, String> cells, List<Problem> problems) {
        CommitmentState state = CommitmentCells.stateOf(cell(cells, STATE)).orElse(null);
        if (state == null) {
            problems.add(Problem.error(STATE, "commitments.in.state"));
            return CommitmentState.OPEN;
        }
        if (state == CommitmentState.CHANGED
                && !CommitmentCells.changeOf(cell(cells, CHANGE)).whole()) {
            problems.add(Problem.error(CHANGE, "commitments.in.change"));
        }
        if (state == CommitmentState.KEPT && cell(cells, EVIDENCE).isEmpty()) {
            problems.add(Problem.warning(EVIDENCE, "commitments.in.evidence.missing"));
        }
        return state;
    }

    private @Nullable String holder(Map<String, String> cells, PostIndex posts, List<Problem> problems) {
        PostIndex.Found found = post(cells, posts);
        if (found == null) {
            problems.add(Problem.warning(HOLDER, "commitments.in.holder.unknown"));
            return null;
        }
        return found.name() == null ? found.title() : found.title() + " " + found.name();
    }

    /** Who answers today: as the ledger says, else the post of who promised. */
    private PostIndex.@Nullable Found post(Map<String, String> cells, PostIndex posts) {
        LocalDate today = OfficeTime.today(clock);
        UnitId unit = posts.unit(cell(cells, UNIT)).orElse(null);
        return posts.post(cell(cells, HOLDER), unit, today)
                .or(() -> posts.post(cell(cells, PROMISED), unit, today))
                .orElse(null);
    }

    /** Reads the cells of rows that are ready. */
    final class Reader {

        private final PostIndex posts = PostIndex.read(jdbc);

        ImportCommitment read(CommitmentImportRow row, UUID run, String fallback) {
            Map<String, String> cells = row.values();
            LocalDate today = OfficeTime.today(clock);
            CommitmentCells.Dated document = CommitmentCells.dated(CommitmentCells.documentOf(cell(cells, BASIS)));
            CommitmentBasis basis = CommitmentCells.basisOf(cell(cells, BASIS));
            CommitmentCells.Dated promised = CommitmentCells.dated(cell(cells, PROMISED));
            CommitmentCells.Content content = CommitmentCells.contentOf(cell(cells, DETAILS));
            CommitmentCells.Dated evidence = CommitmentCells.dated(cell(cells, EVIDENCE));
            CommitmentCells.Changed change = CommitmentCells.changeOf(cell(cells, CHANGE));
            LocalDate due = WrittenDay.of(cell(cells, DUE)).orElse(null);
            UnitId unit = posts.unit(cell(cells, UNIT)).orElse(null);
            PostIndex.Found holder = post(cells, posts);
            PostIndex.Found then = posts.post(promised.words(), unit, promised.on() == null ? today : promised.on())
                    .orElse(null);
            boolean sure =
                    then != null && then.name() != null && promised.words().contains(then.name());
            CommitmentForm form = new CommitmentForm(
                    null,
                    row.enterprise(),
                    null,
                    kind(cell(cells, KIND), basis, cell(cells, TEXT)),
                    cell(cells, TEXT),
                    content.details(),
                    basis,
                    document.words().isEmpty() ? fallback : document.words(),
                    document.on(),
                    unit,
                    holder == null ? null : holder.post(),
                    "",
                    promised.on() != null ? promised.on() : null,
                    content.wan(),
                    due,
                    content.parts().stream().map(InstalmentLines.Line::part).toList(),
                    CommitmentCells.publicityOf(cell(cells, PUBLICITY)),
                    "",
                    null,
                    new CommitmentSource(CommitmentSource.Kind.IMPORT, run),
                    null);
            boolean kept = row.state() == CommitmentState.KEPT;
            return new ImportCommitment(
                    form,
                    cell(cells, NUMBER),
                    cell(cells, UNIT),
                    promised.words(),
                    sure ? then.person() : null,
                    due == null ? cell(cells, DUE) : "",
                    row.state(),
                    cell(cells, REASON),
                    cell(cells, MEASURES),
                    kept && evidence.words().isEmpty() ? fallback : evidence.words(),
                    evidence.on(),
                    change.interest(),
                    change.basis(),
                    change.documentNo(),
                    change.on(),
                    change.compensation().isEmpty() && !change.whole() ? cell(cells, CHANGE) : change.compensation(),
                    content.parts());
        }

        private String kind(String named, CommitmentBasis basis, String text) {
            return kinds.all().stream()
                    .filter(one -> one.label().equals(named))
                    .map(CommitmentKinds.Kind::code)
                    .findFirst()
                    .orElseGet(() -> CommitmentCells.kindOf(named, basis, text));
        }
    }

    Reader reader() {
        return new Reader();
    }
}
