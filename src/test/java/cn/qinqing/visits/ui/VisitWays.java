package cn.qinqing.visits.ui;

import cn.qinqing.Actors;
import cn.qinqing.identity.Role;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.RecordingAuthorities;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.VisitAttachments;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.visits.VisitService;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Ways to visits. */
class VisitWays extends Ways {

    VisitWays() {
        view(VisitDetailsView.class, walked -> VisitRoutes.details(walked.visit));
        view(TripDetailsView.class, walked -> VisitRoutes.details(walked.rows().trip(walked.enterprise)));
        view(GroupDetailsView.class, walked -> VisitRoutes.details(walked.rows().group(walked.enterprise)));
        place("代录走访", Role.COMMERCE_CLERK, VisitWays::onBehalf);
        dialog(CorrectVisitDialog.class, "VisitDetailsView", "更正");
        dialog(WithdrawVisitDialog.class, "VisitDetailsView", "撤回");
        dialog(CorrectGroupDialog.class, "GroupDetailsView", "更正");
        dialog(PasteIssuesDialog.class, "RecordVisitView", "从文字中提取问题", "粘贴文字=一是冬季供气不足；二是园区道路破损");
        place("走访附件", Role.COMMERCE_CLERK, VisitWays::withFile);
        dialog(WithdrawAttachmentDialog.class, "走访附件", "撤下");
        view(LedgerRunView.class, walked -> "visit-ledgers/" + walked.rows().ledgerRun());
        dialog(MendLedgerDialog.class, "LedgerRunView", "修改");
        dialog(BulletinDialog.class, "VisitListView", "全选当前筛选", "简报段落");
        dialog(PaperCheckDialog.class, "代录走访", "登记线下核对");
    }

    /** A visit with a file. */
    private static String withFile(Walked walked) {
        walked.bean(VisitAttachments.class)
                .add(walked.clerk, walked.visit, "现场材料.pdf", "%PDF-1.7 enclosed".getBytes(StandardCharsets.US_ASCII));
        return VisitRoutes.details(walked.visit);
    }

    /** A visit that a secretary noted in the leader's name. */
    private static String onBehalf(Walked walked) {
        PersonId secretary =
                walked.bean(PeopleService.class).registerPerson(walked.clerk, new PersonName(walked.label + "代录员"));
        RecordingAuthorities authorities = walked.bean(RecordingAuthorities.class);
        authorities.grant(
                walked.clerk,
                authorities
                        .leadingPosts(walked.clerk, walked.leader, walked.today)
                        .getFirst()
                        .post(),
                secretary,
                walked.today,
                null);
        Actor.Person officer = Actors.with(Role.LIAISON_OFFICER);
        return VisitRoutes.details(walked.bean(VisitService.class)
                .record(
                        new Actor.Person(
                                officer.account(),
                                secretary,
                                officer.unit(),
                                null,
                                walked.label + "代录员",
                                officer.rights(),
                                officer.scope()),
                        new RecordVisit(
                                walked.enterprise,
                                walked.today,
                                VisitMode.ON_SITE,
                                List.of(),
                                List.of(),
                                "听取企业扩建情况。",
                                List.of(),
                                walked.leader,
                                Ids.next()))
                .id());
    }
}
