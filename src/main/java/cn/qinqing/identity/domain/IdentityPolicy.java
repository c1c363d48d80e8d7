package cn.qinqing.identity.domain;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of passwords and sign-in, by the office's rules.
 *
 * @param bcryptStrength cost of a hash, 4 to 31; 11 takes about a tenth of a second
 * @param passwordMaxAge then it must be changed
 * @param passwordHistory how many of the last passwords, the present one included, may not come again
 * @param failuresUntilLock wrong passwords one after the other
 * @param lockDuration then the account opens by itself
 */
@ConfigurationProperties("qinqing.identity")
public record IdentityPolicy(
        @DefaultValue("11") int bcryptStrength,
        @DefaultValue("90d") Duration passwordMaxAge,
        @DefaultValue("5") int passwordHistory,
        @DefaultValue("5") int failuresUntilLock,
        @DefaultValue("15m") Duration lockDuration) {}
