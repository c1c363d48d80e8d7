package cn.qinqing.notification;

import cn.qinqing.notification.domain.NoticeKinds;
import cn.qinqing.notification.domain.NoticeStore;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where features tell people something and take it back (发消息). A building block: the command that calls it has checked
 * the right, and its transaction carries the notice. Telling the same twice, from several nodes, tells it once.
 */
@Service
@Transactional
public class NoticeBoard {

    private static final int LONGEST_FACT = 200;

    private final NoticeStore store;
    private final NoticeKinds kinds;
    private final ObjectProvider<AbsenceSource> absences;
    private final Clock clock;

    NoticeBoard(NoticeStore store, NoticeKinds kinds, ObjectProvider<AbsenceSource> absences, Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.absences = absences;
        this.clock = clock;
    }

    /**
     * Tells it, and the deputy too when the person is away today; an account that is gone is not told.
     *
     * @throws IllegalArgumentException for a kind that no catalog declares
     */
    public void tell(Notice notice) {
        kinds.require(notice.kind());
        Instant now = clock.instant();
        String says = notice.facts().stream()
                .map(NoticeBoard::cut)
                .collect(Collectors.joining(NoticeStore.BETWEEN, notice.kind().sentence() + NoticeStore.BETWEEN, ""));
        store.known(notice.to()).ifPresent(to -> {
            PersonId person = to.person();
            if (store.add(to, notice, says, null, now) && person != null) {
                absences.stream()
                        .flatMap(source -> source.of(person, OfficeTime.dayOf(now)).stream())
                        .forEach(away -> store.add(Recipient.of(away.deputy()), notice, says, away, now));
            }
        });
    }

    /** The matter is settled: what is open about it disappears from every inbox. */
    public void withdraw(NoticeKind kind, UUID subject) {
        store.withdraw(kind, subject, clock.instant());
    }

    /** Nothing of these kinds needs to be told to somebody any more. */
    public void withdraw(Recipient from, List<NoticeKind> settled) {
        store.known(from).ifPresent(one -> store.withdraw(one, settled, clock.instant()));
    }

    private static String cut(String fact) {
        String plain = fact.replace(NoticeStore.BETWEEN, " ");
        return plain.codePointCount(0, plain.length()) <= LONGEST_FACT
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_FACT));
    }
}
