package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.CaseDecisionDetails;
import cn.qinqing.serviceplans.CaseDecisionState;
import cn.qinqing.serviceplans.CaseReviewKind;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The stages of a decision as a row (办理阶段): what is done, what is going on, what cannot begin yet and why. */
class CaseDecisionSteps extends Div {

    private static final Set<CaseDecisionState> BEFORE_JOINT = EnumSet.of(CaseDecisionState.PROPOSED);
    private static final Set<CaseDecisionState> AT_REVIEWS =
            EnumSet.of(CaseDecisionState.REVIEWED, CaseDecisionState.LEGAL_PASSED, CaseDecisionState.FAIR_PASSED);

    private final OrderedList list = new OrderedList();

    CaseDecisionSteps(CaseDecisionDetails decision) {
        addClassName("qq-case-steps");
        list.getElement().setAttribute("aria-label", getTranslation("serviceplans.case.stages"));
        add(list);
        CaseDecisionState state = decision.row().state();
        boolean over = state == CaseDecisionState.WITHDRAWN;
        stage(
                "proposal",
                state == CaseDecisionState.PROPOSED ? "now" : "done",
                Formats.day(decision.row().proposedOn()));
        stage(
                "joint",
                decision.joint().isPresent()
                        ? "done"
                        : state == CaseDecisionState.JOINT_REVIEW ? "now" : over ? "over" : "later",
                BEFORE_JOINT.contains(state) && decision.asked().isEmpty()
                        ? ""
                        : Sentences.of(
                                "serviceplans.case.answered",
                                decision.row().answered(),
                                decision.row().asked()));
        review(decision, CaseReviewKind.LEGAL, state, over);
        review(decision, CaseReviewKind.FAIR, state, over);
        CaseDecisionDetails.Meeting meeting = decision.meeting();
        stage(
                "meeting",
                meeting != null ? "done" : state == CaseDecisionState.CLEARED ? "now" : over ? "over" : "later",
                meeting != null
                        ? CaseDecisionTexts.state(meeting.outcome()) + "　" + meeting.documentNo()
                        : state == CaseDecisionState.CLEARED
                                ? ""
                                : Sentences.of("serviceplans.case.stage.meeting.needs"));
        stage(
                "outcome",
                state.approved() ? "now" : "later",
                state.approved() ? Sentences.of("serviceplans.case.stage.outcome.now") : "");
    }

    private void review(CaseDecisionDetails decision, CaseReviewKind kind, CaseDecisionState state, boolean over) {
        decision.review(kind)
                .ifPresentOrElse(
                        one -> stage(kind.name(), one.passed() ? "done" : "failed", reviewed(one)),
                        () -> stage(
                                kind.name(),
                                AT_REVIEWS.contains(state) ? "now" : over ? "over" : "later",
                                AT_REVIEWS.contains(state) || over
                                        ? ""
                                        : Sentences.of("serviceplans.case.stage.review.needs")));
    }

    private void stage(String name, String mark, String below) {
        Span title = new Span(getTranslation("serviceplans.case.stage." + name));
        title.addClassName("qq-strong");
        Span state = new Span(getTranslation("serviceplans.case.mark." + mark));
        state.addClassName("qq-case-mark");
        ListItem item = new ListItem(title, state);
        if (!below.isEmpty()) {
            Span words = new Span(below);
            words.addClassName("qq-sub");
            item.add(words);
        }
        item.addClassNames("qq-case-step", "qq-case-" + mark);
        if (mark.equals("now")) {
            item.getElement().setAttribute("aria-current", "step");
        }
        list.add(item);
    }

    static String reviewed(CaseDecisionDetails.Review review) {
        return String.join(
                "　",
                List.of(
                        Sentences.of("serviceplans.case.review." + (review.passed() ? "passed" : "failed"))
                                + (review.kind() == CaseReviewKind.FAIR
                                        ? "，" + Sentences.of("serviceplans.case.review.favours." + review.favours())
                                        : ""),
                        review.number(),
                        Formats.day(review.on())));
    }
}
