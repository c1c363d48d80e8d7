package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.CaseDecisionCommand;
import cn.qinqing.serviceplans.CaseDecisionDetails;
import cn.qinqing.serviceplans.CaseDecisionId;
import cn.qinqing.serviceplans.CaseDecisionRoutes;
import cn.qinqing.serviceplans.CaseReviewKind;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanRow;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.FilesDialog;
import cn.qinqing.uikit.RefusedAction;
import cn.qinqing.workbench.MadeDocument;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the reader may do with a decision now. */
class CaseDecisionActions extends Div {

    private final transient CaseDecisionTools tools;
    private final transient CaseDecisionDetails decision;
    private final transient Runnable changed;

    CaseDecisionActions(CaseDecisionTools tools, CaseDecisionDetails decision, Runnable changed) {
        this.tools = tools;
        this.decision = decision;
        this.changed = changed;
        addClassName("qq-actions");
        Set<CaseDecisionCommand> offered =
                tools.service().offered(tools.actor(), decision.row().id());
        proposer(offered);
        joint(offered);
        decided(offered);
        outcomes(offered);
        button("serviceplans.case.document", this::document);
    }

    private void proposer(Set<CaseDecisionCommand> offered) {
        if (offered.contains(CaseDecisionCommand.AMEND)) {
            opens(
                    "serviceplans.case.do.AMEND",
                    () -> new ProposeCaseDialog(tools, decision, null, id -> changed.run()));
        }
        reason(offered, CaseDecisionCommand.REVISE, why -> tools.service().revise(tools.actor(), id(), why));
        reason(offered, CaseDecisionCommand.WITHDRAW, why -> tools.service().withdraw(tools.actor(), id(), why));
        if (offered.contains(CaseDecisionCommand.PROPOSE_ANEW) && decision.next() == null) {
            opens(
                    "serviceplans.case.do.PROPOSE_ANEW",
                    () -> new ProposeCaseDialog(
                            tools, null, decision, id -> UI.getCurrent().navigate(CaseDecisionRoutes.details(id))));
        }
    }

    private void joint(Set<CaseDecisionCommand> offered) {
        boolean silent = decision.asked().stream().anyMatch(one -> one.opinion() == null);
        if (offered.contains(CaseDecisionCommand.START_REVIEW)) {
            primary(
                    "serviceplans.case.do.START_REVIEW",
                    () -> new StartCaseReviewDialog(tools, decision, false, changed));
        }
        if (offered.contains(CaseDecisionCommand.GIVE_OPINION) && waitsForOwn()) {
            primary("serviceplans.case.do.GIVE_OPINION", () -> new CaseOpinionDialog(tools, decision, false, changed));
        }
        if (offered.contains(CaseDecisionCommand.CLOSE_REVIEW)) {
            if (silent) {
                add(new RefusedAction(
                        getTranslation("serviceplans.case.do.CLOSE_REVIEW"),
                        String.join("", CaseDecisionTexts.missing(decision, tools.today()))));
            } else {
                primary(
                        "serviceplans.case.do.CLOSE_REVIEW",
                        () -> words(
                                CaseDecisionCommand.CLOSE_REVIEW,
                                why -> tools.service().closeReview(tools.actor(), id(), why)));
            }
        }
        if (offered.contains(CaseDecisionCommand.ASK_UNIT)) {
            opens("serviceplans.case.do.ASK_UNIT", () -> new StartCaseReviewDialog(tools, decision, true, changed));
        }
        if (silent && offered.contains(CaseDecisionCommand.RECORD_OPINION)) {
            opens("serviceplans.case.do.RECORD_OPINION", () -> new CaseOpinionDialog(tools, decision, true, changed));
        }
        if (silent && offered.contains(CaseDecisionCommand.WAIVE_OPINION)) {
            opens("serviceplans.case.do.WAIVE_OPINION", () -> new WaiveCaseOpinionDialog(tools, decision, changed));
        }
        reason(offered, CaseDecisionCommand.SEND_BACK, why -> tools.service().sendBack(tools.actor(), id(), why));
    }

    private boolean waitsForOwn() {
        return decision.asked().stream()
                .anyMatch(one -> one.opinion() == null
                        && tools.actor().unitId().filter(one.unit()::equals).isPresent());
    }

    private void decided(Set<CaseDecisionCommand> offered) {
        if (offered.contains(CaseDecisionCommand.PASS_LEGAL)) {
            primary(
                    "serviceplans.case.do.LEGAL",
                    () -> new CaseReviewDialog(tools, decision, CaseReviewKind.LEGAL, changed));
        }
        if (offered.contains(CaseDecisionCommand.PASS_FAIR)) {
            primary(
                    "serviceplans.case.do.FAIR",
                    () -> new CaseReviewDialog(tools, decision, CaseReviewKind.FAIR, changed));
        }
        if (offered.contains(CaseDecisionCommand.APPROVE)) {
            primary("serviceplans.case.do.decide", () -> new DecideCaseDialog(tools, decision, changed));
        }
    }

    /** What was approved goes into the plan and the ledger, one click each. */
    private void outcomes(Set<CaseDecisionCommand> offered) {
        if (offered.contains(CaseDecisionCommand.MAKE_MEASURE) && tools.actor().may(Right.PLAN_EDIT)) {
            button("serviceplans.case.do.MAKE_MEASURE", this::measure);
        }
        if (offered.contains(CaseDecisionCommand.MAKE_COMMITMENT)
                && tools.actor().may(Right.COMMITMENT_EDIT)) {
            opens("serviceplans.case.do.MAKE_COMMITMENT", () -> new CasePromiseDialog(tools, decision, changed));
        }
    }

    private void measure() {
        List<PlanRow> plans = tools.outcomes().plans(tools.actor(), id());
        if (plans.size() > 1) {
            new CasePlanDialog(plans, plan -> measure(plan).open()).open();
        } else {
            measure(plans.isEmpty() ? null : plans.getFirst()).open();
        }
    }

    private Dialog measure(@Nullable PlanRow plan) {
        PlanId into = plan == null ? null : plan.id();
        // without a plan the draft lies under the decision
        return new MeasureDialog(
                tools.plans(),
                into == null ? new PlanId(id().value()) : into,
                null,
                decision.form().asked(),
                form -> {
                    tools.outcomes().makeMeasure(tools.actor(), id(), into, form);
                    changed.run();
                });
    }

    private void reason(Set<CaseDecisionCommand> offered, CaseDecisionCommand command, Consumer<String> give) {
        if (offered.contains(command)) {
            opens("serviceplans.case.do." + command.name(), () -> words(command, give));
        }
    }

    private Dialog words(CaseDecisionCommand command, Consumer<String> give) {
        return new CaseReasonDialog(command, decision, give, changed);
    }

    private CaseDecisionId id() {
        return decision.row().id();
    }

    private Button opens(String key, Supplier<Dialog> dialog) {
        return button(key, () -> dialog.get().open());
    }

    private void primary(String key, Supplier<Dialog> dialog) {
        opens(key, dialog).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }

    private Button button(String key, Runnable pressed) {
        Button button = new Button(getTranslation(key), click -> pressed.run());
        add(button);
        return button;
    }

    private void document() {
        MadeDocument made = tools.documents()
                .make(
                        tools.actor(),
                        tools.document(),
                        decision.row().number(),
                        id().toString(),
                        tools.document().data(decision));
        FilesDialog.document(decision.row().number(), List.of(), made.word(), made.pdf(), made.noPdf())
                .open();
    }
}
