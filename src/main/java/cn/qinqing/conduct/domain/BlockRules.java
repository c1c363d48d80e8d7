package cn.qinqing.conduct.domain;

import cn.qinqing.conduct.ConductBlock;
import cn.qinqing.conduct.ConductBlock.Gift;
import cn.qinqing.conduct.ConductBlock.HandingIn;
import cn.qinqing.conduct.ConductBlock.Meal;
import cn.qinqing.conduct.ConductBlock.PriorReport;
import cn.qinqing.conduct.ConductBlock.Vehicle;
import cn.qinqing.conduct.ConductKind;
import cn.qinqing.conduct.Occasion;
import cn.qinqing.shared.RuleViolation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a declaration must say, so that whoever reads it can judge it; nothing of it judges. */
public final class BlockRules {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NOTE = 2_000;
    private static final int LONGEST_NUMBER = 60;
    private static final BigDecimal MOST_PAID = BigDecimal.valueOf(100_000);
    private static final BigDecimal MOST_WORTH = BigDecimal.valueOf(10_000_000);
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private BlockRules() {}

    /** @throws RuleViolation {@code conduct.on.*}, {@code conduct.with.*} */
    public static void check(Occasion occasion, LocalDate today) {
        within("conduct.on.", occasion.on(), EARLIEST, today);
        required("conduct.with.", occasion.with(), LONGEST_LINE);
    }

    /**
     * Looks at every part.
     *
     * @throws RuleViolation {@code conduct.empty} when nothing is said; else the part and what is wrong with it, such as
     *     {@code conduct.gift.what.missing}
     */
    public static void check(ConductBlock block, Occasion occasion, LocalDate today) {
        if (block.meal() == null
                && block.vehicle() == null
                && block.gift() == null
                && block.prior() == null
                && block.note().isBlank()) {
            throw new RuleViolation("conduct.empty");
        }
        meal(block.meal());
        vehicle(block.vehicle());
        gift(block.gift(), today);
        prior(block.prior(), occasion, today);
        demandShort("conduct.note.", block.note(), LONGEST_NOTE);
    }

    /**
     * Looks at what is added.
     *
     * @param received day of the gift that was handed in
     * @throws RuleViolation {@code conduct.words.*}, {@code conduct.handedIn.*}
     */
    public static void checkAddition(
            String words, @Nullable HandingIn handedIn, @Nullable LocalDate received, LocalDate today) {
        if (handedIn == null) {
            required("conduct.words.", words, LONGEST_NOTE);
        } else {
            demandShort("conduct.words.", words, LONGEST_NOTE);
            handedIn(handedIn, received == null ? EARLIEST : received, today);
        }
    }

    /** By what it can be found. */
    public static Set<ConductKind> kinds(ConductBlock block) {
        Set<ConductKind> kinds = EnumSet.noneOf(ConductKind.class);
        if (block.meal() != null && block.meal().kind() != Meal.Kind.NONE) {
            kinds.add(ConductKind.MEAL);
        }
        if (block.vehicle() != null && block.vehicle().kind() == Vehicle.Kind.ENTERPRISE) {
            kinds.add(ConductKind.ENTERPRISE_VEHICLE);
        }
        if (block.gift() != null && block.gift().kind() != Gift.Kind.NONE) {
            kinds.add(ConductKind.GIFT);
            if (block.gift().kind() == Gift.Kind.RECEIVED) {
                kinds.add(ConductKind.GIFT_RECEIVED);
            }
            if (block.gift().handedIn() != null) {
                kinds.add(ConductKind.GIFT_HANDED_IN);
            }
        }
        if (block.prior() != null) {
            kinds.add(ConductKind.PRIOR_REPORT);
        }
        return kinds;
    }

    private static void meal(@Nullable Meal meal) {
        if (meal == null || meal.kind() != Meal.Kind.OWN_ACCOUNT) {
            return;
        }
        if (meal.paid() == null) {
            throw new RuleViolation("conduct.meal.paid.missing");
        }
        amount("conduct.meal.paid.", meal.paid(), MOST_PAID);
    }

    private static void vehicle(@Nullable Vehicle vehicle) {
        if (vehicle != null && vehicle.kind() == Vehicle.Kind.ENTERPRISE) {
            required("conduct.vehicle.reason.", vehicle.reason(), LONGEST_REASON);
        }
    }

    private static void gift(@Nullable Gift gift, LocalDate today) {
        if (gift == null || gift.kind() == Gift.Kind.NONE) {
            return;
        }
        required("conduct.gift.what.", gift.what(), LONGEST_LINE);
        if (gift.worth() != null) {
            amount("conduct.gift.worth.", gift.worth(), MOST_WORTH);
        }
        if (gift.kind() == Gift.Kind.RECEIVED) {
            if (gift.received() == null) {
                throw new RuleViolation("conduct.gift.received.missing");
            }
            within("conduct.gift.received.", gift.received(), EARLIEST, today);
            if (gift.handedIn() != null) {
                handedIn(gift.handedIn(), gift.received(), today);
            }
        }
    }

    private static void handedIn(HandingIn handedIn, LocalDate received, LocalDate today) {
        within("conduct.handedIn.on.", handedIn.on(), received, today);
        required("conduct.handedIn.number.", handedIn.number(), LONGEST_NUMBER);
    }

    private static void prior(@Nullable PriorReport report, Occasion occasion, LocalDate today) {
        if (report == null) {
            return;
        }
        within("conduct.prior.on.", report.on(), EARLIEST, today);
        if (!report.afterwards() && report.on().isAfter(occasion.on())) {
            throw new RuleViolation("conduct.prior.on.notBefore");
        }
        if (report.afterwards() && report.on().isBefore(occasion.on())) {
            throw new RuleViolation("conduct.prior.on.notAfter");
        }
        demandShort("conduct.prior.number.", report.number(), LONGEST_NUMBER);
        if (report.number().isBlank()
                && (report.reason().isBlank() || report.approver().isBlank())) {
            throw new RuleViolation("conduct.prior.number.missing");
        }
        List.of(report.reason(), report.place(), report.participants(), report.costs(), report.approver())
                .forEach(line -> demandShort("conduct.prior.line.", line, LONGEST_LINE));
    }

    private static void amount(String key, BigDecimal yuan, BigDecimal most) {
        if (yuan.signum() < 0 || yuan.scale() > 2 || yuan.compareTo(most) > 0) {
            throw new RuleViolation(key + "wrong", most);
        }
    }

    private static void within(String key, LocalDate day, LocalDate first, LocalDate last) {
        if (day.isBefore(first)) {
            throw new RuleViolation(key + "early", first);
        }
        if (day.isAfter(last)) {
            throw new RuleViolation(key + "future");
        }
    }

    private static void required(String key, String text, int longest) {
        if (text.isBlank()) {
            throw new RuleViolation(key + "missing");
        }
        demandShort(key, text, longest);
    }

    private static void demandShort(String key, String text, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw new RuleViolation(key + "long", length, longest);
        }
    }
}
