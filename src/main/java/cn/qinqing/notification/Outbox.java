package cn.qinqing.notification;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.notification.domain.MailAccess;
import cn.qinqing.notification.domain.MailCarrier;
import cn.qinqing.notification.domain.MailStore;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was mailed and what did not go (邮件发送), for who looks after the mail server. What a mail says is not shown. */
@Service
public class Outbox {

    private final MailStore store;
    private final MailCarrier carrier;
    private final MailAccess access;
    private final NoticeBoard board;
    private final AuditLog audit;
    private final Clock clock;

    Outbox(MailStore store, MailCarrier carrier, MailAccess access, NoticeBoard board, AuditLog audit, Clock clock) {
        this.store = store;
        this.carrier = carrier;
        this.access = access;
        this.board = board;
        this.audit = audit;
        this.clock = clock;
    }

    /** Name and port of the mail server; empty for an installation that sends no mail. */
    public Optional<String> server(Actor actor) {
        actor.require(Right.MAIL_OPERATE);
        return access.on() ? Optional.of(access.host() + ":" + access.port()) : Optional.empty();
    }

    /** One page, the latest first. */
    @Transactional(readOnly = true)
    public List<MailRow> page(Actor actor, @Nullable MailState state, long offset, int limit) {
        actor.require(Right.MAIL_OPERATE);
        return store.page(state, offset, limit);
    }

    @Transactional(readOnly = true)
    public long count(Actor actor, @Nullable MailState state) {
        actor.require(Right.MAIL_OPERATE);
        return store.count(state);
    }

    /** Tries mails that were given up anew; says how many. */
    @Transactional
    public int again(Actor actor, List<UUID> ids) {
        actor.require(Right.MAIL_OPERATE);
        int tried = store.again(ids, clock.instant());
        if (tried > 0) {
            audit.record(actor, "mail.again", "mail", ids.getFirst().toString(), Map.of("mails", tried));
        }
        if (store.count(MailState.FAILED) == 0) {
            actor.accountId().ifPresent(self -> board.withdraw(NotificationKinds.MAIL_FAILED, self.value()));
        }
        return tried;
    }

    /**
     * Signs in at the mail server and leaves, without sending anything.
     *
     * @throws RuleViolation {@code notification.mail.off}; {@code notification.mail.unreachable} with what was said
     */
    public void greet(Actor actor) {
        actor.require(Right.MAIL_OPERATE);
        if (!access.on()) {
            throw new RuleViolation("notification.mail.off");
        }
        try {
            carrier.greet();
        } catch (MessagingException unreachable) {
            throw new RuleViolation("notification.mail.unreachable", String.valueOf(unreachable.getMessage()));
        }
    }
}
