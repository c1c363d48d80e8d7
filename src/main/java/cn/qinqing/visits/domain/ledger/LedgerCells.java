package cn.qinqing.visits.domain.ledger;

import cn.qinqing.exchange.WrittenDay;
import cn.qinqing.visits.VisitMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How units write days, modes and states into their ledgers. */
public final class LedgerCells {

    /** No ledger goes further back. */
    static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final Pattern NOTHING = Pattern.compile("无|没有|暂无|无问题|无诉求|未反映|没有问题|暂无问题|暂无诉求|[/／\\\\—–-]+|");
    private static final Pattern CLOSED = Pattern.compile(".*(已办结|办结|已解决|已完成|销号|已落实|完成).*", Pattern.DOTALL);
    private static final Pattern NOT_CLOSED =
            Pattern.compile(".*(未办结|未解决|未完成|未销号|不认可|部分解决|正在|办理中|尚未|拟).*", Pattern.DOTALL);

    private LedgerCells() {}

    /** Names between signs; who is named first visited, the others went along. */
    static List<String> names(String cell) {
        return Arrays.stream(cell.split("[、，,;；/\\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** A day as units write it; a number that a spreadsheet keeps only from 2000 on. */
    static Optional<LocalDate> day(String cell) {
        return WrittenDay.of(cell, EARLIEST);
    }

    /** A mode; on-site where none is written. */
    static Optional<VisitMode> mode(String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return Optional.of(VisitMode.ON_SITE);
        }
        if (text.contains("电话") || text.contains("微信")) {
            return Optional.of(VisitMode.PHONE);
        }
        if (text.contains("视频")) {
            return Optional.of(VisitMode.VIDEO);
        }
        if (text.contains("座谈") || text.contains("会议") || text.contains("恳谈")) {
            return Optional.of(VisitMode.MEETING);
        }
        if (text.contains("信函") || text.contains("书面")) {
            return Optional.of(VisitMode.LETTER);
        }
        if (text.contains("接待") || text.contains("来访")) {
            return Optional.of(VisitMode.RECEIVED);
        }
        return text.contains("实地") || text.contains("现场") || text.contains("走访") || text.contains("上门")
                ? Optional.of(VisitMode.ON_SITE)
                : Optional.empty();
    }

    /** What was raised; empty where the ledger says that nothing was. */
    static String issue(String cell) {
        String text = cell.strip();
        return NOTHING.matcher(text).matches() ? "" : text;
    }

    /** Whether the ledger calls an issue settled; what the enterprise does not accept is not. */
    static boolean closed(String cell) {
        String text = cell.strip();
        return CLOSED.matcher(text).matches() && !NOT_CLOSED.matcher(text).matches();
    }
}
