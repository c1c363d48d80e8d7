package cn.qinqing.links.domain;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of links, by the office's rules; each a variable of the environment, see docs/operations/settings.md.
 *
 * @param address under which enterprises reach the pages, without a path; empty: the address of this machine
 * @param validDays for so many days a link can be used
 * @param keepDays so many days after its end the row of a link is removed; its deliveries stay
 * @param askAgainDays so many days after a message no second one goes out for the same case
 * @param requestsPerMinute that one network address may send
 * @param missesPerTenMinutes unknown tokens and wrong codes from one network address
 * @param triesPerMinute for one token or one code
 */
@ConfigurationProperties("qinqing.links")
public record LinkPolicy(
        @DefaultValue("") String address,
        @DefaultValue("14") int validDays,
        @DefaultValue("90") int keepDays,
        @DefaultValue("7") int askAgainDays,
        @DefaultValue("60") int requestsPerMinute,
        @DefaultValue("10") int missesPerTenMinutes,
        @DefaultValue("20") int triesPerMinute) {}
