package cn.qinqing.commitments.ui;

import cn.qinqing.commitments.CommitmentAct;
import cn.qinqing.commitments.CommitmentDetails;
import cn.qinqing.commitments.CommitmentGuards;
import cn.qinqing.commitments.CommitmentId;
import cn.qinqing.commitments.CommitmentRoutes;
import cn.qinqing.commitments.TakingRow;
import cn.qinqing.people.WhoSees;
import cn.qinqing.people.WhoSeesSection;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.RefusedAction;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;

/** One commitment: what was promised, who answers for it now and did before, how it is kept, what may be done with it. */
@Route(CommitmentRoutes.LIST)
@RolesAllowed(RightsCatalog.COMMITMENT_READ)
class CommitmentView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient CommitmentTools tools;
    private H1 heading = new H1();
    private String title = "";

    CommitmentView(CommitmentTools tools) {
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
            show(tools.queries().details(tools.actor(), CommitmentId.of(id)));
        } catch (RuleViolation unknown) {
            title = Sentences.of(unknown);
            add(new H1(getTranslation("commitments.list.title")), new EmptyState(title));
        }
    }

    private void show(CommitmentDetails one) {
        title = one.row().number();
        Runnable changed = () -> load(one.row().id().toString());
        heading = new H1(one.row().text());
        heading.getElement().setAttribute("tabindex", "-1");
        Div top = new Div(heading, actions(one));
        top.addClassName("qq-heading");
        Div below = new Div(
                new Tag(CommitmentTexts.standing(one.row()), CommitmentTexts.tone(one.row(), tools.today())),
                new Span("　" + one.row().number() + "　" + one.row().kind() + "　"
                        + CommitmentTexts.due(one.row(), tools.today())));
        below.addClassName("qq-sub");
        CommitmentParts parts = new CommitmentParts(tools, one);
        Div main = new Div(parts.facts());
        parts.instalments().ifPresent(main::add);
        parts.reasons().ifPresent(main::add);
        parts.change().ifPresent(main::add);
        main.add(parts.holders());
        parts.said().ifPresent(main::add);
        main.add(parts.files(changed));
        tools.parts()
                .orderedStream()
                .forEach(part -> part.content(tools.actor(), one, changed).ifPresent(main::add));
        main.add(new WhoSeesSection(() -> readers(one)));
        Div columns = new Div(main, new Aside(new H2(getTranslation("commitments.history")), parts.history()));
        columns.addClassName("qq-two");
        add(top, below, columns);
    }

    private List<String> readers(CommitmentDetails one) {
        WhoSees.Audience audience =
                tools.queries().audience(tools.actor(), one.row().id());
        List<String> sentences = new ArrayList<>(WhoSeesSection.sentences(
                tools.whoSees().commitmentsOf(tools.actor(), audience),
                tools.divisions().nameOf(audience.division()),
                "commitments.whoSees.unit"));
        sentences.add(getTranslation("commitments.whoSees.holder"));
        return sentences;
    }

    private Div actions(CommitmentDetails one) {
        Div actions = new Div();
        actions.addClassName("qq-actions");
        TakingRow waits = tools.takings().open(tools.actor(), one.row().id());
        if (waits != null && waits.mine()) {
            actions.add(primary(new Button(
                    getTranslation("commitments.acknowledge"),
                    click -> new AcknowledgeDialog(
                                    tools,
                                    List.of(waits.id()),
                                    false,
                                    () -> done(one, getTranslation("commitments.acknowledge.done")))
                            .open())));
        } else if (waits != null
                && tools.actor().may(Right.COMMITMENT_EDIT)
                && tools.actor().may(Right.ASSIGNMENT_EDIT)) {
            actions.add(new Button(
                    getTranslation("commitments.acknowledge.paper"),
                    click -> new AcknowledgeDialog(
                                    tools,
                                    List.of(waits.id()),
                                    true,
                                    () -> done(one, getTranslation("commitments.acknowledge.done")))
                            .open()));
        }
        CommitmentGuards.offers(tools.actor(), one.row()).stream()
                .filter(offer -> offer.act() != CommitmentAct.ADD_FILE)
                .forEach(offer -> {
                    String name =
                            getTranslation("commitments.act." + offer.act().name());
                    actions.add(
                            offer.refused() == null
                                    ? new Button(name, click -> open(one, offer.act()))
                                    : new RefusedAction(name, Sentences.of(offer.refused())));
                });
        return actions;
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private void open(CommitmentDetails one, CommitmentAct act) {
        String said = getTranslation("commitments.done", getTranslation("commitments.act." + act.name()));
        if (act == CommitmentAct.CHANGE) {
            new PromiseDialog(tools, one, id -> done(one, said)).open();
        } else {
            new CommitmentActDialog(tools, one, act, () -> done(one, said)).open();
        }
    }

    private void done(CommitmentDetails one, String said) {
        Notices.done(said);
        load(one.row().id().toString());
        // the button that was pressed may be gone
        heading.getElement().executeJs("this.focus()");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", title);
    }
}
