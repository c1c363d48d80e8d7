package cn.qinqing.issues;

import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.shared.Origin;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says who stands in no list (未在册主体): any enterprise or 个体户.
 *
 * @param name as the enterprise calls itself
 * @param kind 企业 or 个体工商户
 * @param place code of the division in which it lies
 * @param address where exactly; may be empty
 * @param text its own words, in whatever language
 * @param person who speaks; may be empty
 * @param phone number to ring back
 * @param channel {@code PUBLIC} for the open door, which is unverified until somebody rang back
 * @param language of the text, ISO 639
 * @param clientKey made by the form: sending it twice makes one issue
 * @param source the chamber that speaks for it; null for the other channels, and of what is told anonymously
 */
public record OpenIntake(
        String name,
        EnterpriseKind kind,
        @Nullable String place,
        String address,
        String text,
        String person,
        String phone,
        Origin.Kind channel,
        String language,
        IssuePrivacy privacy,
        @Nullable UUID clientKey,
        @Nullable UUID source) {

    /** Of a channel that says everything about where it came from. */
    public OpenIntake(
            String name,
            EnterpriseKind kind,
            @Nullable String place,
            String address,
            String text,
            String person,
            String phone,
            Origin.Kind channel,
            String language,
            IssuePrivacy privacy,
            @Nullable UUID clientKey) {
        this(name, kind, place, address, text, person, phone, channel, language, privacy, clientKey, null);
    }
}
