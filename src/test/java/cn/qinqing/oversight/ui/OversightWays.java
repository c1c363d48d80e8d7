package cn.qinqing.oversight.ui;

import cn.qinqing.identity.Role;
import cn.qinqing.issues.Satisfaction;
import cn.qinqing.oversight.DrawSample;
import cn.qinqing.oversight.Overseen;
import cn.qinqing.oversight.OversightRoutes;
import cn.qinqing.oversight.Samples;
import cn.qinqing.oversight.Stratum;
import cn.qinqing.shared.Ids;
import cn.qinqing.walk.Walked;
import cn.qinqing.walk.Ways;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ways to what supervisors see, and to the notes of hand-overs. */
class OversightWays extends Ways {

    private @Nullable UUID sample;

    OversightWays() {
        view(FindingListView.class, walked -> OversightRoutes.ROWS + "?kind=SAID_SOLVED");
        view(SampleView.class, walked -> OversightRoutes.sample(Objects.requireNonNull(sample)));
        place("可疑评价", Role.SUPERVISOR, walked -> OversightRoutes.RATINGS + "?open=1");
        place("监督样本", Role.SUPERVISOR, walked -> OversightRoutes.sample(Objects.requireNonNull(sample)));
        dialog(LookDialog.class, "可疑评价", "标记已查看");
        dialog(DrawSampleDialog.class, "SampleListView", "抽样");
        dialog(SampleCallDialog.class, "监督样本", "登记回访");
        dialog(HandOverTipDialog.class, "MyTipsView", "登记移送");
    }

    @Override
    protected void prepare(Walked walked) {
        Overseen there = new Overseen(walked.beans());
        there.cycle.rated(Satisfaction.DISSATISFIED);
        there.cycle.closed();
        there.visit(walked.today);
        sample = walked.beans()
                .getBean(Samples.class)
                .draw(
                        there.supervisor(there.discipline("州纪委监委", null), cn.qinqing.shared.Scope.all("SUPERVISOR")),
                        new DrawSample(
                                walked.today.minusDays(1),
                                walked.today,
                                Map.of(Stratum.CLOSED, 1, Stratum.ZERO_VISIT, 1),
                                "2026",
                                Ids.next()));
    }
}
