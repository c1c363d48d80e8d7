package cn.qinqing.demo;

import cn.qinqing.conduct.AddToDeclaration;
import cn.qinqing.conduct.ConductBlock;
import cn.qinqing.conduct.ConductBlock.Gift;
import cn.qinqing.conduct.ConductBlock.HandingIn;
import cn.qinqing.conduct.ConductBlock.Meal;
import cn.qinqing.conduct.ConductBlock.PriorReport;
import cn.qinqing.conduct.ConductBlock.Vehicle;
import cn.qinqing.conduct.ConductQueries;
import cn.qinqing.conduct.ConductService;
import cn.qinqing.conduct.Declare;
import cn.qinqing.conduct.Occasion;
import cn.qinqing.conduct.Receipt;
import cn.qinqing.identity.AccountActors;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.Origin;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What some of those with an account declared about their visits, invented, and one look of 纪委 at it. */
@Component
class DemoConduct {

    private static final Origin DESK = new Origin(Origin.Kind.DESK, null);

    private final ConductService service;
    private final ConductQueries queries;
    private final AccountActors actors;
    private final JdbcClient jdbc;

    DemoConduct(ConductService service, ConductQueries queries, AccountActors actors, JdbcClient jdbc) {
        this.service = service;
        this.queries = queries;
        this.actors = actors;
        this.jdbc = jdbc;
    }

    void make(LocalDate today) {
        Actor.Person officer = actor("officer");
        List<Origin> visits = visitsOf(officer);
        declare(officer, visits, 0, block(Meal.Kind.OWN_ACCOUNT, "38", Vehicle.Kind.UNIT, "", gift(Gift.Kind.NONE)));
        declare(
                officer,
                visits,
                1,
                block(Meal.Kind.WORK_MEAL, null, Vehicle.Kind.ENTERPRISE, "厂区在戈壁，没有公共交通，单位车辆送修", null));
        Actor.Person county = actor("county");
        declare(
                county,
                visitsOf(county),
                0,
                new ConductBlock(
                        null,
                        null,
                        new Gift(Gift.Kind.REFUSED, "红枣礼盒两盒", new BigDecimal("260"), null, null),
                        null,
                        "当场退还，司机可证明。"));
        Actor.Person federation = actor("federation");
        Receipt calendar = outside(
                federation,
                today.minusDays(20),
                "库尔勒某商贸企业",
                new Gift(Gift.Kind.RECEIVED, "台历和茶叶一盒，放在门卫室", new BigDecimal("180"), today.minusDays(20), null));
        service.add(
                federation,
                new AddToDeclaration(
                        calendar.id(), "已交本单位办公室登记。", new HandingIn(today.minusDays(6), "礼登2026-12"), Ids.next()));
        outside(
                officer,
                today.minusDays(75),
                "和静某矿业企业",
                new Gift(Gift.Kind.RECEIVED, "玉石摆件一件，会后塞进车内", new BigDecimal("1200"), today.minusDays(75), null));
        outside(
                county,
                today.minusDays(9),
                "若羌某合作社",
                new Gift(Gift.Kind.RECEIVED, "土特产一袋", null, today.minusDays(9), null));
        queries.details(actor("supervisor"), calendar.id());
    }

    private void declare(Actor actor, List<Origin> visits, int number, ConductBlock block) {
        if (number < visits.size()) {
            service.declare(actor, visits.get(number), new Declare(null, block, Ids.next()));
        }
    }

    private Receipt outside(Actor actor, LocalDate day, String with, Gift gift) {
        return service.declare(
                actor,
                DESK,
                new Declare(new Occasion(day, with), new ConductBlock(null, null, gift, report(day), ""), Ids.next()));
    }

    private static PriorReport report(LocalDate day) {
        return new PriorReport(
                "报备〔2026〕" + day.getDayOfYear() + "号", false, day, "接受企业邀请座谈", "企业会议室", "两人", "各自单位", "分管领导");
    }

    private static Gift gift(Gift.Kind kind) {
        return new Gift(kind, "", null, null, null);
    }

    private static ConductBlock block(
            Meal.Kind meal, @Nullable String paid, Vehicle.Kind vehicle, String reason, @Nullable Gift gift) {
        return new ConductBlock(
                new Meal(meal, paid == null ? null : new BigDecimal(paid)),
                new Vehicle(vehicle, reason),
                gift,
                null,
                "");
    }

    /** The newest visits that the person noted. */
    private List<Origin> visitsOf(Actor.Person actor) {
        return jdbc
                .sql(
                        "select id from visit where recorder_person_id = ? and state = 'HELD' order by visit_on desc, id limit 2")
                .param(actor.personId().orElseThrow().value())
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> new Origin(Origin.Kind.VISIT, id))
                .toList();
    }

    private Actor.Person actor(String login) {
        return actors.find(new AccountId(jdbc.sql("select id from account where login = ?")
                        .param(login)
                        .query(UUID.class)
                        .single()))
                .orElseThrow();
    }
}
