package cn.qinqing.policies.domain;

import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.enterprises.Industries;
import cn.qinqing.enterprises.Parks;
import cn.qinqing.enterprises.SizeClass;
import cn.qinqing.people.Divisions;
import cn.qinqing.policies.PolicyCondition;
import cn.qinqing.policies.PolicyForm;
import cn.qinqing.policies.PolicyStage;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PhoneNumber;
import cn.qinqing.shared.RuleViolation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a policy has to say before it is taken in. */
@Component
public class PolicyChecks {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_ORGAN = 100;
    private static final int LONGEST_SUMMARY = 5_000;
    private static final int LONGEST_WORDS = 1_000;

    /** Older ones are mistyped years. */
    private static final LocalDate EARLIEST = LocalDate.of(1978, 1, 1);

    private final Divisions divisions;
    private final Parks parks;
    private final JdbcClient jdbc;

    PolicyChecks(Divisions divisions, Parks parks, JdbcClient jdbc) {
        this.divisions = divisions;
        this.parks = parks;
        this.jdbc = jdbc;
    }

    /**
     * The form with its number in normal form.
     *
     * @throws RuleViolation what {@code PolicyService.create} names
     */
    public PolicyForm checked(PolicyForm form) {
        text("policies.number.", form.number(), LONGEST_NUMBER);
        text("policies.title.", form.title(), LONGEST_TITLE);
        text("policies.organ.", form.organ(), LONGEST_ORGAN);
        if (form.level() == null) {
            throw new RuleViolation("policies.level.missing");
        }
        if (form.level().local()
                && (form.divisionCode() == null
                        || divisions.own().stream().noneMatch(one -> one.code().equals(form.divisionCode())))) {
            throw new RuleViolation("policies.division.missing");
        }
        days(form);
        text("policies.summary.", form.summary(), LONGEST_SUMMARY);
        text("policies.benefit.", form.benefit(), LONGEST_WORDS);
        length("policies.howToApply.long", form.howToApply(), LONGEST_WORDS);
        unit(form);
        form.conditions().forEach(this::condition);
        return new PolicyForm(
                form.version(),
                form.from(),
                form.lastDay(),
                form.number(),
                form.title(),
                form.organ(),
                form.level(),
                form.level().local() ? form.divisionCode() : null,
                form.summary(),
                form.benefit(),
                form.howToApply(),
                form.unit(),
                phone(form.phone()),
                form.conditions().stream().distinct().toList(),
                form.clientKey());
    }

    /** The period of a form that was checked. */
    public static Period period(PolicyForm form) {
        LocalDate from = Objects.requireNonNull(form.from());
        return form.lastDay() == null ? Period.openFrom(from) : Period.inclusive(from, form.lastDay());
    }

    private static void days(PolicyForm form) {
        if (form.from() == null) {
            throw new RuleViolation("policies.from.missing");
        }
        if (form.from().isBefore(EARLIEST)) {
            throw new RuleViolation("policies.from.old", form.from());
        }
        if (form.lastDay() != null && form.lastDay().isBefore(form.from())) {
            throw new RuleViolation("policies.lastDay.order", form.from());
        }
    }

    private void unit(PolicyForm form) {
        if (form.unit() != null
                && jdbc.sql("select count(*) from unit where id = ? and active")
                                .param(form.unit().value())
                                .query(Long.class)
                                .single()
                        == 0) {
            throw new RuleViolation("policies.unit.gone");
        }
    }

    /** A mobile number is a person's, not the post's: it is not taken. */
    private static String phone(String typed) {
        if (typed.isBlank()) {
            return "";
        }
        PhoneNumber number = PhoneNumber.parse(typed);
        if (number.kind() == PhoneNumber.Kind.MOBILE) {
            throw new RuleViolation("policies.phone.mobile");
        }
        return number.value();
    }

    private void condition(PolicyCondition condition) {
        String wanted = condition.wanted();
        if (condition.kind().dated()) {
            boolean none = condition.from() == null && condition.to() == null;
            boolean wrong = condition.from() != null
                    && condition.to() != null
                    && !condition.from().isBefore(condition.to());
            if (none || wrong) {
                throw new RuleViolation("policies.condition." + condition.kind().name() + ".order");
            }
        } else if (wanted == null || !known(condition, wanted)) {
            throw new RuleViolation(
                    "policies.condition." + condition.kind().name() + ".unknown", String.valueOf(wanted));
        }
    }

    private boolean known(PolicyCondition condition, String wanted) {
        return switch (condition.kind()) {
            case INDUSTRY ->
                Industries.of(wanted)
                        .map(Industries.Industry::code)
                        .filter(wanted::equals)
                        .isPresent();
            case SIZE -> named(SizeClass.values(), wanted);
            case STAGE -> named(PolicyStage.values(), wanted);
            case KIND -> named(EnterpriseKind.values(), wanted);
            case PLACE ->
                divisions.own().stream().anyMatch(one -> one.code().equals(wanted))
                        || parks.all().stream()
                                .anyMatch(one -> one.id().toString().equals(wanted));
            case ESTABLISHED, WINDOW -> false;
        };
    }

    private static boolean named(Enum<?>[] values, String wanted) {
        return Arrays.stream(values).anyMatch(value -> value.name().equals(wanted));
    }

    private static void text(String key, String typed, int longest) {
        if (typed.isBlank()) {
            throw new RuleViolation(key + "missing");
        }
        length(key + "long", typed, longest);
    }

    private static void length(String key, String typed, int longest) {
        String text = typed.strip();
        if (text.codePointCount(0, text.length()) > longest) {
            throw new RuleViolation(key, longest);
        }
    }
}
