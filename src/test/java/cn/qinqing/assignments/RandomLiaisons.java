package cn.qinqing.assignments;

import cn.qinqing.shared.Ids;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PostId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enterprises with whatever may hang on them, at random and past the services; the same seed gives the same. */
final class RandomLiaisons {

    static final List<String> DIVISIONS = List.of("652801", "652824", "652826");
    static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private static final List<String> TIERS = List.of("PREFECTURE", "COUNTY", "DEPARTMENT");

    /** Few letters, so that a part of a name finds some and not all. */
    private static final String LETTERS = "甲乙丙丁戊己庚辛";

    private final Random random;
    private final JdbcClient jdbc;
    private final LocalDate today;
    private final UUID body;
    private final List<PostId> posts = new ArrayList<>();
    private final List<PersonId> people = new ArrayList<>();
    private final List<UUID> units = new ArrayList<>();
    final List<UUID> enterprises = new ArrayList<>();

    RandomLiaisons(Liaisons made, long seed) {
        random = new Random(seed);
        jdbc = made.bean(JdbcClient.class);
        today = made.today;
        body = jdbc.sql("select id from operating_body limit 1")
                .query((row, n) -> row.getObject(1, UUID.class))
                .single();
        for (int i = 0; i < 6; i++) {
            PostId post = made.post();
            PersonId person = made.person(name());
            posts.add(post);
            people.add(person);
            people.add(made.officer(name()));
            units.add(made.office().value());
            if (i > 0) {
                LocalDate from = day(1000);
                made.appoint(post, person, from);
                if (i > 3) {
                    jdbc.sql("update post_holding set valid_to = ? where post_id = ?")
                            .params(from.plusDays(1 + random.nextInt(900)), post.value())
                            .update();
                }
            }
        }
        jdbc.sql("update unit set active = false where id = ?")
                .param(units.getFirst())
                .update();
        jdbc.sql("update person set active = false where id = ?")
                .param(people.get(1).value())
                .update();
    }

    void enterprises(int count) {
        for (int i = 0; i < count; i++) {
            enterprise(i);
        }
    }

    private void enterprise(int number) {
        UUID id = Ids.next();
        String name = name() + name() + number;
        jdbc.sql("""
                        insert into enterprise (id, kind, name, name_key, pinyin, initials, division_code, state, industry_code, size_class, parent_id, merged_into, created_at, changed_at)
                        values (?, ?, ?, ?, ?, 'x', ?, ?, ?, ?, ?, ?, utc_timestamp(), utc_timestamp())
                        """)
                .params(
                        id,
                        pick(List.of("ENTERPRISE", "ENTERPRISE", "CHAMBER", "ASSOCIATION")),
                        name,
                        name,
                        "q" + random.nextInt(1000) + " " + number,
                        pick(DIVISIONS),
                        pick(List.of("OPERATING", "OPERATING", "PLANNED", "CANCELLED")),
                        maybe("C13"),
                        maybe("SMALL"),
                        enterprises.isEmpty() || random.nextInt(4) > 0 ? null : pick(enterprises),
                        enterprises.isEmpty() || random.nextInt(9) > 0 ? null : pick(enterprises))
                .update();
        enterprises.add(id);
        tiers(id);
        assignments(id);
        for (int i = random.nextInt(6); i > 0; i--) {
            jdbc.sql(
                            "insert into contact_log (id, enterprise_id, contact_on, mode, state, counts, ref_kind, ref_id) values (?, ?, ?, ?, ?, true, 'test', ?)")
                    .params(
                            Ids.next(),
                            id,
                            day(500),
                            pick(List.of("ON_SITE", "MEETING", "PHONE", "VIDEO")),
                            pick(List.of("HELD", "HELD", "DECLINED", "PLANNED", "CANCELLED")),
                            Ids.next())
                    .update();
        }
    }

    private void tiers(UUID enterprise) {
        LocalDate from = day(900);
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate to = random.nextBoolean() ? FOREVER : from.plusDays(1 + random.nextInt(400));
            jdbc.sql(
                            "insert into enterprise_tier (id, enterprise_id, tier, valid_from, valid_to, document_no, reason, noted_at, noted_by) values (?, ?, ?, ?, ?, '甲', '乙', utc_timestamp(), '丙')")
                    .params(Ids.next(), enterprise, pick(TIERS), from, to)
                    .update();
            if (to.equals(FOREVER)) {
                return;
            }
            from = to.plusDays(random.nextInt(50));
        }
    }

    private void assignments(UUID enterprise) {
        for (int slot = random.nextInt(3); slot > 0; slot--) {
            assignment(enterprise, "LEADER", pick(posts).value(), null, null, slot);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            assignment(enterprise, "LIAISON_OFFICER", null, pick(people).value(), null, null);
        }
        if (random.nextBoolean()) {
            assignment(enterprise, "LEAD_UNIT", null, null, pick(units), null);
        }
        for (PersonId person : people) {
            if (random.nextInt(3) == 0) {
                boolean interest = random.nextInt(4) == 0;
                LocalDate from = day(700);
                jdbc.sql(
                                "insert into interest_declaration (id, person_id, enterprise_id, result, kind, valid_from, valid_to, document_no, noted_at, noted_by) values (?, ?, ?, ?, ?, ?, ?, '甲', utc_timestamp(), '丙')")
                        .params(
                                Ids.next(),
                                person.value(),
                                enterprise,
                                interest ? "INTEREST" : "NONE",
                                interest ? "FAMILY" : null,
                                from,
                                random.nextBoolean() ? FOREVER : from.plusDays(1 + random.nextInt(500)))
                        .update();
            }
        }
    }

    private void assignment(
            UUID enterprise,
            String role,
            @Nullable UUID post,
            @Nullable UUID person,
            @Nullable UUID unit,
            @Nullable Integer slot) {
        LocalDate from = day(900);
        LocalDate to =
                switch (random.nextInt(3)) {
                    case 0 -> FOREVER;
                    case 1 -> from.plusDays(1 + random.nextInt(700));
                    default -> today.plusDays(1 + random.nextInt(60));
                };
        jdbc.sql(
                        "insert into assignment (id, enterprise_id, role, post_id, person_id, unit_id, leader_slot, valid_from, valid_to, operating_body_id, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, utc_timestamp())")
                .params(Ids.next(), enterprise, role, post, person, unit, slot, from, to, body)
                .update();
    }

    /** A day within so many before today; ends of months come often, because months differ in length. */
    LocalDate day(int within) {
        LocalDate day = today.minusDays(random.nextInt(within));
        return random.nextInt(3) == 0 && day.getDayOfMonth() > 3
                ? day.withDayOfMonth(1).minusDays(1)
                : day;
    }

    String name() {
        return "" + pick(LETTERS) + pick(LETTERS);
    }

    private char pick(String of) {
        return of.charAt(random.nextInt(of.length()));
    }

    <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> @Nullable T maybe(T one) {
        return random.nextBoolean() ? one : null;
    }
}
