package cn.qinqing.notification.domain;

import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.notification.NoticeKind;
import cn.qinqing.notification.domain.MailTexts.Mail;
import cn.qinqing.notification.domain.MailTexts.Told;
import cn.qinqing.notification.domain.NoticeSettingStore.Reader;
import cn.qinqing.shared.OfficeTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the mails about notices (汇总): on working days one at the hour that each reader chose, with everything that is
 * open and was neither read nor mailed; what is urgent at once, in bundles. It may run twice and on several nodes: whose
 * digest of the day was taken is a row's change.
 */
@Component
public class Digests {

    /** Between two mails about urgent matters to one reader: what comes meanwhile comes together. */
    private static final Duration BETWEEN_URGENT = Duration.ofHours(2);

    private final NoticeSettingStore readers;
    private final MailStore mails;
    private final MailTexts texts;
    private final NoticeKinds kinds;
    private final MailAccess access;
    private final WorkingDays days;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Digests(
            NoticeSettingStore readers,
            MailStore mails,
            MailTexts texts,
            NoticeKinds kinds,
            MailAccess access,
            WorkingDays days,
            TransactionTemplate transaction,
            Clock clock) {
        this.readers = readers;
        this.mails = mails;
        this.texts = texts;
        this.kinds = kinds;
        this.access = access;
        this.days = days;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60_000, fixedDelayString = "${qinqing.mail.digest:300000}")
    void regularly() {
        if (access.on()) {
            round();
        }
    }

    /** Writes what is due at this moment. */
    void round() {
        Instant now = clock.instant();
        urgent(now);
        digests(now);
    }

    private void urgent(Instant now) {
        List<String> urgent = kinds.all().stream()
                .filter(NoticeKind::urgent)
                .map(NoticeKind::name)
                .toList();
        if (urgent.isEmpty()) {
            return;
        }
        Instant since = now.minus(BETWEEN_URGENT);
        for (Reader reader : readers.urgentDue(OfficeTime.dayOf(now), since, urgent)) {
            transaction.executeWithoutResult(status -> {
                if (readers.takeUrgent(reader.account(), since, now)) {
                    write(reader, urgent, texts::urgent, now);
                }
            });
        }
    }

    private void digests(Instant now) {
        LocalDate today = OfficeTime.dayOf(now);
        int hour = now.atZone(OfficeTime.ZONE).getHour();
        if (!days.works(today)) {
            return;
        }
        for (Reader reader : readers.digestDue(today, hour)) {
            // after its hour was missed it comes later in the day, but not into the quiet time
            if (!reader.hours().quiet(hour)) {
                transaction.executeWithoutResult(status -> {
                    if (readers.takeDigest(reader.account(), today)) {
                        write(reader, List.of(), texts::digest, now);
                    }
                });
            }
        }
    }

    private void write(Reader reader, List<String> only, Function<List<Told>, Mail> mail, Instant now) {
        List<Told> fresh = mails.fresh(reader.account(), only);
        if (!fresh.isEmpty()) {
            mails.add(reader.account(), reader.address(), mail.apply(fresh), now);
            mails.mailed(reader.account(), only, now);
        }
    }
}
