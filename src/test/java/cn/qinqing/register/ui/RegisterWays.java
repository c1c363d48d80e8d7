package cn.qinqing.register.ui;

import cn.qinqing.identity.Role;
import cn.qinqing.register.EditionId;
import cn.qinqing.shared.Ids;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;

/** Ways to an edition of the register, before its review and as its preparer gets it back. */
class RegisterWays extends Ways {

    private static final String RETURNED = "ReturnedEdition";

    private EditionId edition = new EditionId(Ids.next());

    RegisterWays() {
        view(EditionDetailsView.class, walked -> path());
        dialog(ReturnEditionDialog.class, "EditionDetailsView", "退回修改");
        place(RETURNED, Role.COMMERCE_CLERK, walked -> {
            walked.office.sentBack(edition);
            return path();
        });
        dialog(NoteDialog.class, RETURNED, "改说明");
    }

    /** The second of two editions, in which the enterprise has another name. */
    @Override
    protected void prepare(Walked walked) {
        walked.office.published();
        walked.jdbc()
                .sql("update enterprise set name = concat(name, '分公司') where id = ?")
                .param(walked.enterprise.value())
                .update();
        edition = walked.office.submitted();
    }

    private String path() {
        return EditionDetailsView.PATH + "/" + edition.value();
    }
}
