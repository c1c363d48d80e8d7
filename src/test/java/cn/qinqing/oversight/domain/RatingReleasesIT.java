package cn.qinqing.oversight.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.DatabaseTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.issues.IssueCycle;
import cn.qinqing.issues.IssueId;
import cn.qinqing.oversight.UnitRatings;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A unit learns of its ratings by whole quarters of five enterprises or more, once and for all. */
class RatingReleasesIT extends DatabaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    UnitRatings ratings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private IssueCycle made;
    private LocalDate quarter;

    @BeforeEach
    void people() {
        made = new IssueCycle(context);
        quarter = RatingReleases.quarter(made.today);
    }

    private void closed(int count, boolean ofAnother) {
        for (int i = 0; i < count; i++) {
            IssueId id = made.closed();
            if (ofAnother) {
                EnterpriseId other = made.bean(EnterpriseService.class)
                        .create(
                                made.desk,
                                EnterpriseForms.named("汇总企业" + Ids.next(), "652801", ListingConsent.REFUSED));
                jdbc.sql("update issue set enterprise_id = ? where id = ?")
                        .params(other.value(), id.value())
                        .update();
            }
        }
    }

    private void run(LocalDate day) {
        Instant noon = day.atTime(4, 0).toInstant(ZoneOffset.UTC);
        RatingReleases releases = new RatingReleases(jdbc, Clock.fixed(noon, ZoneOffset.UTC));
        transaction.executeWithoutResult(done -> releases.run());
    }

    @Test
    void four_are_not_shown_nor_five_of_one_enterprise_and_five_are_when_the_quarter_is_over() {
        closed(4, true);
        run(quarter.plusMonths(3));
        assertThat(ratings.own(made.head)).isEmpty();
        closed(1, false);
        closed(1, false);
        run(made.today);
        assertThat(ratings.own(made.head)).as("the quarter goes on").isEmpty();
        run(quarter.plusMonths(3));
        run(quarter.plusMonths(3).plusDays(1));
        assertThat(ratings.own(made.head)).singleElement().satisfies(one -> {
            assertThat(one.from()).isEqualTo(quarter);
            assertThat(one.to()).isEqualTo(quarter.plusMonths(3));
            assertThat(one.rated()).isEqualTo(6);
            assertThat(one.band()).isEqualTo(UnitRatings.Band.HIGH);
        });
        assertThat(ratings.own(made.handler)).hasSize(1);
        assertThat(ratings.own(made.stranger)).isEmpty();
    }

    @Test
    void what_came_too_late_for_a_batch_waits_for_others_and_changes_none() {
        closed(5, true);
        run(quarter.plusMonths(3));
        // as if closed in the same quarter after its batch was released
        closed(1, true);
        run(quarter.plusMonths(3).plusDays(1));
        assertThat(ratings.own(made.head))
                .singleElement()
                .satisfies(one -> assertThat(one.rated()).isEqualTo(5));
    }

    @Test
    void five_of_one_enterprise_are_one_voice() {
        closed(5, false);
        run(quarter.plusMonths(3));
        assertThat(ratings.own(made.head)).isEmpty();
    }

    @Test
    void no_band_tells_of_every_single_one() {
        assertThat(UnitRatings.Band.of(5, 5)).isEqualTo(UnitRatings.Band.of(4, 5));
        assertThat(UnitRatings.Band.of(0, 5)).isEqualTo(UnitRatings.Band.of(2, 5));
        assertThat(UnitRatings.Band.of(3, 5)).isEqualTo(UnitRatings.Band.MIDDLE);
    }
}
