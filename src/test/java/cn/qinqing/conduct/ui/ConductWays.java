package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ConductRoutes;
import cn.qinqing.conduct.Declarants;
import cn.qinqing.conduct.Receipt;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ways to declarations: one's own, and what 纪委 sees. */
class ConductWays extends Ways {

    private @Nullable Declarants made;

    ConductWays() {
        view(
                DeclarationDetailsView.class,
                walked -> ConductRoutes.details(declare(walked, walked.viewer()).id()));
        dialog(DeclareDialog.class, "MyDeclarationsView", "申报走访以外的事项");
        dialog(AddToDeclarationDialog.class, "DeclarationDetailsView", "补充");
    }

    @Override
    protected void prepare(Walked walked) {
        made = new Declarants(walked.beans());
        declare(walked, AccountId.create());
    }

    @Override
    protected void prepareFor(Walked walked, AccountId account) {
        declare(walked, account);
    }

    private Receipt declare(Walked walked, AccountId account) {
        Declarants there = Objects.requireNonNull(made);
        Actor.Person officer = there.person(there.unit, Role.LIAISON_OFFICER);
        return there.declare(
                new Actor.Person(account, null, there.unit, null, "漫步人员", officer.rights(), officer.scope()),
                Declarants.gift("核桃两盒", walked.today.minusMonths(2), null));
    }
}
