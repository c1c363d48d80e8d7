package cn.qinqing.paperwork.domain;

import cn.qinqing.exchange.WrittenDay;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the cells of a ledger of issues mean. */
public final class IssueCells {

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})");
    private static final Pattern TERM = Pattern.compile("(\\d{1,3})\\s*(?:个)?\\s*(工作日|天|日)(?:内|以内)?");
    private static final Pattern CLOSED = Pattern.compile(".*(已办结|办结|已解决|已完成|销号|已落实|完成|^是$).*", Pattern.DOTALL);
    private static final Pattern OPEN =
            Pattern.compile(".*(未办结|未解决|未完成|未销号|不认可|部分解决|正在|办理中|推进中|尚未|拟|长期|挂账|^否$).*", Pattern.DOTALL);

    private IssueCells() {}

    /** The year of a ledger: that of whole days in the row, else that of the title of its file, else of today. */
    static int year(Map<String, String> cells, String file, LocalDate today) {
        return Stream.of(IssueSheet.RAISED, IssueSheet.DISPATCHED, IssueSheet.DUE, IssueSheet.CLOSED)
                .map(column -> WrittenDay.of(cells.getOrDefault(column, "")))
                .flatMap(Optional::stream)
                .findFirst()
                .map(LocalDate::getYear)
                .orElseGet(() -> {
                    Matcher named = YEAR.matcher(file);
                    return named.find() ? Integer.parseInt(named.group(1)) : today.getYear();
                });
    }

    /** Whether it says a term in words (15 个工作日) instead of a day: then there is no day to keep. */
    static boolean term(String cell) {
        return TERM.matcher(cell.strip()).matches();
    }

    /**
     * Whether the ledger calls an issue settled: by its state, else by its result and progress; a day of closing says so
     * unless words deny it. What the enterprise does not accept is open.
     */
    static boolean closed(Map<String, String> cells) {
        String status = cells.getOrDefault(IssueSheet.STATUS, "").strip();
        String said = status.isEmpty()
                ? cells.getOrDefault(IssueSheet.OUTCOME, "") + " " + cells.getOrDefault(IssueSheet.PROGRESS, "")
                : status;
        if (OPEN.matcher(said.strip()).matches()) {
            return false;
        }
        return CLOSED.matcher(said.strip()).matches()
                || !cells.getOrDefault(IssueSheet.CLOSED, "").isBlank();
    }
}
