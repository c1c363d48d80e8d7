package cn.qinqing.demo;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills an empty database with a whole invented prefecture; the same seed gives the same names and numbers. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnProperty(name = "qinqing.demo", havingValue = "true")
class DemoPrefecture implements ApplicationRunner {

    static final Actor ACTOR = new Actor.Job("演示数据", EnumSet.allOf(Right.class));

    private static final Logger LOG = LoggerFactory.getLogger(DemoPrefecture.class);
    private static final long SEED = 2026;

    private final JdbcClient jdbc;
    private final DemoPeople people;
    private final DemoEnterprises enterprises;
    private final DemoVisits visits;
    private final DemoCycle cycle;
    private final DemoCommon common;
    private final DemoGuards guards;
    private final DemoRegister register;
    private final DemoCoverage coverage;
    private final DemoHandovers handovers;
    private final DemoFacts facts;
    private final DemoBatches batches;
    private final DemoRegistry registry;
    private final DemoBookings bookings;
    private final DemoLedger ledger;
    private final DemoIssueLedger issueLedger;
    private final DemoNotices notices;
    private final DemoLinks links;
    private final DemoDoor door;
    private final DemoConduct conduct;
    private final DemoRecords records;
    private final DemoAccounts accounts;
    private final DemoViews views;
    private final DemoSupervision supervision;
    private final List<DemoStep> steps;
    private final Clock clock;

    DemoPrefecture(
            JdbcClient jdbc,
            DemoPeople people,
            DemoEnterprises enterprises,
            DemoVisits visits,
            DemoCycle cycle,
            DemoCommon common,
            DemoGuards guards,
            DemoRegister register,
            DemoCoverage coverage,
            DemoHandovers handovers,
            DemoFacts facts,
            DemoBatches batches,
            DemoRegistry registry,
            DemoBookings bookings,
            DemoLedger ledger,
            DemoIssueLedger issueLedger,
            DemoNotices notices,
            DemoLinks links,
            DemoDoor door,
            DemoConduct conduct,
            DemoRecords records,
            DemoAccounts accounts,
            DemoViews views,
            DemoSupervision supervision,
            List<DemoStep> steps,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.enterprises = enterprises;
        this.visits = visits;
        this.cycle = cycle;
        this.common = common;
        this.guards = guards;
        this.register = register;
        this.coverage = coverage;
        this.handovers = handovers;
        this.facts = facts;
        this.batches = batches;
        this.registry = registry;
        this.bookings = bookings;
        this.ledger = ledger;
        this.issueLedger = issueLedger;
        this.notices = notices;
        this.links = links;
        this.door = door;
        this.conduct = conduct;
        this.records = records;
        this.accounts = accounts;
        this.views = views;
        this.supervision = supervision;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (jdbc.sql("select count(*) from unit").query(Long.class).single() > 0) {
            return;
        }
        long start = System.nanoTime();
        Random random = new Random(SEED);
        DemoNames names = new DemoNames(random);
        LocalDate today = OfficeTime.today(clock);
        DemoPeople.Staff staff = people.make(names, random, today);
        accounts.make(staff);
        List<DemoEnterprises.Subject> subjects = enterprises.make(names, random, staff, today);
        visits.make(random, subjects, staff, today);
        cycle.make(staff, today);
        common.make(staff, today);
        guards.make(staff, today);
        register.publishThreeEditions(staff, today);
        handovers.make(staff, today);
        coverage.make(staff, today);
        handovers.fill(staff, today);
        coverage.check();
        facts.make(names, subjects, today);
        batches.make(today);
        registry.make(names);
        ledger.make(today);
        issueLedger.make(today);
        notices.make(staff, today);
        bookings.make(subjects, staff, today);
        links.make(names, staff, today);
        door.make(today);
        records.make(staff, today);
        views.make();
        supervision.make(today);
        conduct.make(today);
        steps.forEach(step -> step.make(staff, today));
        LOG.info("演示数据已就绪，用时 {} 秒", (System.nanoTime() - start) / 1_000_000_000L);
    }
}
