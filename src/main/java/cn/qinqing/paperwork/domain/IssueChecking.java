package cn.qinqing.paperwork.domain;

import static cn.qinqing.paperwork.domain.IssueSheet.*;

import cn.qinqing.exchange.Problem;
import cn.qinqing.exchange.WrittenDay;
import cn.qinqing.issues.domain.Issue;
import cn.qinqing.paperwork.IssueImportRow;
import cn.qinqing.paperwork.IssueImportRow.Candidate;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.workbench.ImportedRow;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Compares rows of a ledger of issues with the enterprises and issues that are known; some statements for all rows. */
@Component
public class IssueChecking {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int LONGEST_TEXT = Issue.LONGEST_TEXT;

    private final KnownFirms firms;
    private final Clock clock;

    IssueChecking(KnownFirms firms, Clock clock) {
        this.firms = firms;
        this.clock = clock;
    }

    /** @param file name of the file, in which clerks write the year */
    public List<IssueImportRow> check(Actor actor, List<ImportedRow> rows, String file) {
        KnownFirms.Known known =
                firms.of(actor, rows.stream().map(ImportedRow::values).toList());
        Set<String> seen = new HashSet<>();
        return rows.stream().map(row -> check(row, file, known, seen)).toList();
    }

    private IssueImportRow check(ImportedRow row, String file, KnownFirms.Known known, Set<String> seen) {
        Map<String, String> cells = row.values();
        List<Problem> problems = new ArrayList<>();
        List<Candidate> found = known.of(cells);
        checkFirm(cells, found, problems);
        String text = cell(cells, TEXT);
        if (text.isEmpty()) {
            problems.add(Problem.error(TEXT, "paperwork.in.text.missing"));
        } else if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            problems.add(Problem.error(TEXT, "paperwork.in.text.long", LONGEST_TEXT));
        }
        int year = IssueCells.year(cells, file, OfficeTime.today(clock));
        Optional<LocalDate> raised = raised(cells, year);
        checkDays(cells, year, raised, problems);
        if (found.size() == 1 && row.state() == ImportedRow.State.PENDING && !text.isEmpty()) {
            String same = found.getFirst().id() + "/" + text;
            if (known.raised(found.getFirst().id(), text)) {
                problems.add(Problem.warning(TEXT, "paperwork.in.known"));
            } else if (!seen.add(same)) {
                problems.add(Problem.warning(TEXT, "paperwork.in.twice"));
            }
        }
        return new IssueImportRow(
                row.number(),
                row.place(),
                cells,
                found.size() == 1 ? found.getFirst().id() : null,
                found.size() > 1 ? found : List.of(),
                IssueCells.closed(cells),
                problems,
                row.leftOut(),
                row.state(),
                row.note());
    }

    private static void checkFirm(Map<String, String> cells, List<Candidate> found, List<Problem> problems) {
        if (!found.isEmpty() && found.size() == 1) {
            return;
        }
        if (cell(cells, ENTERPRISE).isEmpty() && cell(cells, USCC).isEmpty()) {
            problems.add(Problem.error(ENTERPRISE, "paperwork.in.enterprise.missing"));
        } else if (found.isEmpty()) {
            problems.add(Problem.error(ENTERPRISE, "paperwork.in.enterprise.unknown"));
        } else {
            problems.add(Problem.error(ENTERPRISE, "paperwork.in.enterprise.several", found.size()));
        }
    }

    /** When it was raised; where the ledger has no such day, when it was dispatched. */
    static Optional<LocalDate> raised(Map<String, String> cells, int year) {
        String written = cell(cells, RAISED);
        return WrittenDay.of(written.isEmpty() ? cell(cells, DISPATCHED) : written, year);
    }

    private void checkDays(Map<String, String> cells, int year, Optional<LocalDate> raised, List<Problem> problems) {
        LocalDate today = OfficeTime.today(clock);
        if (raised.isEmpty()) {
            problems.add(Problem.error(RAISED, "paperwork.in.day"));
        } else if (raised.get().isAfter(today) || raised.get().isBefore(EARLIEST)) {
            problems.add(Problem.error(RAISED, "paperwork.in.day.wrong"));
        } else if (WrittenDay.of(cell(cells, RAISED)).isEmpty()) {
            problems.add(Problem.hint(RAISED, "paperwork.in.day.read", raised.get()));
        }
        for (String column : List.of(DISPATCHED, DUE, CLOSED)) {
            String written = cell(cells, column);
            if (!written.isEmpty() && WrittenDay.of(written, year).isEmpty() && !IssueCells.term(written)) {
                problems.add(Problem.hint(column, "paperwork.in.day.left"));
            }
        }
        Optional<LocalDate> closed = WrittenDay.of(cell(cells, CLOSED), year);
        if (closed.isPresent() && raised.isPresent() && closed.get().isBefore(raised.get())) {
            problems.add(Problem.warning(CLOSED, "paperwork.in.day.order"));
        }
    }

    static String cell(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "").strip();
    }
}
