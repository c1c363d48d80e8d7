package cn.qinqing.serviceplans.ui;

import cn.qinqing.serviceplans.PlanAgreement;
import cn.qinqing.serviceplans.PlanDates;
import cn.qinqing.serviceplans.PlanDetails;
import cn.qinqing.serviceplans.PlanId;
import cn.qinqing.serviceplans.PlanOnePage;
import cn.qinqing.serviceplans.PlanQueries;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.uikit.FilesDialog;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.workbench.Documents;
import cn.qinqing.workbench.MadeDocument;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the papers of a plan; each is logged. */
@Component
class PlanPapers {

    enum Kind {
        /** 一企一策服务方案. */
        PLAN,
        /** 领导一页纸. */
        ONE_PAGE
    }

    private final PlanQueries queries;
    private final PlanAgreement agreement;
    private final PlanDates dates;
    private final Documents documents;
    private final PlanDocument plan;
    private final OnePageDocument onePage;
    private final Clock clock;

    PlanPapers(
            PlanQueries queries,
            PlanAgreement agreement,
            PlanDates dates,
            Documents documents,
            PlanDocument plan,
            OnePageDocument onePage,
            Clock clock) {
        this.queries = queries;
        this.agreement = agreement;
        this.dates = dates;
        this.documents = documents;
        this.plan = plan;
        this.onePage = onePage;
        this.clock = clock;
    }

    /** @throws cn.qinqing.shared.RuleViolation what {@link PlanQueries#details} and {@link Documents#make} refuse */
    FilesDialog make(Actor actor, Kind kind, PlanId id) {
        PlanDetails details = queries.details(actor, id);
        String name = Sentences.of("serviceplans.paper.file." + kind.name(), details.number());
        MadeDocument made =
                switch (kind) {
                    case PLAN ->
                        documents.make(
                                actor,
                                plan,
                                name,
                                id.toString(),
                                plan.data(new PlanDocument.Source(details, OfficeTime.today(clock))));
                    case ONE_PAGE ->
                        documents.make(
                                actor,
                                onePage,
                                name,
                                id.toString(),
                                onePage.data(new OnePageDocument.Source(
                                        details, page(actor, details), OfficeTime.today(clock))));
                };
        return FilesDialog.document(name, List.of(), made.word(), made.pdf(), made.noPdf());
    }

    /** What stands on the leader's page. */
    PlanOnePage page(Actor actor, PlanDetails plan) {
        return PlanOnePage.of(
                plan,
                agreement.status(actor, plan.id()).opinions(),
                dates.history(actor, plan.id()),
                OfficeTime.today(clock));
    }
}
