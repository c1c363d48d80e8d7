package cn.qinqing.people.ui;

import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleRoutes;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PostForm;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PhoneNumber;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.UnitId;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;

/** Ways to people, their posts and units. */
class PeopleWays extends Ways {

    private static final String PERSON = "PersonDetailsView";
    private static final String UNIT = "UnitDetailsView";

    private UnitId unit = UnitId.create();

    PeopleWays() {
        view(PersonDetailsView.class, walked -> PeopleRoutes.details(walked.leader));
        view(PersonChangeView.class, walked -> PeopleRoutes.CHANGE + "?person=" + walked.leader);
        view(UnitDetailsView.class, walked -> PeopleRoutes.unit(unit));
        dialog(PersonDialog.class, "PeopleListView", "登记人员");
        dialog(GrantAuthorityDialog.class, PERSON, "授权代录");
        dialog(AbsenceDialog.class, PERSON, "登记外出代理");
        dialog(ReadProtectedDialog.class, PERSON, "查看");
        dialog(JoinUnitDialog.class, PERSON, "归入单位");
        dialog(UnitDialog.class, "UnitListView", "新建单位");
        dialog(PhoneDialog.class, UNIT, "添加电话");
        dialog(PostDialog.class, UNIT, "设置岗位");
        dialog(AppointDialog.class, UNIT, "任职");
    }

    /** A unit with a number and posts, one of which the leader holds, who has a protected number too. */
    @Override
    protected void prepare(Walked walked) {
        PeopleService people = walked.bean(PeopleService.class);
        unit = people.createUnit(
                walked.clerk,
                new UnitForm("漫步局" + Ids.next(), "漫步局", Organ.GOVERNMENT, UnitLevel.PREFECTURE, "652800", null, null));
        people.notePhone(walked.clerk, walked.leader, unit, PhoneNumber.parse("19912340000"), null);
        people.notePhone(walked.clerk, walked.leader, unit, PhoneNumber.parse("0996-2021234"), null);
        people.noteUnitPhone(walked.clerk, unit, PhoneNumber.parse("0996-2025678"));
        PostId post = people.createPost(walked.clerk, new PostForm("漫步局局长", unit, Organ.GOVERNMENT, true, "652800"));
        people.createPost(walked.clerk, new PostForm("漫步局副局长", unit, Organ.GOVERNMENT, true, "652800"));
        people.appoint(walked.clerk, post, walked.leader, Period.openFrom(walked.today), "州党干〔2026〕1号");
    }
}
