package cn.qinqing.oversight;

import static cn.qinqing.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.DatabaseTest;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tips about persons leave no word here: that one was handed over is seen by 纪委, its receipt by who did it. */
class TipHandOversIT extends DatabaseTest {

    private static final TipFilter ALL = new TipFilter(null, null, null);

    @Autowired
    ApplicationContext context;

    @Autowired
    TipHandOvers tips;

    @Autowired
    JdbcClient jdbc;

    private Overseen made;
    private UnitId recipient;
    private Actor.Person discipline;

    @BeforeEach
    void people() {
        made = new Overseen(context);
        recipient = made.discipline("州纪委监委", null);
        discipline = made.supervisor(recipient, Scope.all("SUPERVISOR"));
    }

    private HandOverTip tip() {
        return new HandOverTip(made.cycle.today, TipCategory.INACTION, recipient, "李某", "信访〔2026〕15", Ids.next());
    }

    @Test
    void who_hands_it_over_keeps_a_receipt_and_sees_nothing_else() {
        HandOverTip sent = tip();
        TipReceipt receipt = tips.handOver(made.cycle.desk, sent);
        assertThat(tips.handOver(made.cycle.desk, sent)).isEqualTo(receipt);
        assertThat(tips.mine(made.cycle.desk, 0, 10)).containsExactly(receipt);
        assertThat(tips.countMine(made.cycle.raiser)).isZero();
        assertThatThrownBy(() -> tips.page(made.cycle.desk, ALL, 0, 10)).isInstanceOf(RightMissing.class);
        assertThat(tips.page(discipline, ALL, 0, 1_000))
                .filteredOn(row -> row.number().equals(receipt.number()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.category()).isEqualTo(TipCategory.INACTION);
                    assertThat(row.receivedBy()).isEqualTo("李某");
                });
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'TIP_READ' and account_id = ?")
                        .param(discipline.account().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select facts from audit_event where action = 'TIP_HANDED_OVER' and account_id = ?")
                        .param(made.cycle.desk.account().value())
                        .query(String.class)
                        .single())
                .doesNotContain("李某", "信访", "INACTION");
    }

    @Test
    void the_right_alone_opens_nothing_and_a_station_sees_what_was_handed_to_it() {
        tips.handOver(made.cycle.desk, tip());
        Actor.Person byMistake = made.cycle.somebody(made.cycle.lead, Role.SUPERVISOR);
        refused("conduct.read.discipline", () -> tips.page(byMistake, ALL, 0, 10));
        refused("conduct.read.discipline", () -> tips.count(byMistake, ALL));
        assertThat(tips.count(made.stationed, ALL)).isZero();
        HandOverTip own = new HandOverTip(made.cycle.today, TipCategory.OTHER, made.station, "王某", "登16", Ids.next());
        tips.handOver(made.cycle.raiser, own);
        assertThat(tips.count(made.stationed, ALL)).isEqualTo(1);
    }

    @Test
    void no_sentence_finds_room() {
        Actor desk = made.cycle.desk;
        String tale = "某局长收了钱。请查！";
        refused("oversight.tip.receivedBy.wrong", () -> tips.handOver(desk, with("", "登1")));
        refused("oversight.tip.receivedBy.wrong", () -> tips.handOver(desk, with(tale, "登1")));
        refused("oversight.tip.receipt.wrong", () -> tips.handOver(desk, with("李某", tale)));
        refused("oversight.tip.receipt.wrong", () -> tips.handOver(desk, with("李某", "1".repeat(41))));
        refused(
                "oversight.tip.recipient.missing",
                () -> tips.handOver(
                        desk,
                        new HandOverTip(made.cycle.today, TipCategory.OTHER, made.cycle.lead, "李某", "登1", Ids.next())));
        refused(
                "oversight.tip.on.future",
                () -> tips.handOver(
                        desk,
                        new HandOverTip(
                                made.cycle.today.plusDays(1), TipCategory.OTHER, recipient, "李某", "登1", Ids.next())));
        refused(
                "oversight.tip.category.missing",
                () -> tips.handOver(desk, new HandOverTip(made.cycle.today, null, recipient, "李某", "登1", Ids.next())));
    }

    private HandOverTip with(String receivedBy, String receipt) {
        return new HandOverTip(made.cycle.today, TipCategory.OTHER, recipient, receivedBy, receipt, Ids.next());
    }
}
