package cn.qinqing.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.assignments.domain.facts.FactKeeper;
import cn.qinqing.enterprises.ContactLog;
import cn.qinqing.enterprises.EnterpriseFilter;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.enterprises.Merges;
import cn.qinqing.people.PeopleFilter;
import cn.qinqing.people.PeopleQueries;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.UnitId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever changes shows in the figures at once, and they stay those of the lists. Most changes are made by statement, as
 * another node or a hand at the database would make them.
 */
class FactChangesIT extends DatabaseTest {

    private static final int MANY = 600;

    @Autowired
    ApplicationContext context;

    @Autowired
    Coverage coverage;

    @Autowired
    FactKeeper facts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transaction;

    private Liaisons made;
    private LocalDate today;

    @BeforeEach
    void fixture() {
        made = new Liaisons(context);
        today = made.today;
    }

    @Test
    void a_change_of_an_enterprise_shows() {
        EnterpriseId[] made = new EnterpriseId[1];
        shows("created", () -> made[0] = this.made.enterprise());
        EnterpriseId one = made[0];
        shows("cancelled", () -> set(one, "state = 'CANCELLED'"));
        shows("back", () -> set(one, "state = 'OPERATING'"));
        shows("county", () -> set(one, "division_code = '652801'"));
        shows("size", () -> set(one, "size_class = 'LARGE'"));
        shows("section", () -> set(one, "industry_code = 'D44'"));
        EnterpriseId parent = this.made.enterprise();
        this.made.tier(parent, "PREFECTURE", today.minusMonths(12));
        shows("belongs to another", () -> this.made.subsidiary(parent, one));
        EnterpriseId kept = this.made.enterprise();
        EnterpriseId twin = this.made.enterprise();
        UUID[] merge = new UUID[1];
        Merges merges = this.made.bean(Merges.class);
        shows("merged", () -> merge[0] = merges.merge(this.made.clerk, kept, twin, "重复建档"));
        shows("and not", () -> merges.reverse(this.made.clerk, merge[0], Set.of(), "不是同一家"));
        shows("a chamber now", () -> {
            this.made.contact(one, today.minusMonths(1), "PHONE", ContactLog.State.HELD);
            set(one, "kind = 'CHAMBER'");
        });
    }

    @Test
    void a_change_of_tiers_shows() {
        EnterpriseId one = made.enterprise();
        made.leader(one, made.led(made.person("轮换者")));
        shows("assigned", () -> made.tier(one, "PREFECTURE", today.minusMonths(12)));
        shows("another tier", () -> say("update enterprise_tier set tier = 'COUNTY' where enterprise_id = ?", one));
        Map<String, Object> rule = jdbc.sql(
                        "select visit_months, rotation_months, enterprises_most from liaison_tier_rule where tier = 'COUNTY' and valid_to = '9999-12-31'")
                .query()
                .singleRow();
        try {
            shows(
                    "frequency",
                    () -> say("update liaison_tier_rule set visit_months = 60 - visit_months where tier = 'COUNTY'"));
            shows("rotation", () -> say("update liaison_tier_rule set rotation_months = 2 where tier = 'COUNTY'"));
            shows(
                    "bounds of a leader",
                    () -> say(
                            "update liaison_tier_rule set enterprises_least = 0, enterprises_most = 0 where tier = 'COUNTY'"));
        } finally {
            say(
                    "update liaison_tier_rule set visit_months = ?, rotation_months = ?, enterprises_least = 0, enterprises_most = ? where tier = 'COUNTY'",
                    rule.get("visit_months"),
                    rule.get("rotation_months"),
                    rule.get("enterprises_most"));
        }
        shows("ended", () -> say("update enterprise_tier set valid_to = ? where enterprise_id = ?", today, one));
    }

