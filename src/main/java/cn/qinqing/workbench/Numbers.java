package cn.qinqing.workbench;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.BodyId;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.domain.NumberStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Numbers of record (编号): {@code 巴企诉〔2026〕0001号}, one series per operating body, name and year of Beijing time.
 *
 * <p>A number is taken at once and never given twice, also when the caller's transaction fails: then it is missing, and
 * a row of the gaps says why. So nobody waits for another's transaction.
 */
@Service
public class Numbers {

    private final NumberStore store;
    private final AuditLog audit;

    Numbers(NumberStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    /**
     * A number that was not used (跳号), and why.
     *
     * @param first first missing value
     * @param last last missing value
     */
    public record Gap(String series, int year, long first, long last, String reason) {}

    /**
     * The next number of a series, such as {@code 企诉} for issues; the body's own sign is put before it.
     *
     * @param day day of the record: its year counts
     * @throws RuleViolation {@code workbench.number.body} when the body is unknown
     */
    public String next(BodyId body, String series, LocalDate day) {
        return next(body, series, day, 1).getFirst();
    }

    /**
     * The next numbers of a series, one after the other; for work that makes many records at once.
     *
     * @param count at least 1
     * @throws RuleViolation {@code workbench.number.body} when the body is unknown
     */
    public List<String> next(BodyId body, String series, LocalDate day, int count) {
        String prefix = store.prefixOf(body);
        long last = store.take(body, series, day.getYear(), count);
        long first = last - count + 1;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status == STATUS_ROLLED_BACK) {
                        store.noteGap(body, new Gap(series, day.getYear(), first, last, "业务未保存，编号作废"));
                    }
                }
            });
        }
        return LongStream.rangeClosed(first, last)
                .mapToObj(value -> format(prefix, series, day.getYear(), value))
                .toList();
    }

    /**
     * Goes on above a value, as after a restore; the numbers between are noted as a gap.
     *
     * @param last the last value that counts as used
     * @throws RuleViolation {@code workbench.number.backwards} when the series has passed it already
     */
    @Transactional
    public void jump(Actor actor, BodyId body, String series, int year, long last, String reason) {
        actor.require(Right.SETTING_EDIT);
        long before = store.last(body, series, year);
        if (last <= before || !store.jump(body, series, year, before, last)) {
            throw new RuleViolation("workbench.number.backwards", before);
        }
        store.noteGap(body, new Gap(series, year, before + 1, last, reason));
        audit.record(
                actor,
                "number.jump",
                "number_series",
                body + "/" + series + "/" + year,
                Map.of("from", before + 1, "to", last, "reason", reason));
    }

    /** The numbers that are missing, in order. */
    @Transactional(readOnly = true)
    public List<Gap> gaps(BodyId body, String series, int year) {
        return store.gaps(body, series, year);
    }

    /** At least four digits: after 9999 comes 10000. */
    static String format(String prefix, String series, int year, long value) {
        return "%s%s〔%d〕%04d号".formatted(prefix, series, year, value);
    }
}
