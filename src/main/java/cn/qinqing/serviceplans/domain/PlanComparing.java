package cn.qinqing.serviceplans.domain;

import cn.qinqing.serviceplans.PlanDifference;
import cn.qinqing.serviceplans.PlanDifference.Field;
import cn.qinqing.serviceplans.PlanDifference.Kind;
import cn.qinqing.serviceplans.PlanSnapshot;
import cn.qinqing.serviceplans.PlanSnapshot.Measure;
import cn.qinqing.serviceplans.PlanSnapshot.Milestone;
import cn.qinqing.serviceplans.PlanSnapshot.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two versions of a plan, in the order of the later one: the plan itself, then measure by measure with
 * its milestones, then what is no longer there. Units and persons are the same by their id, whatever they are called.
 */
public final class PlanComparing {

    private final List<PlanDifference> found = new ArrayList<>();
    private final Map<UUID, String> milestonesBefore;
    private final Map<UUID, String> milestonesAfter;

    private PlanComparing(PlanSnapshot before, PlanSnapshot after) {
        milestonesBefore = names(before);
        milestonesAfter = names(after);
    }

    /** The differences; empty for two versions that say the same. */
    public static List<PlanDifference> between(PlanSnapshot before, PlanSnapshot after) {
        PlanComparing comparing = new PlanComparing(before, after);
        comparing.plans(before, after);
        return List.copyOf(comparing.found);
    }

    private void plans(PlanSnapshot before, PlanSnapshot after) {
        changed(0, null, Field.PROJECT, words(before.project()), words(after.project()));
        changed(0, null, Field.FACTS, before.facts(), after.facts());
        changed(0, null, Field.STAGE, before.stage(), after.stage());
        named(0, Field.UNIT, before.unit(), after.unit());
        named(0, Field.STEWARD, before.steward(), after.steward());
        Map<UUID, Measure> known = byId(before.measures(), Measure::id);
        Map<UUID, Measure> kept = byId(after.measures(), Measure::id);
        List<UUID> orderBefore = before.measures().stream()
                .map(Measure::id)
                .filter(kept::containsKey)
                .toList();
        List<UUID> orderAfter = after.measures().stream()
                .map(Measure::id)
                .filter(known::containsKey)
                .toList();
        if (!orderBefore.equals(orderAfter)) {
            found.add(new PlanDifference(
                    Kind.CHANGED, 0, null, Field.ORDER, numbers(orderBefore, known), numbers(orderAfter, known)));
        }
        after.measures().forEach(measure -> {
            Measure old = known.get(measure.id());
            if (old == null) {
                found.add(new PlanDifference(Kind.ADDED, measure.number(), null, null, "", measure.text()));
            } else {
                measures(old, measure);
            }
        });
        before.measures().stream()
                .filter(measure -> !kept.containsKey(measure.id()))
                .forEach(measure ->
                        found.add(new PlanDifference(Kind.REMOVED, measure.number(), null, null, measure.text(), "")));
    }

    private void measures(Measure before, Measure after) {
        int number = after.number();
        changed(number, null, Field.NEED, before.need(), after.need());
        changed(number, null, Field.TEXT, before.text(), after.text());
        changed(number, null, Field.BASIS, before.basis(), after.basis());
        named(number, Field.LEAD, before.lead(), after.lead());
        if (!ids(before.co()).equals(ids(after.co()))) {
            changed(number, null, Field.CO_UNITS, joined(before.co()), joined(after.co()));
        }
        named(number, Field.PERSON, before.person(), after.person());
        named(number, Field.STEWARD, before.steward(), after.steward());
        changed(number, null, Field.DUE, before.due().toString(), after.due().toString());
        Map<UUID, Milestone> known = byId(before.milestones(), Milestone::id);
        Map<UUID, Milestone> kept = byId(after.milestones(), Milestone::id);
        after.milestones().forEach(milestone -> {
            Milestone old = known.get(milestone.id());
            if (old == null) {
                found.add(new PlanDifference(Kind.ADDED, number, milestone.name(), null, "", span(milestone)));
            } else {
                milestones(number, old, milestone);
            }
        });
        before.milestones().stream()
                .filter(milestone -> !kept.containsKey(milestone.id()))
                .forEach(milestone -> found.add(
                        new PlanDifference(Kind.REMOVED, number, milestone.name(), null, span(milestone), "")));
    }

    private void milestones(int measure, Milestone before, Milestone after) {
        changed(measure, after.name(), Field.NAME, before.name(), after.name());
        changed(
                measure,
                after.name(),
                Field.START,
                before.start().toString(),
                after.start().toString());
        changed(
                measure,
                after.name(),
                Field.END,
                before.end().toString(),
                after.end().toString());
        if (!Objects.equals(before.predecessor(), after.predecessor())) {
            changed(
                    measure,
                    after.name(),
                    Field.PREDECESSOR,
                    milestonesBefore.getOrDefault(before.predecessor(), ""),
                    milestonesAfter.getOrDefault(after.predecessor(), ""));
        }
    }

    private void named(int measure, Field field, @Nullable Named before, @Nullable Named after) {
        if (!Objects.equals(before == null ? null : before.id(), after == null ? null : after.id())) {
            changed(measure, null, field, before == null ? "" : before.name(), after == null ? "" : after.name());
        }
    }

    private void changed(int measure, @Nullable String milestone, Field field, String before, String after) {
        if (!before.equals(after)) {
            found.add(new PlanDifference(Kind.CHANGED, measure, milestone, field, before, after));
        }
    }

    private static String numbers(List<UUID> order, Map<UUID, Measure> known) {
        return order.stream()
                .map(id ->
                        Integer.toString(Objects.requireNonNull(known.get(id)).number()))
                .collect(Collectors.joining("、"));
    }

    private static String span(Milestone milestone) {
        return milestone.start() + " – " + milestone.end();
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String joined(List<Named> all) {
        return all.stream().map(Named::name).collect(Collectors.joining("、"));
    }

    private static List<UUID> ids(List<Named> all) {
        return all.stream().map(Named::id).toList();
    }

    private static Map<UUID, String> names(PlanSnapshot plan) {
        Map<UUID, String> names = new LinkedHashMap<>();
        plan.measures().forEach(measure -> measure.milestones().forEach(one -> names.put(one.id(), one.name())));
        return names;
    }

    private static <T> Map<UUID, T> byId(List<T> all, Function<T, UUID> id) {
        Map<UUID, T> known = new LinkedHashMap<>();
        all.forEach(one -> known.put(id.apply(one), one));
        return known;
    }
}