    @Test
    void a_change_of_assignments_and_declarations_shows() {
        EnterpriseId one = made.enterprise();
        PersonId person = made.person("在任者");
        PostId post = made.led(person);
        AssignmentId[] led = new AssignmentId[1];
        shows("begun", () -> led[0] = made.leader(one, post));
        shows("officer", () -> made.begin(one, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(made.officer("联"))));
        UUID gone = made.office().value();
        say("update unit set active = false where id = ?", gone);
        shows("unit", () -> made.begin(one, AssignmentRole.LEAD_UNIT, new Holder.OfUnit(new UnitId(gone))));
        shows("declared none", () -> declared(person, one, "NONE", null));
        shows("declared an interest", () -> declared(person, one, "INTEREST", "OWN"));
        shows(
                "declaration ended",
                () -> say("update interest_declaration set valid_to = ? where enterprise_id = ?", today, one));
        shows(
                "ending",
                () -> say("update assignment set valid_to = ? where id = ?", today.plusDays(9), led[0].value()));
        EnterpriseId other = made.enterprise();
        set(other, "division_code = '652801'");
        shows(
                "of another enterprise",
                () -> say("update assignment set enterprise_id = ? where enterprise_id = ?", other, one));
        shows("ended", () -> say("update assignment set valid_to = ? where id = ?", today, led[0].value()));
        shows("deleted", () -> say("delete from assignment where enterprise_id = ?", other));
    }

    @Test
    void a_change_of_those_who_hold_shows() {
        EnterpriseId one = made.enterprise();
        PostId post = made.post();
        PersonId officer = made.officer("将离者");
        UUID unit = made.office().value();
        made.leader(one, post);
        made.begin(one, AssignmentRole.LIAISON_OFFICER, new Holder.OfPerson(officer));
        made.begin(one, AssignmentRole.LEAD_UNIT, new Holder.OfUnit(new UnitId(unit)));
        shows("appointed", () -> made.appoint(post, made.person("新任者"), today.minusDays(9)));
        PostId idle = made.post();
        shows("appointed without enterprises", () -> made.appoint(idle, made.person("闲置者"), today.minusDays(9)));
        shows("a post elsewhere", () -> say("update post set division_code = '652801' where id = ?", idle.value()));
        shows("no leader's post", () -> say("update post set is_leading = false where id = ?", idle.value()));
        shows("left", () -> say("update post_holding set valid_to = ? where post_id = ?", today, post.value()));
        shows("inactive", () -> say("update person set active = false where id = ?", officer.value()));
        shows("dissolved", () -> say("update unit set active = false where id = ?", unit));
        shows("back", () -> say("update person set active = true where id = ?", officer.value()));
        shows("without any post", () -> say("delete from post_holding where person_id = ?", officer.value()));
    }

    @Test
    void a_change_of_contacts_shows() {
        EnterpriseId one = made.enterprise();
        made.tier(one, "PREFECTURE", today.minusMonths(12));
        shows("visited", () -> made.contact(one, today, "ON_SITE", ContactLog.State.HELD));
        shows("called only", () -> say("update contact_log set mode = 'PHONE' where enterprise_id = ?", one));
        shows(
                "declined",
                () -> say("update contact_log set mode = 'MEETING', state = 'DECLINED' where enterprise_id = ?", one));
        shows("held", () -> say("update contact_log set state = 'HELD' where enterprise_id = ?", one));
        shows(
                "earlier",
                () -> say("update contact_log set contact_on = ? where enterprise_id = ?", today.minusMonths(11), one));
        EnterpriseId other = made.enterprise();
        shows("of another", () -> say("update contact_log set enterprise_id = ? where enterprise_id = ?", other, one));
        shows("deleted", () -> say("delete from contact_log where enterprise_id = ?", other));
    }

    @Test
    void a_name_that_changed_is_found() {
        EnterpriseId one = made.enterprise();
        made.leader(one, made.post());
        String name = "改名" + Ids.next();
        AssignmentFilter named = new AssignmentFilter(today, name, null, null);
        AssignmentQueries queries = made.bean(AssignmentQueries.class);
        assertThat(queries.count(made.clerk, named)).isZero();
        say("update enterprise set name_key = ? where id = ?", name, one);
        assertThat(queries.count(made.clerk, named)).isEqualTo(1);
    }

    @Test
    void what_is_not_committed_does_not_show_and_a_late_commit_is_not_missed() throws SQLException {
        EnterpriseId first = made.enterprise();
        EnterpriseId second = made.enterprise();
        long before = live();
        try (Connection slow = database.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.executeUpdate("update enterprise set state = 'CANCELLED' where id = '" + first + "'");
            assertThat(live()).isEqualTo(before);
            set(second, "state = 'CANCELLED'");
            assertThat(live()).as("a later number, committed earlier").isEqualTo(before - 1);
            slow.commit();
            assertThat(live()).as("the earlier number, committed later").isEqualTo(before - 2);
            statement.executeUpdate("update enterprise set state = 'OPERATING' where id = '" + first + "'");
            assertThat(live()).isEqualTo(before - 2);
            slow.rollback();
            assertThat(live()).isEqualTo(before - 2);
        }
    }

