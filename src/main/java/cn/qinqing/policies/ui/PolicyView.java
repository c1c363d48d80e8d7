package cn.qinqing.policies.ui;

import cn.qinqing.people.WhoSeesSection;
import cn.qinqing.policies.PolicyDetails;
import cn.qinqing.policies.PolicyFits;
import cn.qinqing.policies.PolicyId;
import cn.qinqing.policies.PolicyRoutes;
import cn.qinqing.policies.PolicyState;
import cn.qinqing.policies.PolicyVersion;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.ConfirmDialog;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** One policy: what it says, its conditions in words, which enterprises it fits, its versions with what changed. */
@Route(PolicyRoutes.LIST)
@RolesAllowed(RightsCatalog.POLICY_READ)
class PolicyView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient PolicyTools tools;
    private String title = "";

    PolicyView(PolicyTools tools) {
        this.tools = tools;
        addClassName("qq-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        load(parameter);
    }

    private void load(String id) {
        removeAll();
        try {
            show(tools.queries().details(tools.actor(), PolicyId.of(id)));
        } catch (RuleViolation unknown) {
            title = Sentences.of(unknown);
            add(new H1(getTranslation("policies.list.title")), new EmptyState(title));
        }
    }

    private void show(PolicyDetails policy) {
        PolicyVersion shown = policy.shown();
        title = shown.title();
        Div heading = new Div(new H1(shown.title()), actions(policy));
        heading.addClassName("qq-heading");
        Paragraph below = new Paragraph(
                new Span(shown.documentNo() + "　"),
                new Tag(PolicyTexts.state(policy.state()), PolicyTexts.tone(policy.state())));
        below.addClassName("qq-sub");
        Div main = new Div();
        if (policy.state() == PolicyState.ABOLISHED || policy.abolishedOn() != null) {
            main.add(abolished(policy));
        }
        main.add(facts(policy));
        main.add(part("policies.field.summary", words(shown.summary())));
        main.add(part("policies.conditions", conditions(shown)));
        main.add(part("policies.fits.title", fits(policy)));
        main.add(new WhoSeesSection(() -> tools.whoSees().policies(tools.actor()).stream()
                .map(one -> getTranslation(
                        "policies.whoSees",
                        getTranslation("identity.role." + one.role().name()),
                        Formats.number(one.accounts())))
                .toList()));
        Div columns = new Div(main, new Aside(new H2(getTranslation("policies.versions")), versions(policy)));
        columns.addClassName("qq-two");
        add(heading, below, columns);
    }

    private Div actions(PolicyDetails policy) {
        Div actions = new Div();
        actions.addClassName("qq-actions");
        if (!tools.actor().may(Right.POLICY_EDIT)) {
            return actions;
        }
        Runnable again = () -> {
            Notices.done(getTranslation("policies.done"));
            load(policy.id().toString());
        };
        if (policy.abolishedOn() != null) {
            actions.add(new Button(
                    getTranslation("policies.reinstate"),
                    click -> new ConfirmDialog(
                                    getTranslation("policies.reinstate"),
                                    getTranslation(
                                            "policies.reinstate.what",
                                            policy.latest().title()),
                                    () -> Notices.orRefused(() -> {
                                        tools.policies().reinstate(tools.actor(), policy.id(), policy.version());
                                        again.run();
                                    }))
                            .open()));
        } else {
            actions.add(
                    new Button(
                            getTranslation("policies.change"),
                            click -> new PolicyDialog(tools, policy, id -> again.run()).open()),
                    new Button(
                            getTranslation("policies.abolish"),
                            click -> new AbolishPolicyDialog(tools, policy, again).open()));
        }
        return actions;
    }

    private Div abolished(PolicyDetails policy) {
        Div note = new Div(new Paragraph(getTranslation(
                "policies.abolished.note", Formats.day(policy.abolishedOn()), String.valueOf(policy.abolishReason()))));
        note.addClassName("qq-warn");
        if (policy.successor() != null) {
            note.add(new Paragraph(new Span(getTranslation("policies.abolished.successor")), link(policy.successor())));
        }
        return note;
    }

    private static Anchor link(PolicyDetails.Named other) {
        return new Anchor(PolicyRoutes.details(other.id()), other.title() + "（" + other.number() + "）");
    }

    private KeyValues facts(PolicyDetails policy) {
        PolicyVersion shown = policy.shown();
        KeyValues facts = new KeyValues()
                .line(getTranslation("policies.field.organ"), shown.organ())
                .line(
                        getTranslation("policies.field.level"),
                        PolicyTexts.level(tools, shown.level(), shown.divisionCode()))
                .line(getTranslation("policies.field.validity"), PolicyTexts.validity(shown.validity()))
                .line(getTranslation("policies.field.benefit"), words(shown.benefit()))
                .line(getTranslation("policies.field.howToApply"), shown.howToApply())
                .line(getTranslation("policies.field.unit"), shown.unitName())
                .line(getTranslation("policies.field.phone"), shown.phone());
        policy.predecessors().forEach(one -> facts.line(getTranslation("policies.predecessor"), link(one)));
        return facts;
    }

    private Section part(String titleKey, Component content) {
        Section section = new Section(new H2(getTranslation(titleKey)), content);
        section.addClassName("qq-section");
        return section;
    }

    private static Paragraph words(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassName("qq-words");
        return words;
    }

    private Component conditions(PolicyVersion version) {
        List<String> lines = tools.words().of(version.conditions());
        if (lines.isEmpty()) {
            return new Paragraph(getTranslation("policies.conditions.none"));
        }
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        Paragraph how = new Paragraph(getTranslation("policies.conditions.how"));
        how.addClassName("qq-why");
        return new Div(list, how);
    }

    private Component fits(PolicyDetails policy) {
        Div place = new Div();
        PolicyFits.Matched matched = tools.fits().matched(tools.actor());
        Optional<PolicyFits.Figure> figure = tools.fits().figure(tools.actor(), policy.id());
        figure.ifPresentOrElse(
                found -> {
                    place.add(new Paragraph(
                            new Anchor(
                                    PolicyRoutes.fits(policy.id()),
                                    getTranslation("policies.fits.count", Formats.number(found.hits()))),
                            new Span(
                                    found.unknowns() == 0
                                            ? ""
                                            : getTranslation(
                                                    "policies.fits.unknowns", Formats.number(found.unknowns())))));
                    Paragraph when = new Paragraph(
                            getTranslation("policies.fits.matched", Formats.day(found.day()), found.version()));
                    when.addClassName("qq-why");
                    place.add(when);
                    if (found.version() != policy.shown().number()) {
                        place.add(new Paragraph(getTranslation("policies.fits.stale")));
                    }
                },
                () -> place.add(new Paragraph(getTranslation(
                        matched.day() == null
                                ? "policies.fits.never"
                                : policy.state() == PolicyState.IN_FORCE
                                        ? "policies.fits.soon"
                                        : "policies.fits.notInForce"))));
        if (matched.running()) {
            place.add(new Paragraph(getTranslation("policies.match.running")));
        } else if (tools.actor().may(Right.POLICY_EDIT)) {
            Button match = new Button(
                    getTranslation("policies.match"),
                    click -> Notices.orRefused(() -> {
                        tools.fits().match(tools.actor());
                        Notices.done(getTranslation("policies.match.started"));
                    }));
            match.setDisableOnClick(true);
            place.add(match);
        }
        return place;
    }

    private Component versions(PolicyDetails policy) {
        Div all = new Div();
        List<PolicyVersion> versions = policy.versions();
        for (int i = 0; i < versions.size(); i++) {
            PolicyVersion one = versions.get(i);
            H3 name = new H3(getTranslation("policies.version", one.number()));
            Paragraph when = new Paragraph((one.counting()
                            ? PolicyTexts.validity(one.validity())
                            : getTranslation("policies.version.replaced"))
                    + "　" + getTranslation("policies.version.saved", one.savedBy(), Formats.minute(one.savedAt())));
            when.addClassName("qq-why");
            all.add(name, when);
            if (i + 1 < versions.size()) {
                UnorderedList changes = new UnorderedList();
                PolicyDifferences.of(tools, versions.get(i + 1), one).forEach(line -> changes.add(new ListItem(line)));
                all.add(
                        changes.getChildren().findAny().isPresent()
                                ? changes
                                : new Paragraph(getTranslation("policies.version.same")));
            }
        }
        return all;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", title);
    }
}
