package cn.qinqing.enterprises;

import cn.qinqing.shared.EnterpriseId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything of one enterprise that its page shows. */
public record EnterpriseDetails(
        EnterpriseId id,
        EnterpriseForm form,
        @Nullable String temporaryNo,
        @Nullable String parkName,
        @Nullable LocalDate lastContact,
        Instant changedAt,
        List<String> formerNames,
        List<Contact> contacts) {

    /**
     * A contact person who has not withdrawn.
     *
     * @param phone masked unless the actor may read protected numbers
     */
    public record Contact(
            UUID id,
            String name,
            @Nullable String title,
            @Nullable String phone,
            boolean primary,
            @Nullable ContactConsent consent) {}
}
