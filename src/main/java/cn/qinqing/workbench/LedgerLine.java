package cn.qinqing.workbench;

import cn.qinqing.exchange.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of a ledger that is imported (台账行), compared with what is known. */
public interface LedgerLine {

    /** In the run. */
    int number();

    /** Row of the sheet as the clerk sees it, from 1. */
    int place();

    /** Cells by the names of their columns, as mended. */
    Map<String, String> values();

    /** What is wrong or remarkable. */
    List<Problem> problems();

    boolean leftOut();

    /** What happened to it so far. */
    ImportedRow.State taken();

    /** Why it was not taken in, or stays after taking back. */
    @Nullable
    String note();

    default boolean faulty() {
        return problems().stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    /** Whether it would be taken in now. */
    default boolean ready() {
        return taken() == ImportedRow.State.PENDING && !leftOut() && !faulty();
    }

    /** What stands in a column; empty where nothing does. */
    default String cell(String column) {
        return values().getOrDefault(column, "");
    }
}
