package cn.qinqing.notification;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.audit.Personal;
import cn.qinqing.notification.domain.MailAccess;
import cn.qinqing.notification.domain.MailAddress;
import cn.qinqing.notification.domain.MailCode;
import cn.qinqing.notification.domain.MailStore;
import cn.qinqing.notification.domain.MailTexts;
import cn.qinqing.notification.domain.NoticeSettingStore;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own mail address and hours (消息设置). An address counts when a code that was mailed to it was entered. */
@Service
@Transactional
public class NoticeSettings {

    private static final Duration CODE_HOLDS = Duration.ofMinutes(15);
    private static final int CODES_A_DAY = 5;
    private static final int TRIES = 5;

    private final NoticeSettingStore store;
    private final MailStore mails;
    private final MailTexts texts;
    private final MailAccess access;
    private final AuditLog audit;
    private final Clock clock;

    NoticeSettings(
            NoticeSettingStore store,
            MailStore mails,
            MailTexts texts,
            MailAccess access,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.mails = mails;
        this.texts = texts;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether this installation sends mail at all; without it everything is told in the inbox alone. */
    public boolean mails() {
        return access.on();
    }

    @Transactional(readOnly = true)
    public OwnSettings of(Actor actor) {
        return store.find(self(actor));
    }

    /**
     * Sets when mail comes.
     *
     * @throws RuleViolation {@code notification.settings.hour} for a digest in the quiet time
     */
    public void change(Actor actor, NoticeHours hours) {
        AccountId self = self(actor);
        hours.check();
        store.change(self, hours);
        audit.record(
                actor,
                "notice.settings",
                "account",
                self.toString(),
                Map.of(
                        "mail", hours.wanted(),
                        "digestHour", hours.digest(),
                        "quietFrom", hours.quietFrom(),
                        "quietTo", hours.quietTo()));
    }

    /**
     * Mails a code to an address, which is used from the moment on at which the code is entered. It holds for 15 minutes.
     *
     * @throws RuleViolation {@code notification.address.off} without a mail server, {@code notification.address.form},
     *     {@code notification.address.same}, {@code notification.address.often} after five codes in a day
     */
    public void sendCode(Actor actor, String typed) {
        AccountId self = self(actor);
        if (!access.on()) {
            throw new RuleViolation("notification.address.off");
        }
        String address = MailAddress.checked(typed);
        if (address.equals(store.find(self).address())) {
            throw new RuleViolation("notification.address.same");
        }
        Instant now = clock.instant();
        if (mails.codesSince(self, now.minus(Duration.ofDays(1))) >= CODES_A_DAY) {
            throw new RuleViolation("notification.address.often", CODES_A_DAY);
        }
        String code = MailCode.next();
        store.awaitCode(self, address, MailCode.hash(self, code), now.plus(CODE_HOLDS));
        mails.add(self, address, texts.code(code, CODE_HOLDS.toMinutes()), now);
    }

    /**
     * Takes the new address into use.
     *
     * @throws RuleViolation {@code notification.code.none} without one that waits or after it ran out, {@code
     *     notification.code.wrong}, {@code notification.code.tries} after five wrong ones
     */
    @Transactional(noRollbackFor = RuleViolation.class)
    public void enterCode(Actor actor, String code) {
        AccountId self = self(actor);
        NoticeSettingStore.Waiting waiting = store.waiting(self)
                .filter(one -> one.until().isAfter(clock.instant()))
                .orElseThrow(() -> new RuleViolation("notification.code.none"));
        if (waiting.tries() >= TRIES) {
            throw new RuleViolation("notification.code.tries");
        }
        if (!MailCode.hash(self, code.strip()).equals(waiting.hash())) {
            store.triedOnce(self);
            throw new RuleViolation("notification.code.wrong", TRIES - waiting.tries() - 1);
        }
        store.use(self, waiting.address());
        mails.redirect(self, waiting.address());
        audit.record(
                actor,
                "notice.address",
                "account",
                self.toString(),
                Map.of("address", new Personal(waiting.address())));
    }

    /** Takes the address away; nothing is mailed any more, and what waits is dropped. */
    public void forgetAddress(Actor actor) {
        AccountId self = self(actor);
        store.forget(self);
        mails.drop(self);
        audit.record(actor, "notice.address-removed", "account", self.toString(), Map.of());
    }

    private static AccountId self(Actor actor) {
        return actor.accountId().orElseThrow(() -> new RuleViolation("notification.account.missing"));
    }
}
