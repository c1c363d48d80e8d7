package cn.qinqing.portal.domain;

import cn.qinqing.links.LinkAnswer;
import cn.qinqing.links.LinkCase;
import cn.qinqing.links.LinkPage;
import cn.qinqing.links.LinkPurpose;
import cn.qinqing.serviceplans.PlanAgreement;
import cn.qinqing.serviceplans.PlanAsked;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanOpinion;
import cn.qinqing.serviceplans.PlanPageRoutes;
import cn.qinqing.serviceplans.PlanQueries;
import cn.qinqing.serviceplans.PlanSnapshot;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonalNumbers;
import cn.qinqing.shared.Right;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An enterprise acknowledges its service plan measure by measure, or says what it thinks of one (企业逐项确认服务方案). */
@Component
class PlanAgreeing implements LinkPurpose {

    private static final Set<Right> RIGHTS = Set.copyOf(EnumSet.of(Right.PLAN_ANSWER));
    private static final String ACKNOWLEDGE = "ACKNOWLEDGE";
    private static final String COMMENT = "COMMENT";

    private final PlanAgreement agreement;
    private final PlanQueries plans;
    private final I18NProvider texts;

    PlanAgreeing(PlanAgreement agreement, PlanQueries plans, I18NProvider texts) {
        this.agreement = agreement;
        this.plans = plans;
        this.texts = texts;
    }

    @Override
    public String name() {
        return PlanAgreement.PURPOSE;
    }

    @Override
    public Set<Right> rights() {
        return RIGHTS;
    }

    @Override
    public LinkCase caseOf(Actor actor, UUID subject) {
        PlanDetails plan = plans.details(actor, new PlanId(subject));
        return new LinkCase(
                plan.enterprise(),
                plan.enterpriseName(),
                text("portal.plan.case", plan.number()),
                text("portal.plan.ask"),
                PlanPageRoutes.versions(plan.id()));
    }

    @Override
    public Optional<String> hindrance(UUID subject) {
        return agreement.hindrance(new PlanId(subject));
    }

    @Override
    public boolean involves(Actor actor, UUID subject) {
        return agreement.involves(actor, new PlanId(subject));
    }

    @Override
    public LinkPage page(Actor actor, UUID subject) {
        PlanAsked asked = agreement.asked(actor, new PlanId(subject));
        PlanSnapshot plan = asked.plan();
        List<LinkPage.Line> lines = new ArrayList<>();
        line(lines, "portal.plan.number", plan.number());
        line(lines, "portal.plan.version", text("portal.plan.version.number", Integer.toString(plan.version())));
        line(lines, "portal.plan.project", plan.project());
        line(lines, "portal.plan.unit", plan.unit().name());
        line(
                lines,
                "portal.plan.steward",
                plan.steward() == null ? null : plan.steward().name());
        line(lines, "portal.plan.facts", PersonalNumbers.masked(plan.facts()));
        return new LinkPage(
                text("portal.plan.title"),
                text(asked.asked().isEmpty() ? "portal.plan.lead.whole" : "portal.plan.lead", plan.enterprise()),
                lines,
                asked.acknowledged().isEmpty() ? "" : text("portal.plan.acknowledged"),
                asked.acknowledged().stream()
                        .map(measure -> new LinkPage.Item(
                                text("portal.plan.measure", Integer.toString(measure.number())), measure.text()))
                        .toList(),
                "",
                asked.asked().isEmpty() ? choices() : List.of(),
                null,
                text(asked.asked().isEmpty() ? "portal.plan.words.whole" : "portal.plan.words"),
                text("portal.plan.words.help"),
                text("portal.plan.after"),
                plan.version(),
                asked.asked().stream().map(this::part).toList());
    }

    private LinkPage.Part part(PlanAsked.Ask ask) {
        PlanSnapshot.Measure measure = ask.measure();
        List<LinkPage.Line> lines = new ArrayList<>();
        line(lines, "portal.plan.need", PersonalNumbers.masked(measure.need()));
        line(lines, "portal.plan.basis", measure.basis());
        line(lines, "portal.plan.lead.unit", measure.lead().name());
        line(
                lines,
                "portal.plan.co",
                measure.co().stream().map(PlanSnapshot.Named::name).collect(Collectors.joining("、")));
        line(lines, "portal.plan.due", measure.due().toString());
        line(
                lines,
                "portal.plan.steps",
                measure.milestones().stream()
                        .map(step -> text("portal.plan.step", step.name(), step.start(), step.end()))
                        .collect(Collectors.joining("\n")));
        PlanOpinion earlier = ask.earlier();
        if (earlier != null && earlier.kind() == PlanOpinion.Kind.COMMENTED) {
            line(lines, "portal.plan.said", earlier.words());
            line(
                    lines,
                    "portal.plan.replied",
                    earlier.reply() == null ? null : earlier.reply().words());
        }
        return new LinkPage.Part(
                PlanAsked.part(measure.id()),
                text("portal.plan.measure", Integer.toString(measure.number())),
                PersonalNumbers.masked(measure.text()),
                lines,
                choices(),
                text("portal.plan.part.words"));
    }

    private List<LinkPage.Choice> choices() {
        return List.of(ACKNOWLEDGE, COMMENT).stream()
                .map(name -> new LinkPage.Choice(
                        name, text("portal.plan.choice." + name), text("portal.plan.choice.help." + name)))
                .toList();
    }

    private void line(List<LinkPage.Line> lines, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(new LinkPage.Line(text(key), value));
        }
    }

    @Override
    public void answer(Actor actor, UUID subject, LinkAnswer answer) {
        PlanId plan = new PlanId(subject);
        Map<UUID, PlanAsked.Said> said = new HashMap<>();
        agreement.asked(actor, plan).asked().forEach(ask -> {
            LinkAnswer.Part part = answer.part(PlanAsked.part(ask.measure().id()));
            said.put(ask.measure().id(), new PlanAsked.Said(acknowledged(part.choice()), part.words()));
        });
        agreement.answer(actor, plan, answer.version(), said, acknowledged(answer.choice()), answer.words());
    }

    private static @Nullable Boolean acknowledged(String choice) {
        return switch (choice) {
            case ACKNOWLEDGE -> Boolean.TRUE;
            case COMMENT -> Boolean.FALSE;
            default -> null;
        };
    }

    private String text(String key, Object... arguments) {
        return texts.getTranslation(key, Locale.SIMPLIFIED_CHINESE, arguments);
    }
}
