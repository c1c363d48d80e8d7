package cn.qinqing.portal.domain;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of what anybody may send without an account, by the office's rules; each a variable of the environment, see
 * docs/operations/settings.md.
 *
 * @param formHours so many hours a form can be sent after it was opened; then it is sent once more
 * @param asksPerHour issues from one network address
 * @param allAsksPerHour issues from all addresses together
 * @param looksPerMinute numbers looked up from one network address
 * @param missesPerTenMinutes wrong numbers or digits from one network address
 * @param triesPerHour for one number
 */
@ConfigurationProperties("qinqing.door")
public record DoorPolicy(
        @DefaultValue("12") int formHours,
        @DefaultValue("10") int asksPerHour,
        @DefaultValue("300") int allAsksPerHour,
        @DefaultValue("30") int looksPerMinute,
        @DefaultValue("10") int missesPerTenMinutes,
        @DefaultValue("20") int triesPerHour) {}
