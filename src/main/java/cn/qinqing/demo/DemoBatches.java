package cn.qinqing.demo;

import cn.qinqing.assignments.Batch;
import cn.qinqing.assignments.BatchId;
import cn.qinqing.assignments.Batches;
import cn.qinqing.assignments.CoverageFigure;
import cn.qinqing.assignments.Proposals;
import cn.qinqing.assignments.StartBatch;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.people.Divisions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A batch that was applied, and a proposal that waits for the clerk. */
@Component
class DemoBatches {

    private static final int TIERED = 24;
    private static final int PROPOSED = 20;
    private static final int COUNTIES = 3;
    private static final Duration STEP = Duration.ofMillis(50);
    private static final int STEPS = 600;

    private final Batches batches;
    private final Proposals proposals;
    private final EnterpriseQueries enterprises;
    private final Divisions divisions;

    DemoBatches(Batches batches, Proposals proposals, EnterpriseQueries enterprises, Divisions divisions) {
        this.batches = batches;
        this.proposals = proposals;
        this.enterprises = enterprises;
        this.divisions = divisions;
    }

    void make(LocalDate today) {
        List<String> counties = divisions.own().stream()
                .map(Divisions.Division::code)
                .filter(code -> !code.equals(Divisions.PREFECTURE))
                .limit(COUNTIES)
                .toList();
        List<UUID> ledByNobody = counties.stream()
                .flatMap(county -> without(CoverageFigure.NO_LEADER, county, PROPOSED).stream())
                .toList();
        BatchId batch = batches.open(
                DemoPrefecture.ACTOR,
                new StartBatch(
                        Batch.Kind.TIER,
                        ledByNobody.subList(0, Math.min(TIERED, ledByNobody.size())),
                        today.minusDays(7),
                        "巴党办〔" + today.getYear() + "〕21号",
                        "新增规上企业",
                        null,
                        null,
                        "COUNTY"));
        settle(batch);
        batches.apply(DemoPrefecture.ACTOR, batch);
        settle(batch);
        proposals.propose(DemoPrefecture.ACTOR, ledByNobody, today.plusDays(7));
    }

    private List<UUID> without(CoverageFigure figure, String county, int limit) {
        return enterprises.ids(
                DemoPrefecture.ACTOR,
                new EnterpriseFilter(null, county, null, null, false, null, null, null, Map.of("gap", figure.name())),
                limit);
    }

    private void settle(BatchId batch) {
        for (int i = 0; i < STEPS && batches.get(DemoPrefecture.ACTOR, batch).running(); i++) {
            try {
                Thread.sleep(STEP);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
