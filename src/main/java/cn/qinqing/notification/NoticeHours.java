package cn.qinqing.notification;

import cn.qinqing.shared.RuleViolation;

/**
 * When mail comes (邮件时间), in whole hours of Beijing time.
 *
 * @param wanted whether any is to come
 * @param digest hour of the daily digest on working days
 * @param quietFrom first hour of the quiet time (免打扰)
 * @param quietTo first hour after it; the same as {@code quietFrom} for no quiet time
 */
public record NoticeHours(boolean wanted, int digest, int quietFrom, int quietTo) {

    /** 20:00 to 9:00 is quiet; offices here begin at ten. */
    public static final NoticeHours USUAL = new NoticeHours(true, 10, 20, 9);

    /** Whether it is quiet at that hour. */
    public boolean quiet(int hour) {
        return quietFrom <= quietTo ? hour >= quietFrom && hour < quietTo : hour >= quietFrom || hour < quietTo;
    }

    /**
     * @throws RuleViolation {@code notification.settings.hour} when the digest would come in the quiet time
     */
    void check() {
        if (quiet(digest)) {
            throw new RuleViolation("notification.settings.hour");
        }
    }
}
