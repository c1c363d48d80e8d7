package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ToleranceReceipt;
import cn.qinqing.conduct.ToleranceRoutes;
import cn.qinqing.conduct.ToleranceService;
import cn.qinqing.conduct.ToleranceStepKind;
import cn.qinqing.conduct.Tolerances;
import cn.qinqing.identity.AccountActors;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.PersonId;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ways to tolerance records: one's own, and what 纪委 sees and notes. */
class ToleranceWays extends Ways {

    private @Nullable Tolerances made;

    ToleranceWays() {
        view(
                ToleranceDetailsView.class,
                walked -> ToleranceRoutes.details(apply(walked, walked.viewer()).id()));
        dialog(ApplyToleranceDialog.class, "MyTolerancesView", "申请容错");
        dialog(SupplementToleranceDialog.class, "ToleranceDetailsView", "补充材料");
        dialog(ToleranceGrantsDialog.class, "ToleranceListView", "授权组织部门查看");
        place(
                "待受理的容错申请",
                Role.SUPERVISOR,
                walked -> ToleranceRoutes.details(
                        apply(walked, AccountId.create()).id()));
        dialog(ToleranceStepDialog.class, "待受理的容错申请", "登记受理");
        place(
                "已澄清的容错申请",
                Role.SUPERVISOR,
                walked -> ToleranceRoutes.details(cleared(walked).id()));
    }

    @Override
    protected void prepare(Walked walked) {
        made = new Tolerances(walked.beans());
        cleared(walked);
    }

    @Override
    protected void prepareFor(Walked walked, AccountId account) {
        apply(walked, account);
    }

    private ToleranceReceipt apply(Walked walked, AccountId account) {
        Tolerances there = Objects.requireNonNull(made);
        Actor.Person officer = there.made.officer();
        PersonId person = walked.bean(AccountActors.class)
                .find(account)
                .map(Actor.Person::person)
                .orElse(null);
        return walked.bean(ToleranceService.class)
                .apply(
                        new Actor.Person(
                                account, person, there.made.unit, null, "漫步人员", officer.rights(), officer.scope()),
                        there.form(Tolerances.MATTER, List.of(Tolerances.pdf("专题会议纪要.pdf", "纪要"))));
    }

    private ToleranceReceipt cleared(Walked walked) {
        Tolerances there = Objects.requireNonNull(made);
        ToleranceReceipt receipt = apply(walked, AccountId.create());
        Actor discipline = there.made.supervisor();
        List.of(
                        ToleranceStepKind.ACCEPTED,
                        ToleranceStepKind.CLOSED,
                        ToleranceStepKind.TOLD,
                        ToleranceStepKind.FILED,
                        ToleranceStepKind.CLEARED)
                .forEach(kind -> there.step(discipline, receipt.id(), kind));
        return receipt;
    }
}
