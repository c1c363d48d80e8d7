package cn.qinqing.notification.domain;

import cn.qinqing.identity.AccountActors;
import cn.qinqing.notification.Notice;
import cn.qinqing.notification.NoticeBoard;
import cn.qinqing.notification.NoticeRoutes;
import cn.qinqing.notification.NotificationKinds;
import cn.qinqing.notification.Recipient;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends the mails that wait, also from several nodes: each is claimed first. One that the server does not take is tried
 * again later and later, for about a day; then it is given up and the administrator is told.
 */
@Component
public class MailDispatch {

    private static final Logger LOG = LoggerFactory.getLogger(MailDispatch.class);
    private static final int AT_A_TIME = 20;
    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(16));

    private final MailStore store;
    private final MailCarrier carrier;
    private final MailAccess access;
    private final NoticeBoard board;
    private final AccountActors accounts;
    private final Clock clock;

    MailDispatch(
            MailStore store,
            MailCarrier carrier,
            MailAccess access,
            NoticeBoard board,
            AccountActors accounts,
            Clock clock) {
        this.store = store;
        this.carrier = carrier;
        this.access = access;
        this.board = board;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 20_000, fixedDelayString = "${qinqing.mail.dispatch:15000}")
    void sendWaiting() {
        if (access.on()) {
            send();
        }
    }

    /** Sends what waits until nothing does. */
    void send() {
        List<MailStore.Claimed> mine;
        do {
            Instant now = clock.instant();
            mine = store.claim(AT_A_TIME, now, now.plus(CLAIM));
            mine.forEach(this::send);
        } while (mine.size() == AT_A_TIME);
    }

    private void send(MailStore.Claimed mail) {
        try {
            carrier.carry(mail);
            store.sent(mail.id(), clock.instant());
        } catch (MailException failed) {
            MailFailure why = MailFailure.of(failed, mail.address());
            boolean last = why.forGood() || mail.tries() >= PAUSES.size();
            LOG.warn("mail {} did not go, try {}: {}", mail.id(), mail.tries() + 1, why.said());
            store.failed(mail.id(), why.said(), last ? null : clock.instant().plus(PAUSES.get(mail.tries())));
            if (last) {
                tellAdministrators();
            }
        }
    }

    /** Once a day, however many fail. */
    private void tellAdministrators() {
        String day = OfficeTime.today(clock).toString();
        for (Actor.Person one : accounts.holding(Right.MAIL_OPERATE)) {
            board.tell(new Notice(
                    Recipient.of(one),
                    NotificationKinds.MAIL_FAILED,
                    one.account().value(),
                    day,
                    List.of(day),
                    NoticeRoutes.MAILS + "?state=failed",
                    null));
        }
    }
}
