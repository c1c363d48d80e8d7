package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.TierRule;
import cn.qinqing.assignments.Tiers;
import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.enterprises.EnterpriseSection;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.PlainTable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** In which tier the enterprise is, what that asks for, and in which it was before. */
@org.springframework.stereotype.Component
class TierSection implements EnterpriseSection {

    private final AssignmentTools tools;

    TierSection(AssignmentTools tools) {
        this.tools = tools;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String titleKey() {
        return "assignments.tier.title";
    }

    @Override
    public Optional<Component> content(Actor actor, EnterpriseId enterprise) {
        if (!actor.may(Right.ASSIGNMENT_READ)) {
            return Optional.empty();
        }
        Div place = new Div();
        fill(place, actor, enterprise);
        return Optional.of(place);
    }

    private void fill(Div place, Actor actor, EnterpriseId enterprise) {
        place.removeAll();
        List<Tiers.Membership> memberships = tools.tiers().ofEnterprise(actor, enterprise);
        Optional<TierRule> rule = tools.tiers().ruleOf(enterprise, tools.today());
        boolean own = memberships.stream().anyMatch(one -> one.period().contains(tools.today()));
        if (!own) {
            place.add(new Paragraph(rule.flatMap(ofParent -> tools.groups().parentOf(enterprise))
                    .map(parent -> place.getTranslation("assignments.tier.ofParent", parent.name()))
                    .orElseGet(() -> place.getTranslation("assignments.tier.noneYet"))));
        }
        rule.ifPresent(now -> place.add(now(place, actor, enterprise, now)));
        if (!memberships.isEmpty()) {
            place.add(history(place, memberships));
        }
        if (actor.may(Right.ASSIGNMENT_EDIT)) {
            Button change = new Button(
                    place.getTranslation("assignments.action.tier"),
                    click -> new ChangeTierDialog(
                                    tools,
                                    enterprise,
                                    memberships.isEmpty() ? null : memberships.getFirst(),
                                    place.getTranslation("assignments.action.tier"),
                                    () -> {
                                        Notices.done(place.getTranslation("assignments.done.tier"));
                                        fill(place, tools.actor(), enterprise);
                                    })
                            .open());
            change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            place.add(change);
        }
    }

    private KeyValues now(Div place, Actor actor, EnterpriseId enterprise, TierRule rule) {
        EnterpriseKind kind =
                tools.enterprises().details(actor, enterprise).form().kind();
        boolean chamber = kind == EnterpriseKind.CHAMBER || kind == EnterpriseKind.ASSOCIATION;
        return new KeyValues()
                .line(place.getTranslation("assignments.field.tier"), rule.name())
                .line(place.getTranslation("assignments.field.frequency"), TierTexts.frequency(place, rule, chamber))
                .line(
                        place.getTranslation("assignments.field.leaders"),
                        place.getTranslation("assignments.tier.leaders", rule.leaders()));
    }

    private static PlainTable history(Div place, List<Tiers.Membership> memberships) {
        PlainTable table = new PlainTable(Stream.of("tier", "period", "document", "reason", "notedBy")
                .map(name -> place.getTranslation("assignments.field." + name))
                .toList());
        memberships.forEach(one -> table.line(List.of(
                new Span(one.name()),
                new Span(Formats.period(one.period())),
                new Span(one.documentNo()),
                new Span(one.reason()),
                new Span(one.notedBy()))));
        return table;
    }
}
