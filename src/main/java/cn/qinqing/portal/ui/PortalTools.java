package cn.qinqing.portal.ui;

import cn.qinqing.enterprises.ContactReads;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.issues.IssueRatings;
import cn.qinqing.links.CallBacks;
import cn.qinqing.links.Links;
import cn.qinqing.portal.IntakeLinks;
import cn.qinqing.serviceplans.PlanAgreement;
import cn.qinqing.shared.Actor;
import cn.qinqing.visits.BookingAnswers;
import cn.qinqing.visits.VisitAnswers;
import org.springframework.stereotype.Component;

/** What the parts and dialogs of links work with. */
@Component
record PortalTools(
        CurrentActor current,
        Links links,
        CallBacks calls,
        ContactReads contactReads,
        VisitAnswers answers,
        BookingAnswers bookingAnswers,
        IssueRatings ratings,
        IntakeLinks intakeLinks,
        PlanAgreement planAgreement) {

    Actor actor() {
        return current.get();
    }
}
