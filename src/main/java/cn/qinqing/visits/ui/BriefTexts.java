package cn.qinqing.visits.ui;

import cn.qinqing.assignments.AssignmentRow;
import cn.qinqing.assignments.TierRule;
import cn.qinqing.enterprises.EnterpriseDetails;
import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.enterprises.Industries;
import cn.qinqing.issues.IssueRow;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.visits.VisitBrief;
import cn.qinqing.visits.VisitRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A brief in words, the same on the page and on paper. */
final class BriefTexts {

    /** One fact with the message key of its name. */
    record Fact(String labelKey, String text) {}

    private BriefTexts() {}

    static String subtitle(VisitBrief brief) {
        return Sentences.of("visits.brief.madeOn", Formats.day(brief.madeOn()), brief.division());
    }

    /** Who they are. */
    static List<Fact> facts(VisitBrief brief) {
        EnterpriseForm form = brief.enterprise().form();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("enterprises.field.kind", label("EnterpriseKind", form.kind())));
        facts.add(new Fact("enterprises.field.state", label("EnterpriseState", form.state())));
        add(
                facts,
                "enterprises.field.industry",
                Industries.of(form.industryCode())
                        .map(Industries.Industry::name)
                        .orElse(form.industryCode()));
        add(facts, "enterprises.field.size", form.size() == null ? null : label("SizeClass", form.size()));
        add(facts, "enterprises.field.address", form.address());
        TierRule tier = brief.tier();
        facts.add(new Fact(
                "assignments.field.tier",
                tier == null
                        ? Sentences.of("assignments.tier.none")
                        : tier.name() + "　"
                                + (form.kind().isChamber()
                                        ? Sentences.of("assignments.tier.frequency.chamber", tier.chamberVisitMonths())
                                        : Sentences.of(
                                                "assignments.tier.frequency",
                                                tier.visitMonths(),
                                                tier.officerMonths()))));
        return facts;
    }

    static List<String> holders(VisitBrief brief) {
        return brief.holders().stream().map(BriefTexts::holder).toList();
    }

    private static String holder(AssignmentRow row) {
        return Stream.of(
                        Sentences.of("assignments.AssignmentRole." + row.role().name()),
                        row.holder() == null ? "—" : row.holder(),
                        row.title())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("　"));
    }

    static String visit(VisitRow row) {
        String issues = row.issues() == 0
                ? Sentences.of("visits.issues.none")
                : Sentences.of("visits.issues.count", row.issues());
        return String.join(
                "　",
                Sentences.of("visits.VisitMode." + row.mode().name()),
                row.unit() == null ? "" : row.unit(),
                row.excerpt(),
                issues);
    }

    static String issue(IssueRow issue) {
        return issue.number() + "　" + Formats.day(issue.raisedOn()) + "　"
                + Sentences.of("issues.IssueStatus." + issue.status().name());
    }

    static List<String> planSteps(VisitBrief brief) {
        return brief.planSteps().stream()
                .map(step -> Sentences.of(
                        step.plannedEnd().isBefore(brief.madeOn())
                                ? "visits.brief.plans.late"
                                : "visits.brief.plans.due",
                        Formats.day(step.plannedEnd()),
                        step.name(),
                        step.measure(),
                        step.leadName()))
                .toList();
    }

    static List<String> upcoming(VisitBrief brief) {
        return brief.upcoming().stream()
                .map(slot -> {
                    String when = BookingTexts.when(slot.on(), slot.at(), slot.weekOnly());
                    return slot.weekOnly()
                            ? Sentences.of("visits.aside.week", when)
                            : String.join("　", when, BookingTexts.mode(slot.mode()), slot.who());
                })
                .toList();
    }

    static List<String> quiet(VisitBrief brief) {
        return brief.quiet().stream().map(BookingTexts::quiet).toList();
    }

    /** As the reader's rights show them: the number is masked for whoever may not read it. */
    static List<String> contacts(VisitBrief brief) {
        return brief.enterprise().contacts().stream()
                .map((EnterpriseDetails.Contact one) -> Stream.of(one.name(), one.title(), one.phone())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("　")))
                .toList();
    }

    /** What the state has already: nobody asks the enterprise for it again. */
    static List<String> known(VisitBrief brief) {
        EnterpriseForm form = brief.enterprise().form();
        List<String> known = new ArrayList<>();
        if (form.uscc() != null) {
            known.add(Sentences.of("enterprises.field.uscc") + "　" + form.uscc());
        }
        if (form.size() != null && form.sizeJudgedOn() != null) {
            known.add(Sentences.of(
                    "visits.brief.known.size", label("SizeClass", form.size()), Formats.day(form.sizeJudgedOn())));
        }
        brief.projects()
                .forEach(one -> known.add(Sentences.of(
                        "visits.brief.known.project",
                        one.form().name(),
                        one.form().stage() == null
                                ? "—"
                                : label("ProjectStage", one.form().stage()))));
        if (!brief.memberships().isEmpty()) {
            known.add(Sentences.of(
                    "visits.brief.known.chambers",
                    brief.memberships().stream().map(one -> one.chamberName()).collect(Collectors.joining("、"))));
        }
        if (!brief.enterprise().formerNames().isEmpty()) {
            known.add(Sentences.of("enterprises.field.formerNames") + "　"
                    + String.join("、", brief.enterprise().formerNames()));
        }
        return known;
    }

    private static void add(List<Fact> facts, String key, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new Fact(key, text));
        }
    }

    private static String label(String type, Enum<?> value) {
        return Sentences.of("enterprises." + type + "." + value.name());
    }
}