    @Test
    void within_a_transaction_its_own_changes_are_neither_taken_up_nor_kept() {
        EnterpriseId one = made.enterprise();
        long before = live();
        transaction.executeWithoutResult(status -> {
            set(one, "state = 'CANCELLED'");
            assertThat(facts.now()).isEmpty();
            assertThat(live()).isEqualTo(before);
            status.setRollbackOnly();
        });
        assertThat(live()).isEqualTo(before);
    }

    @Test
    void while_much_is_taken_up_the_figures_say_of_which_moment_they_are() {
        Coverage.Picture before = coverage.picture(made.clerk, today);
        assertThat(before.current()).isTrue();
        made.many(MANY);
        Coverage.Picture meanwhile = coverage.picture(made.clerk, today);
        assertThat(meanwhile.current()).isFalse();
        assertThat(meanwhile.at()).isEqualTo(before.at());
        assertThat(meanwhile.total()).isEqualTo(before.total());
        Coverage.Picture settled = coverage.settledPicture(made.clerk, today);
        assertThat(settled.current()).isTrue();
        assertThat(settled.total().get(CoverageFigure.LIVE))
                .isEqualTo(before.total().get(CoverageFigure.LIVE) + MANY);
        assertThat(coverage.picture(made.clerk, today).current()).isTrue();
    }

    private long live() {
        return coverage.picture(made.clerk, today).total().get(CoverageFigure.LIVE);
    }

    private void shows(String change, Runnable work) {
        Coverage.Picture before = coverage.picture(made.clerk, today);
        work.run();
        Coverage.Picture after = coverage.picture(made.clerk, today);
        assertThat(after.current()).as(change).isTrue();
        assertThat(Map.of("total", after.total(), "parts", after.parts()))
                .as(change)
                .isNotEqualTo(Map.of("total", before.total(), "parts", before.parts()));
        assertThat(after.total()).as(change).isEqualTo(ofLists());
    }

    /** What the database counts, which it is asked for within a transaction. */
    private Map<CoverageFigure, Long> ofLists() {
        return Objects.requireNonNull(transaction.execute(status -> {
            Map<CoverageFigure, Long> counts = new EnumMap<>(CoverageFigure.class);
            for (CoverageFigure figure : CoverageFigure.values()) {
                counts.put(figure, ofList(figure));
            }
            return counts;
        }));
    }

    private long ofList(CoverageFigure figure) {
        Map<String, String> narrowed = Map.of("gap", figure.name());
        return switch (figure.counted()) {
            case ENTERPRISES ->
                made.bean(EnterpriseQueries.class)
                        .count(
                                made.clerk,
                                new EnterpriseFilter(null, null, null, null, false, null, null, today, narrowed));
            case ASSIGNMENTS ->
                made.bean(AssignmentQueries.class)
                        .count(made.clerk, new AssignmentFilter(today, null, null, null).only(figure));
            case LEADERS ->
                made.bean(PeopleQueries.class)
                        .count(made.clerk, new PeopleFilter(null, null, null, null, today, narrowed));
        };
    }

    private void declared(PersonId person, EnterpriseId enterprise, String result, @Nullable String kind) {
        say(
                "insert into interest_declaration (id, person_id, enterprise_id, result, kind, valid_from, document_no, noted_at, noted_by) values (?, ?, ?, ?, ?, ?, '甲', utc_timestamp(), '乙')",
                Ids.next(),
                person.value(),
                enterprise,
                result,
                kind,
                today.minusDays(5));
    }

    private void set(EnterpriseId enterprise, String what) {
        say("update enterprise set " + what + " where id = ?", enterprise);
    }

    private void say(String sql, Object... values) {
        Object[] plain = values.clone();
        for (int i = 0; i < plain.length; i++) {
            if (plain[i] instanceof EnterpriseId id) {
                plain[i] = id.value();
            }
        }
        assertThat(jdbc.sql(sql).params(plain).update()).as(sql).isPositive();
    }
}
