package cn.qinqing.register.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the public may read of one enterprise or chamber: the allow-list. Whatever is no component here cannot get out.
 *
 * @param kind ENTERPRISE, SOLE_PROPRIETOR, COOPERATIVE, CHAMBER, ASSOCIATION
 * @param leadUnit unit that leads the liaison, or null
 */
public record PublicFacts(
        String name,
        String kind,
        @Nullable String uscc,
        String regionCode,
        String regionName,
        @Nullable String leadUnit,
        LocalDate validFrom,
        LocalDate validTo,
        List<PublicPerson> persons) {

    /**
     * A leader or liaison officer.
     *
     * @param role LEADER or LIAISON_OFFICER
     * @param title post of a leader, unit of an officer
     * @param name null while the post is vacant
     * @param phone office number that its unit has set to public, else null
     * @param phoneReason why there is no number: NONE or WITHHELD
     * @param post public id of a leader's post, else null
     */
    public record PublicPerson(
            String role,
            @Nullable String name,
            @Nullable String title,
            @Nullable String phone,
            @Nullable String phoneReason,
            @Nullable String post) {

        public PublicPerson withPost(@Nullable String id) {
            return new PublicPerson(role, name, title, phone, phoneReason, id);
        }
    }

    public PublicFacts withPersons(List<PublicPerson> others) {
        return new PublicFacts(name, kind, uscc, regionCode, regionName, leadUnit, validFrom, validTo, others);
    }

    public @Nullable PublicPerson leader() {
        return leaders().stream().findFirst().orElse(null);
    }

    public List<PublicPerson> leaders() {
        return persons.stream().filter(one -> one.role().equals("LEADER")).toList();
    }

    public @Nullable PublicPerson officer() {
        return persons.stream()
                .filter(one -> one.role().equals("LIAISON_OFFICER"))
                .findFirst()
                .orElse(null);
    }
}
