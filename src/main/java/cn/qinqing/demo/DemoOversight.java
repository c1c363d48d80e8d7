package cn.qinqing.demo;

import cn.qinqing.identity.AccountActors;
import cn.qinqing.oversight.DrawSample;
import cn.qinqing.oversight.HandOverTip;
import cn.qinqing.oversight.RatingFilter;
import cn.qinqing.oversight.RatingRow;
import cn.qinqing.oversight.RecordSampleCall;
import cn.qinqing.oversight.SampleItem;
import cn.qinqing.oversight.SampleOutcome;
import cn.qinqing.oversight.Samples;
import cn.qinqing.oversight.Stratum;
import cn.qinqing.oversight.SupervisedRatings;
import cn.qinqing.oversight.TipCategory;
import cn.qinqing.oversight.TipHandOvers;
import cn.qinqing.oversight.UnitRatings;
import cn.qinqing.people.PeopleService;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the supervisor finds: a few ratings to look at twice, one of them looked at, a sample half called, a hand-over, and
 * who read a protected number. All invented.
 */
@Component
@Order(1)
class DemoOversight implements DemoStep {

    private static final String TRACE =
            "insert into rating_trace (rating_id, device_hash, network_hash, staff_network, staff_session, contact_changed, noted_at)"
                    + " select id, ?, ?, ?, false, ?, rated_at from issue_rating where id = ?";

    private final Samples samples;
    private final SupervisedRatings ratings;
    private final UnitRatings unitRatings;
    private final TipHandOvers tips;
    private final PeopleService people;
    private final AccountActors actors;
    private final JdbcClient jdbc;

    DemoOversight(
            Samples samples,
            SupervisedRatings ratings,
            UnitRatings unitRatings,
            TipHandOvers tips,
            PeopleService people,
            AccountActors actors,
            JdbcClient jdbc) {
        this.samples = samples;
        this.ratings = ratings;
        this.unitRatings = unitRatings;
        this.tips = tips;
        this.people = people;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    @Override
    public void make(DemoPeople.Staff staff, LocalDate today) {
        Actor.Person supervisor = actor("supervisor");
        Actor.Person clerk = actor("clerk");
        traces();
        List<RatingRow> suspicious =
                ratings.page(supervisor, new RatingFilter(null, null, null, true, true, null), 0, 20);
        if (!suspicious.isEmpty()) {
            ratings.look(supervisor, suspicious.getLast().id(), "已电话核实：企业借用园区服务大厅的电脑作答，评价属实。");
        }
        sample(supervisor, today);
        unitRatings.release();
        tips.recipients(clerk).stream()
                .filter(one -> one.name().equals("州纪委监委"))
                .findFirst()
                .ifPresent(to -> tips.handOver(
                        clerk,
                        new HandOverTip(
                                today.minusDays(12),
                                TipCategory.INACTION,
                                to.id(),
                                "信访室值班员",
                                "登2026-118",
                                Ids.next())));
        jdbc.sql("select id from person order by name, id limit 1")
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .optional()
                .ifPresent(person -> people.readProtectedPhones(clerk, person, "通知参加座谈会"));
    }

    /** Ratings of different enterprises, the latest of each: three from one device, one from a staff network, one after a change. */
    private void traces() {
        List<UUID> latest = jdbc.sql("""
                        select r.id from issue_rating r join issue i on i.id = r.issue_id where r.way = 'LINK'
                        and r.rated_at = (select max(o.rated_at) from issue_rating o join issue k on k.id = o.issue_id
                          where k.enterprise_id = i.enterprise_id and o.way = 'LINK')
                        order by r.rated_at desc, i.number limit 12""").query(UUID.class).list();
        for (int i = 0; i < latest.size(); i++) {
            boolean shared = i < 3;
            String device = (shared ? "d" : Integer.toHexString(i)).repeat(64);
            jdbc.sql(TRACE)
                    .params(device, device, i == 3, i == 4, latest.get(i))
                    .update();
        }
    }

    private void sample(Actor.Person supervisor, LocalDate today) {
        UUID sample = samples.draw(
                supervisor,
                new DrawSample(
                        today.minusDays(90),
                        today,
                        Map.of(Stratum.CLOSED, 6, Stratum.OFFLINE, 2, Stratum.ON_SPOT, 2, Stratum.ZERO_VISIT, 4),
                        "20261126-0913",
                        Ids.next()));
        List<SampleItem> items = samples.items(supervisor, sample, 0, 20);
        for (SampleItem item : items.subList(0, Math.min(5, items.size()))) {
            boolean bad = item.position() == 3;
            samples.call(
                    supervisor,
                    new RecordSampleCall(
                            item.id(),
                            bad
                                    ? SampleOutcome.DIFFERENT
                                    : item.position() == 4 ? SampleOutcome.NOT_REACHED : SampleOutcome.CONFIRMED,
                            bad ? "答复说已经办好，实际还在等第二次现场勘查。" : "",
                            bad && item.closed(),
                            Ids.next()));
        }
    }

    private Actor.Person actor(String login) {
        return actors.find(new AccountId(jdbc.sql("select id from account where login = ?")
                        .param(login)
                        .query(UUID.class)
                        .single()))
                .orElseThrow();
    }
}
