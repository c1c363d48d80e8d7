package cn.qinqing.paperwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.CountedStatements;
import cn.qinqing.DatabaseTest;
import cn.qinqing.calendar.WorkingDays;
import cn.qinqing.identity.Role;
import cn.qinqing.issues.IssueCycle;
import cn.qinqing.issues.Satisfaction;
import cn.qinqing.paperwork.BulletinFigure.Facts;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of the bulletin are what somebody counts who goes through all rows one by one. */
class BulletinsIT extends DatabaseTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 3);
    private static final List<String> CATEGORIES = List.of("LAND", "UTILITIES", "FINANCE");
    private static final List<String> OUTCOMES =
            List.of("SOLVED", "PARTLY", "NOT_ALLOWED", "AWAITING_HIGHER", "WITHDRAWN");

    @Autowired
    Bulletins bulletins;

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext beans;

    private IssueCycle cycle;
    private List<UnitId> units;
    private Actor reader;

    /** A fact as the test remembers it. */
    private record Fact(
            Facts facts,
            Instant at,
            String detail,
            UUID unit,
            String category,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {

        boolean in(YearMonth month) {
            return YearMonth.from(OfficeTime.dayOf(at)).equals(month);
        }
    }

    private final List<Fact> facts = new ArrayList<>();

    @BeforeEach
    void people() {
        cycle = new IssueCycle(beans);
        units = List.of(cycle.lead, cycle.parallel, cycle.unit("第三局"));
        reader = Actors.with(new Scope.Within(Set.of(), Set.copyOf(units)), Role.COMMERCE_REVIEWER);
        facts.clear();
    }

    @Test
    void every_figure_is_what_a_slow_recount_finds() {
        random(new Random(11), 80);
        Bulletin bulletin = bulletins.of(reader, MONTH, null);
        same(bulletin.now(), fact -> fact.in(MONTH));
        same(bulletin.before(), fact -> fact.in(MONTH.minusMonths(1)));
        bulletin.units()
                .forEach(part -> same(
                        part.figures(),
                        fact -> fact.in(MONTH) && fact.unit().toString().equals(part.key())));
        bulletin.categories()
                .forEach(part -> same(
                        part.figures(),
                        fact -> fact.in(MONTH) && fact.category().equals(part.key())));
        assertThat(bulletin.units())
                .hasSize(3)
                .isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()));
        assertThat(bulletin.categories()).hasSize(3);
        assertThat(bulletin.divisions()).extracting(Bulletin.Part::key).containsExactly("652801");
        Map<BulletinFigure, Long> rated = new EnumMap<>(BulletinFigure.class);
        facts.stream()
                .filter(fact -> fact.facts() == Facts.RATED && fact.in(MONTH))
                .forEach(fact -> rated.merge(BulletinFigure.valueOf(fact.detail()), 1L, Long::sum));
        assertThat(bulletin.ratings()).isEqualTo(rated);
        assertThat(bulletins.of(reader, MONTH, "652822").empty()).isTrue();
        assertThat(bulletins.of(reader, MONTH, "652801").now()).isEqualTo(bulletin.now());
        assertThat(bulletins.of(reader, MONTH, "652801").ratings()).isEmpty();
    }

    @Test
    void every_number_opens_as_many_rows() {
        random(new Random(12), 40);
        Bulletin bulletin = bulletins.of(reader, MONTH, null);
        for (BulletinFigure figure : BulletinFigure.values()) {
            long number = figure.rating()
                    ? bulletin.ratings().getOrDefault(figure, 0L)
                    : bulletin.now().of(figure);
            BulletinFilter filter = BulletinFilter.of(MONTH, figure);
            assertThat(bulletins.count(reader, filter)).as(figure.name()).isEqualTo(number);
            assertThat(bulletins.rows(reader, filter, List.of(), 0, 1_000))
                    .as(figure.name())
                    .hasSize((int) number)
                    .allSatisfy(row -> assertThat(YearMonth.from(row.on())).isEqualTo(MONTH));
        }
        bulletin.units()
                .forEach(part -> assertThat(bulletins.count(
                                reader, new BulletinFilter(MONTH, BulletinFigure.REPLIED, null, part.key(), null)))
                        .isEqualTo(part.figures().of(BulletinFigure.REPLIED)));
        assertThat(bulletins.count(
                        reader, new BulletinFilter(MONTH, BulletinFigure.RECEIVED, null, null, BulletinFilter.NONE)))
                .isZero();
    }

    @Test
    void it_is_counted_in_the_same_few_statements_however_much_there_is() {
        random(new Random(13), 5);
        bulletins.of(reader, MONTH, null);
        int few = CountedStatements.during(() -> bulletins.of(reader, MONTH, null))
                .size();
        random(new Random(14), 40);
        assertThat(CountedStatements.during(() -> bulletins.of(reader, MONTH, null)))
                .hasSize(few)
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void real_commands_are_counted_on_their_day_and_history_never() {
        cycle.closed();
        cycle.rated(Satisfaction.FAIRLY);
        var declined = cycle.in(cn.qinqing.issues.IssueStatus.DECLINED);
        assertThat(declined).isNotNull();
        cycle.in(cn.qinqing.issues.IssueStatus.REOPENED);
        Actor wide = Actors.with(Role.SUPERVISOR);
        YearMonth now = YearMonth.from(cycle.today);
        Actor lead = Actors.with(new Scope.Within(Set.of(), Set.of(cycle.lead)), Role.SUPERVISOR);
        Bulletin bulletin = bulletins.of(lead, now, null);
        assertThat(bulletin.now().of(BulletinFigure.RECEIVED)).isEqualTo(3);
        assertThat(bulletin.now().of(BulletinFigure.REPLIED)).isEqualTo(3);
        assertThat(bulletin.now().of(BulletinFigure.ON_TIME)).isEqualTo(3);
        assertThat(bulletin.now().of(BulletinFigure.REOPENED)).isEqualTo(1);
        assertThat(bulletin.now().of(BulletinFigure.CLOSED)).isEqualTo(1);
        assertThat(bulletin.now().of(BulletinFigure.SOLVED)).isEqualTo(1);
        assertThat(bulletin.now().median()).isZero();
        assertThat(bulletin.ratings()).as("three ratings are too few").isEmpty();
        long declines = bulletins.of(wide, now, null).now().of(BulletinFigure.DECLINED);
        assertThat(declines).isPositive();
        long received = bulletins.of(wide, now, null).now().of(BulletinFigure.RECEIVED);
        cycle.in(cn.qinqing.issues.IssueStatus.IMPORTED_CLOSED);
        assertThat(bulletins.of(wide, now, null).now().of(BulletinFigure.RECEIVED))
                .isEqualTo(received);
    }

    @Test
    void a_closing_by_procedure_is_counted_apart_and_never_as_solved() {
        cycle.closed();
        cycle.in(cn.qinqing.issues.IssueStatus.CLOSED_BY_PROCEDURE);
        YearMonth now = YearMonth.from(cycle.today);
        Actor lead = Actors.with(new Scope.Within(Set.of(), Set.of(cycle.lead)), Role.SUPERVISOR);
        Bulletin.Figures figures = bulletins.of(lead, now, null).now();
        assertThat(figures.of(BulletinFigure.CLOSED)).isEqualTo(2);
        assertThat(figures.of(BulletinFigure.SOLVED)).isEqualTo(1);
        assertThat(figures.of(BulletinFigure.BY_PROCEDURE)).isEqualTo(1);
        assertThat(bulletins.rows(lead, BulletinFilter.of(now, BulletinFigure.BY_PROCEDURE), List.of(), 0, 10))
                .singleElement()
                .satisfies(
                        row -> assertThat(row.status()).isEqualTo(cn.qinqing.issues.IssueStatus.CLOSED_BY_PROCEDURE));
        assertThat(bulletins.count(lead, BulletinFilter.of(now, BulletinFigure.SOLVED)))
                .isEqualTo(1);
    }

    @Test
    void rows_of_ratings_stay_closed_to_whose_unit_was_rated_and_to_who_may_not_read_one() {
        random(new Random(15), 40);
        jdbc.sql("""
                        insert into issue_handler (id, issue_id, unit_id, kind, since, lead_slot)
                        select uuid(), r.issue_id, ?, 'LEAD', utc_timestamp(6), 1 from issue_rating r
                        join issue i on i.id = r.issue_id where i.lead_unit_id = ? and r.rated_at between '2026-03-02' and '2026-03-30'
                        group by r.issue_id limit 1""").params(units.getFirst().value(), units.getFirst().value()).update();
        Actor.Person rated = cycle.somebody(units.getFirst(), Role.COMMERCE_REVIEWER);
        Actor.Person leader = cycle.somebody(cycle.unit("政府办"), Role.LEADER);
        for (Actor who : List.of(rated, leader)) {
            assertThat(bulletins.of(who, MONTH, null).ratingsOpen()).isFalse();
            assertThatThrownBy(() -> bulletins.count(who, BulletinFilter.of(MONTH, BulletinFigure.DISSATISFIED)))
                    .hasMessage("paperwork.ratings.closed");
            assertThat(bulletins.count(who, BulletinFilter.of(MONTH, BulletinFigure.REPLIED)))
                    .isPositive();
        }
        assertThatThrownBy(() -> bulletins.of(Actors.with(Role.HANDLER), MONTH, null))
                .isInstanceOf(RightMissing.class);
    }

    private void same(Bulletin.Figures figures, Predicate<Fact> which) {
        Map<BulletinFigure, Long> counts = new EnumMap<>(BulletinFigure.class);
        List<Integer> terms = new ArrayList<>();
        for (Fact fact : facts) {
            if (!which.test(fact) || fact.facts() == Facts.RATED) {
                continue;
            }
            counts.merge(BulletinFigure.valueOf(fact.facts().name()), 1L, Long::sum);
            String detail = fact.detail().equals("WITHDRAWN") ? "NOT_NEEDED" : fact.detail();
            if (!detail.isEmpty()) {
                counts.merge(BulletinFigure.valueOf(detail), 1L, Long::sum);
            }
            if (fact.first() != null) {
                int worked = 0;
                for (LocalDate day = fact.first().plusDays(1); !day.isAfter(fact.last()); day = day.plusDays(1)) {
                    worked += days.works(day) ? 1 : 0;
                }
                terms.add(worked);
            }
        }
        assertThat(figures.counts()).isEqualTo(counts);
        int[] sorted = terms.stream().mapToInt(Integer::intValue).sorted().toArray();
        Double median = sorted.length == 0
                ? null
                : IntStream.of(sorted[(sorted.length - 1) / 2], sorted[sorted.length / 2])
                        .average()
                        .orElseThrow();
        assertThat(figures.median()).isEqualTo(median);
    }

    /** Issues that were raised, answered, rated, closed, reopened or declined at random hours of three months. */
    private void random(Random random, int issues) {
        for (int i = 0; i < issues; i++) {
            UUID unit = units.get(random.nextInt(3)).value();
            String category = CATEGORIES.get(random.nextInt(3));
            Instant registered = at(random, LocalDate.of(2026, 2, 1), 59);
            LocalDate due = OfficeTime.dayOf(registered).plusDays(5 + random.nextInt(10));
            UUID issue = issue(unit, category, registered, due);
            add(new Fact(Facts.RECEIVED, registered, "", unit, category, null, null));
            int chance = random.nextInt(10);
            if (chance == 0) {
                Instant declined = registered.plusSeconds(86_400L * random.nextInt(20));
                decline(issue, declined);
                add(new Fact(Facts.DECLINED, declined, "", unit, category, null, null));
            } else if (chance > 2) {
                answered(random, issue, unit, category, registered, due);
            }
        }
    }

    private void answered(Random random, UUID issue, UUID unit, String category, Instant registered, LocalDate due) {
        Instant signed = registered.plusSeconds(3_600L * random.nextInt(24 * 20));
        boolean inTime = !OfficeTime.dayOf(signed).isAfter(due);
        String outcome = OUTCOMES.get(random.nextInt(5));
        UUID reply = reply(issue, outcome, signed);
        add(new Fact(Facts.REPLIED, signed, inTime ? "ON_TIME" : "LATE", unit, category, null, null));
        Instant rated = signed.plusSeconds(3_600L * random.nextInt(24 * 9));
        Satisfaction level = Satisfaction.values()[random.nextInt(5)];
        UUID rating = rating(issue, level, rated);
        add(new Fact(Facts.RATED, rated, level.name(), unit, category, null, null));
        if (random.nextBoolean()) {
            Instant closed = rated.plusSeconds(3_600L * random.nextInt(24 * 9));
            close(issue, reply, rating, closed);
            add(new Fact(
                    Facts.CLOSED,
                    closed,
                    outcome,
                    unit,
                    category,
                    OfficeTime.dayOf(registered),
                    OfficeTime.dayOf(signed)));
        } else if (random.nextBoolean()) {
            Instant again = rated.plusSeconds(86_400);
            event(issue, again);
            add(new Fact(Facts.REOPENED, again, "", unit, category, null, null));
        }
    }

    private void add(Fact fact) {
        facts.add(fact);
    }

    /** At the turn of days and months too. */
    private static Instant at(Random random, LocalDate first, int span) {
        return first.plusDays(random.nextInt(span))
                .atTime(random.nextInt(24), random.nextInt(60))
                .atZone(OfficeTime.ZONE)
                .toInstant();
    }

    private UUID issue(UUID unit, String category, Instant registered, LocalDate due) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into issue (id, number, operating_body_id, enterprise_id, text, title, privacy, status, origin_kind, raised_on,
                          registered_at, category_code, lead_unit_id, due_on, original_due_on)
                        select ?, ?, operating_body_id, ?, '某事', '某事', 'NORMAL', 'IN_PROGRESS', 'DESK', ?, ?, ?, ?, ?, ?
                        from issue where id = ?""")
                .params(
                        id,
                        "测诉" + id,
                        cycle.enterprise.value(),
                        OfficeTime.dayOf(registered),
                        OfficeTime.column(registered),
                        category,
                        unit,
                        due,
                        due,
                        template())
                .update();
        return id;
    }

    private @Nullable UUID template;

    /** An issue that real commands made, from which the body is taken. */
    private UUID template() {
        if (template == null) {
            template = cycle.raised(cn.qinqing.issues.IssuePrivacy.NORMAL).value();
        }
        return template;
    }

    private void decline(UUID issue, Instant at) {
        jdbc.sql("""
                        insert into issue_request (id, issue_id, round, kind, code, words, reason, asked_by, asked_name, asked_at, decided_by,
                          decided_name, decided_at, granted, decision, open_slot)
                        values (?, ?, 1, 'DECLINE', 'DUPLICATE', '重复', '重复', ?, '甲', ?, ?, '乙', ?, true, '', null)""")
                .params(issue, issue, Ids.next(), OfficeTime.column(at), Ids.next(), OfficeTime.column(at))
                .update();
    }

    private UUID reply(UUID issue, String outcome, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into issue_reply (id, issue_id, round, text, basis, outcome, drafted_by, drafted_name, drafted_at, signed_by,
                          signed_name, signed_at)
                        values (?, ?, 1, '已办', '依据', ?, ?, '甲', ?, ?, '乙', ?)""")
                .params(id, issue, outcome, Ids.next(), OfficeTime.column(at), Ids.next(), OfficeTime.column(at))
                .update();
        return id;
    }

    private UUID rating(UUID issue, Satisfaction level, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into issue_rating (id, issue_id, round, satisfaction, way, words, link_id, noted_by_name, rated_at)
                        values (?, ?, 1, ?, 'LINK', '', ?, '企业', ?)""")
                .params(id, issue, level.name(), Ids.next(), OfficeTime.column(at))
                .update();
        return id;
    }

    private void close(UUID issue, UUID reply, UUID rating, Instant at) {
        UUID head = Ids.next();
        UUID approver = Ids.next();
        for (var side : Map.of(head, "HANDLER", approver, "APPROVER").entrySet()) {
            jdbc.sql("insert into issue_party (issue_id, person_id, side, since) values (?, ?, ?, ?)")
                    .params(issue, side.getKey(), side.getValue(), OfficeTime.column(at))
                    .update();
        }
        jdbc.sql("""
                        insert into issue_closure (id, issue_id, round, reply_id, rating_id, head_id, head_name, head_signed_at, approver_id,
                          approver_name, closed_at)
                        values (?, ?, 1, ?, ?, ?, '甲', ?, ?, '乙', ?)""")
                .params(Ids.next(), issue, reply, rating, head, OfficeTime.column(at), approver, OfficeTime.column(at))
                .update();
    }

    private void event(UUID issue, Instant at) {
        jdbc.sql("""
                        insert into issue_event (id, issue_id, seq, happened_at, command, from_status, to_status, actor_name)
                        values (?, ?, 9, ?, 'REOPEN', 'RATED', 'REOPENED', '系统')""")
                .params(Arrays.asList(Ids.next(), issue, OfficeTime.column(at)))
                .update();
    }
}
