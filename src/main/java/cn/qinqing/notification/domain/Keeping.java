package cn.qinqing.notification.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes away what nobody looks for any more: notices closed half a year ago, mails of three months ago (保存期限). */
@Component
class Keeping {

    private static final Duration NOTICES = Duration.ofDays(183);
    private static final Duration MAILS = Duration.ofDays(92);

    private final NoticeStore notices;
    private final MailStore mails;
    private final Clock clock;

    Keeping(NoticeStore notices, MailStore mails, Clock clock) {
        this.notices = notices;
        this.mails = mails;
        this.clock = clock;
    }

    @Scheduled(cron = "${qinqing.notices.keeping:0 40 3 * * *}", zone = "Asia/Shanghai")
    void purge() {
        Instant now = clock.instant();
        notices.purge(now.minus(NOTICES));
        mails.purge(now.minus(MAILS));
    }
}
