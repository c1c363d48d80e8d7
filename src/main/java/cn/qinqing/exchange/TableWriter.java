package cn.qinqing.exchange;

import cn.qinqing.shared.RuleViolation;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** Writes a table row by row, so that its length does not matter to the memory. Closing finishes the file. */
public interface TableWriter extends Closeable {

    /** A cell that a spreadsheet would compute, also behind blanks and in full-width letters (CWE-1236). */
    Pattern FORMULA = Pattern.compile("[\\s\\p{Cntrl}\\p{Z}\\uFEFF]*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*", Pattern.DOTALL);

    /**
     * Adds a row.
     *
     * @throws RuleViolation {@code exchange.table.tooLong} beyond the rows that the format holds
     */
    void row(List<String> cells) throws IOException;

    static boolean computes(String cell) {
        return FORMULA.matcher(cell).matches();
    }
}
