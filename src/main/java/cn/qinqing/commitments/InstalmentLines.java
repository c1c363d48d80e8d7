package cn.qinqing.commitments;

import cn.qinqing.commitments.CommitmentDetails.Instalment;
import cn.qinqing.exchange.WrittenDay;
import cn.qinqing.shared.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Instalments as lines of text, as people type them and ledgers keep them: 2026-06-30 200万元 首期奖补. */
public final class InstalmentLines {

    private static final Pattern LINE = Pattern.compile(
            "(?:第?\\d+期[：:、.]?\\s*)?(\\d{4}\\s*[-./年]\\s*\\d{1,2}\\s*[-./月]\\s*\\d{1,2}\\s*日?)[\\s，,：:]*(?:(\\d+(?:\\.\\d+)?)\\s*万元?[\\s，,：:]*)?(.*)");
    private static final Pattern KEPT = Pattern.compile("(.*?)\\s*【已履行\\s*(\\S+?)(?:\\s+(.*))?】");

    private InstalmentLines() {}

    /**
     * One line.
     *
     * @param keptOn null while it is owed
     */
    public record Line(InstalmentForm part, @Nullable LocalDate keptOn, String evidence) {}

    /**
     * The parts of a text, a line each.
     *
     * @throws RuleViolation {@code commitments.instalments.line} naming the line that is not understood
     */
    public static List<InstalmentForm> parse(String text) {
        return lines(text).stream().map(Line::part).toList();
    }

    /** As {@link #parse}, with what was kept. */
    public static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R")) {
            number++;
            if (!line.isBlank()) {
                lines.add(line(line.strip(), number));
            }
        }
        return lines;
    }

    /** Whether a text is a line of an instalment. */
    public static boolean is(String text) {
        return LINE.matcher(text.strip()).matches();
    }

    private static Line line(String text, int number) {
        Matcher kept = KEPT.matcher(text);
        boolean done = kept.matches();
        Matcher line = LINE.matcher(done ? kept.group(1) : text);
        LocalDate due = line.matches() ? WrittenDay.of(line.group(1)).orElse(null) : null;
        if (due == null) {
            throw new RuleViolation("commitments.instalments.line", number);
        }
        BigDecimal wan = line.group(2) == null ? null : new BigDecimal(line.group(2));
        return new Line(
                new InstalmentForm(due, wan, line.group(3).strip()),
                done ? WrittenDay.of(kept.group(2)).orElse(due) : null,
                done && kept.group(3) != null ? kept.group(3).strip() : "");
    }

    /** As lines to be typed on. */
    public static String text(List<Instalment> parts) {
        return parts.stream()
                .map(part -> part.dueOn() + " " + amount(part.amountWan()) + part.text())
                .collect(Collectors.joining("\n"));
    }

    /** As a ledger keeps them, with what was kept. */
    public static String ledger(List<Instalment> parts) {
        return parts.stream()
                .map(part -> "第" + part.position() + "期：" + part.dueOn() + " " + amount(part.amountWan()) + part.text()
                        + (part.keptOn() == null ? "" : "【已履行 " + part.keptOn() + " " + part.evidence() + "】"))
                .collect(Collectors.joining("\n"));
    }

    /** 200万元 and a blank, or nothing. */
    static String amount(@Nullable BigDecimal wan) {
        return wan == null ? "" : wan.stripTrailingZeros().toPlainString() + "万元 ";
    }
}
