package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanState;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import java.util.function.BiConsumer;

/** What may be done now with the course of a plan. */
class PlanActions extends Div {

    private final transient PlanTools tools;
    private final transient PlanDetails plan;
    private final transient Runnable changed;

    PlanActions(PlanTools tools, PlanDetails plan, Runnable changed) {
        this.tools = tools;
        this.plan = plan;
        this.changed = changed;
        addClassName("qq-actions");
        if (tools.actor().may(Right.PLAN_EDIT) && plan.state() != PlanState.CLOSED) {
            add(new Button(
                    getTranslation("serviceplans.change"),
                    click -> new PlanDialog(tools, plan, null, id -> changed.run()).open()));
            course();
        }
    }

    private void course() {
        boolean agreed = Objects.equals(plan.course().agreedVersion(), plan.planVersion());
        boolean submitted = Objects.equals(plan.course().submittedVersion(), plan.planVersion());
        boolean inForce = Objects.equals(plan.course().forceVersion(), plan.planVersion());
        if (!agreed && !submitted) {
            primary("serviceplans.submit", (actor, done) -> {
                tools.service().submit(actor, plan.id());
                done.run();
            });
        }
        if (!agreed && submitted) {
            Button agree = words(
                    "serviceplans.agree",
                    "serviceplans.agree",
                    text -> tools.service().agree(tools.actor(), plan.id(), text));
            agree.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        if (agreed && !inForce) {
            primary("serviceplans.force", (actor, done) -> {
                tools.service().enterIntoForce(actor, plan.id());
                done.run();
            });
        }
        if (plan.course().pausedOn() != null) {
            add(new Button(
                    getTranslation("serviceplans.resume"),
                    click -> Notices.orRefused(() -> {
                        tools.service().resume(tools.actor(), plan.id());
                        changed.run();
                    })));
        } else if (plan.state() == PlanState.IN_FORCE) {
            words(
                    "serviceplans.pause",
                    "serviceplans.reason",
                    text -> tools.service().pause(tools.actor(), plan.id(), text));
        }
        words(
                "serviceplans.close",
                "serviceplans.assessment",
                text -> tools.service().close(tools.actor(), plan.id(), text));
    }

    private void primary(String key, BiConsumer<Actor, Runnable> command) {
        Button button = new Button(
                getTranslation(key), click -> Notices.orRefused(() -> command.accept(tools.actor(), changed)));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(button);
    }

    private Button words(String key, String refusals, java.util.function.Consumer<String> command) {
        Button button = new Button(
                getTranslation(key),
                click -> new PlanWordsDialog(key, PlanTexts.subject(plan), refusals, text -> {
                            command.accept(text);
                            changed.run();
                        })
                        .open());
        add(button);
        return button;
    }
}
