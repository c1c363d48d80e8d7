package cn.qinqing.issues;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.issues.domain.IssueNights;
import cn.qinqing.shared.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A rated unit sees neither who rated, nor what, nor when: on no page, in no list, by no filter and in no notice. */
class RatingVeilIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    IssueQueries queries;

    @Autowired
    IssueActions actions;

    @Autowired
    IssueRatings ratings;

    @Autowired
    IssueNights nights;

    @Autowired
    JdbcClient jdbc;

    private IssueCycle made;

    @BeforeEach
    void people() {
        made = new IssueCycle(context);
    }

    @Test
    void on_the_day_of_a_rating_nothing_of_it_is_seen_good_or_bad() {
        for (Satisfaction level : List.of(Satisfaction.SATISFIED, Satisfaction.VERY_DISSATISFIED)) {
            IssueId id = made.rated(level);
            for (Actor unit : List.of(made.handler, made.head, made.partner)) {
                IssueDetails seen = queries.details(unit, id);
                assertThat(seen.row().status()).as(level.name()).isEqualTo(IssueStatus.REPLIED);
                assertThat(seen.history())
                        .extracting(IssueDetails.Step::command)
                        .contains("SIGN_REPLY")
                        .doesNotContain("RATE");
                assertThat(seen.toString()).doesNotContain("一句话", level.name(), "企业,");
                assertThat(actions.of(unit, id).offers())
                        .extracting(IssueOffer::command)
                        .doesNotContain(IssueCommand.ASK_CLOSURE);
                assertThat(ratings.of(unit, id)).isEmpty();
                assertThat(listed(queries, unit, IssueStatus.RATED, id)).isFalse();
                assertThat(listed(queries, unit, IssueStatus.REPLIED, id)).isTrue();
                assertThat(listed(queries, unit, null, id)).isTrue();
                assertThat(notices(unit, id)).isZero();
            }
            assertThat(mine(queries, made.head, id)).isFalse();
            for (Actor office : List.of(made.desk, made.office, made.supervisor, made.federation)) {
                assertThat(queries.details(office, id).row().status()).isEqualTo(IssueStatus.RATED);
                assertThat(listed(queries, office, IssueStatus.RATED, id)).isTrue();
                assertThat(queries.details(office, id).history())
                        .extracting(IssueDetails.Step::command)
                        .contains("RATE");
            }
        }
    }

    @Test
    void who_prepares_for_the_office_but_works_in_the_unit_reads_through_the_veil_too() {
        IssueId id = made.rated(Satisfaction.SATISFIED);
        Actor.Person clerk = made.somebody(made.lead, cn.qinqing.identity.Role.COMMERCE_CLERK);
        assertThat(queries.details(clerk, id).row().status()).isEqualTo(IssueStatus.REPLIED);
        assertThat(queries.details(clerk, id).history())
                .extracting(IssueDetails.Step::command)
                .doesNotContain("RATE");
        assertThat(listed(queries, clerk, IssueStatus.RATED, id)).isFalse();
        assertThat(ratings.of(clerk, id)).isEmpty();
    }

    @Test
    void from_the_next_day_on_the_head_may_close_and_still_reads_neither_time_nor_rater() {
        IssueId id = made.rated(Satisfaction.SATISFIED);
        IssueQueries tomorrow = new IssueQueries(jdbc, Clock.offset(made.bean(Clock.class), Duration.ofDays(1)));
        assertThat(tomorrow.details(made.head, id).row().status()).isEqualTo(IssueStatus.RATED);
        assertThat(tomorrow.details(made.head, id).history())
                .extracting(IssueDetails.Step::command)
                .doesNotContain("RATE");
        assertThat(listed(tomorrow, made.head, IssueStatus.RATED, id)).isTrue();
        assertThat(mine(tomorrow, made.head, id)).isTrue();
    }

    @Test
    void the_batch_of_the_night_tells_nobody_of_what_was_rated_on_the_same_day() {
        IssueId id = made.rated(Satisfaction.SATISFIED);
        nights.run();
        assertThat(notices(made.head, id)).isZero();
    }

    @Test
    void a_reopening_after_a_sample_reads_like_one_after_a_rating() {
        IssueId rated = made.in(IssueStatus.REOPENED);
        IssueId closed = made.closed();
        made.bean(IssueSupervision.class).further(made.job, closed);
        assertThat(made.stateOf(closed)).isEqualTo(IssueStatus.REOPENED);
        IssueDetails.Step one = queries.details(made.handler, rated).history().getFirst();
        IssueDetails.Step other =
                queries.details(made.handler, closed).history().getFirst();
        assertThat(other.command()).isEqualTo(one.command()).isEqualTo("REOPEN");
        assertThat(other.detail()).isEqualTo(one.detail());
        assertThat(other.reason()).isEqualTo(one.reason());
        assertThat(other.actorName()).isEqualTo("诉求办理自动处理");
    }

    private static boolean listed(
            IssueQueries queries, Actor actor, @org.jspecify.annotations.Nullable IssueStatus status, IssueId id) {
        IssueFilter filter = new IssueFilter(null, null, status, null, null, false, null);
        boolean there = queries.page(actor, filter, List.of(), 0, 500).stream()
                .filter(row -> row.id().equals(id))
                .peek(row ->
                        assertThat(status == null || row.status() == status).isTrue())
                .findFirst()
                .isPresent();
        assertThat(queries.count(actor, filter)).isGreaterThanOrEqualTo(there ? 1 : 0);
        return there;
    }

    private static boolean mine(IssueQueries queries, Actor actor, IssueId id) {
        return queries.page(actor, IssueFilter.ofMine(), List.of(), 0, 500).stream()
                .anyMatch(row -> row.id().equals(id));
    }

    /** Open notices about an issue that ask to sign a closure. */
    private long notices(Actor actor, IssueId id) {
        return jdbc.sql(
                        "select count(*) from notice where subject_id = ? and state = 'OPEN' and kind = 'issues.notice.toSign' and (account_id = ? or person_id = ?)")
                .params(
                        id.value(),
                        actor.accountId().orElseThrow().value(),
                        actor.personId().orElseThrow().value())
                .query(Long.class)
                .single();
    }
}
