package cn.qinqing.register.domain;

import cn.qinqing.register.EditionChange;
import cn.qinqing.register.domain.EditionStore.Version;
import cn.qinqing.register.domain.PublicFacts.PublicPerson;
import cn.qinqing.shared.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares two versions of an entry field by field.
 *
 * @param open word for a period without an end
 * @param vacant word for a post that nobody holds
 */
public record Differences(String open, String vacant) {

    public EditionChange between(@Nullable Version before, Version after) {
        PublicFacts old = before == null ? null : before.facts();
        PublicFacts now = after.facts();
        boolean withdrawal = after.changeKind().equals("WITHDRAWAL");
        List<EditionChange.Field> fields = new ArrayList<>();
        add(fields, "name", old == null ? "" : old.name(), withdrawal ? "" : now.name());
        add(fields, "region", old == null ? "" : old.regionName(), withdrawal ? "" : now.regionName());
        add(fields, "leader", person(old == null ? null : old.leader()), withdrawal ? "" : person(now.leader()));
        add(fields, "leadUnit", old == null ? "" : text(old.leadUnit()), withdrawal ? "" : text(now.leadUnit()));
        add(fields, "officer", person(old == null ? null : old.officer()), withdrawal ? "" : person(now.officer()));
        add(fields, "phone", phone(old), withdrawal ? "" : phone(now));
        add(fields, "period", period(old), withdrawal ? "" : period(now));
        return new EditionChange(
                after.publicId(), after.changeKind(), now.name(), now.regionName(), after.note(), fields);
    }

    private static void add(List<EditionChange.Field> fields, String key, String before, String after) {
        if (!before.equals(after)) {
            fields.add(new EditionChange.Field(key, before, after));
        }
    }

    private String person(@Nullable PublicPerson person) {
        if (person == null) {
            return "";
        }
        return ((person.name() == null ? vacant : person.name()) + " " + text(person.title())).strip();
    }

    private static String phone(@Nullable PublicFacts facts) {
        PublicPerson officer = facts == null ? null : facts.officer();
        return officer == null ? "" : text(officer.phone());
    }

    private String period(@Nullable PublicFacts facts) {
        if (facts == null) {
            return "";
        }
        boolean ends = facts.validTo().isBefore(Period.OPEN_END);
        return facts.validFrom() + "–" + (ends ? facts.validTo().minusDays(1) : open);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
