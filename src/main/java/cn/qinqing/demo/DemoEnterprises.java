package cn.qinqing.demo;

import cn.qinqing.enterprises.EnterpriseForm;
import cn.qinqing.enterprises.EnterpriseKind;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.EnterpriseState;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.people.Bodies;
import cn.qinqing.people.Divisions;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Two thousand enterprises, sixty chambers, three thousand assignments. */
@Component
class DemoEnterprises {

    private static final int ENTERPRISES = 2_000;
    private static final int CHAMBERS = 60;
    private static final int WITH_LEADER = 1_000;
    private static final int CHUNK = 100;

    /** Where the demo's county account works, and how many enterprises its officer looks after. */
    private static final String COUNTY = "652824";

    private static final int OF_COUNTY = 14;

    record Subject(EnterpriseId id, String name, DemoPeople.Officer officer) {}

    private final EnterpriseService enterprises;
    private final Divisions divisions;
    private final Bodies bodies;
    private final PeopleService people;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoEnterprises(
            EnterpriseService enterprises,
            Divisions divisions,
            Bodies bodies,
            PeopleService people,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.enterprises = enterprises;
        this.divisions = divisions;
        this.bodies = bodies;
        this.people = people;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    List<Subject> make(DemoNames names, Random random, DemoPeople.Staff staff, LocalDate today) {
        List<Divisions.Division> places = divisions.own().stream()
                .filter(division -> !division.code().equals(Divisions.PREFECTURE))
                .toList();
        Map<String, UnitId> parks = parks(places);
        List<EnterpriseForm> forms = new ArrayList<>();
        for (int i = 0; i < ENTERPRISES + CHAMBERS; i++) {
            Divisions.Division place = places.get(random.nextInt(places.size()));
            forms.add(
                    i < ENTERPRISES
                            ? enterprise(names, random, place, today).withPark(parks.get(place.code()))
                            : chamber(names, place, i - ENTERPRISES));
        }
        DemoPeople.Officer county = staff.officerOf("若羌商务和工业信息化局", 0);
        List<Subject> subjects = new ArrayList<>();
        for (int start = 0; start < forms.size(); start += CHUNK) {
            List<EnterpriseForm> chunk = forms.subList(start, Math.min(start + CHUNK, forms.size()));
            transaction.executeWithoutResult(status -> chunk.forEach(form -> {
                DemoPeople.Officer drawn = names.pick(staff.officers());
                boolean ofCounty = subjects.size() >= forms.size() - WITH_LEADER
                        && form.divisionCode().equals(COUNTY)
                        && subjects.stream()
                                        .filter(one -> one.officer().equals(county))
                                        .count()
                                < OF_COUNTY;
                subjects.add(new Subject(
                        enterprises.create(DemoPrefecture.ACTOR, form), form.name(), ofCounty ? county : drawn));
            }));
        }
        assign(subjects, staff, today);
        return subjects;
    }

    /** Each county and city has a park; the zone is one itself. */
    private Map<String, UnitId> parks(List<Divisions.Division> places) {
        Map<String, UnitId> parks = new HashMap<>();
        places.stream()
                .filter(place -> !place.kind().equals("ZONE"))
                .forEach(place -> parks.put(
                        place.code(),
                        people.createUnit(
                                DemoPrefecture.ACTOR,
                                new UnitForm(
                                        place.shortName() + "工业园区管委会",
                                        place.shortName() + "工业园区",
                                        Organ.OTHER,
                                        UnitLevel.PARK,
                                        place.code(),
                                        place.name() + "工业园区1号",
                                        null))));
        return parks;
    }

    private static EnterpriseForm enterprise(
            DemoNames names, Random random, Divisions.Division place, LocalDate today) {
        boolean planned = random.nextInt(40) == 0;
        EnterpriseForm form = new EnterpriseForm(
                EnterpriseKind.ENTERPRISE,
                names.enterprise(place.shortName()),
                null,
                planned ? null : names.code("91", place.code()),
                place.code(),
                place.name() + "工业园区" + (random.nextInt(80) + 1) + "号",
                "C" + (13 + random.nextInt(25)),
                null,
                null,
                planned ? EnterpriseState.PLANNED : EnterpriseState.OPERATING,
                random.nextInt(30) == 0 ? ListingConsent.REFUSED : ListingConsent.GIVEN,
                random.nextInt(6) == 0,
                null,
                null,
                null);
        return planned ? form : form.withFounding(founding(form.name(), today));
    }

    /** Years before the first visit; of one in six the day was never entered. */
    private static @org.jspecify.annotations.Nullable LocalDate founding(String name, LocalDate today) {
        int lot = Math.floorMod(name.hashCode(), 6_000);
        return lot % 6 == 0 ? null : today.minusYears(3 + lot % 23).minusDays(lot % 360);
    }

    private static EnterpriseForm chamber(DemoNames names, Divisions.Division place, int number) {
        String name = names.chamber(place.shortName(), number);
        return new EnterpriseForm(
                name.endsWith("商会") ? EnterpriseKind.CHAMBER : EnterpriseKind.ASSOCIATION,
                name,
                null,
                names.code("51", place.code()),
                place.code(),
                null,
                null,
                null,
                null,
                EnterpriseState.OPERATING,
                ListingConsent.GIVEN,
                false,
                null,
                null,
                null);
    }

    /** A thousand with leader, lead unit and officer. */
    private void assign(List<Subject> subjects, DemoPeople.Staff staff, LocalDate today) {
        UUID body = bodies.prefecture().id().value();
        LocalDate from = today.minusYears(1).withDayOfYear(1);
        LocalDate to = today.plusYears(1).withDayOfYear(1);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < WITH_LEADER; i++) {
            Subject subject = subjects.get(subjects.size() - 1 - i);
            DemoPeople.Leader leader = staff.leaders().get(i % staff.leaders().size());
            rows.add(row(subject, "LEADER", leader.post().value(), null, null, 1, from, to, body));
            rows.add(row(
                    subject, "LIAISON_OFFICER", null, subject.officer().person().value(), null, null, from, to, body));
            rows.add(row(
                    subject, "LEAD_UNIT", null, null, subject.officer().unit().value(), null, from, to, body));
        }
        jdbc.batchUpdate(
                "insert into assignment (id, enterprise_id, role, post_id, person_id, unit_id, leader_slot, valid_from, valid_to, document_no, operating_body_id, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private Object[] row(
            Subject subject,
            String role,
            @org.jspecify.annotations.Nullable UUID post,
            @org.jspecify.annotations.Nullable UUID person,
            @org.jspecify.annotations.Nullable UUID unit,
            @org.jspecify.annotations.Nullable Integer slot,
            LocalDate from,
            LocalDate to,
            UUID body) {
        return new Object[] {
            Ids.next(),
            subject.id().value(),
            role,
            post,
            person,
            unit,
            slot,
            from,
            to,
            "巴党办〔" + from.getYear() + "〕3号",
            body,
            OfficeTime.column(clock.instant())
        };
    }
}
