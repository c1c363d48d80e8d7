package cn.qinqing.demo;

import cn.qinqing.people.Divisions;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleRegistry;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.PostForm;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.PhoneNumber;
import cn.qinqing.shared.PostId;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forty units, sixty leaders' posts, four hundred officers. */
@Component
class DemoPeople {

    private static final int OFFICERS = 400;
    private static final int OF_PREFECTURE = 20;
    private static final List<String> DEPARTMENTS = List.of(
            "州商务局",
            "州发改委",
            "州工信局",
            "州财政局",
            "州自然资源局",
            "州生态环境局",
            "州住建局",
            "州交通局",
            "州水利局",
            "州农业农村局",
            "州文旅局",
            "州卫健委",
            "州应急管理局",
            "州市场监管局",
            "州人社局",
            "州司法局",
            "州税务局",
            "州科技局",
            "州教育局",
            "州林草局",
            "州工商联",
            "州纪委监委",
            "州政府办",
            "州委办",
            "州人大办",
            "州政协办",
            "州统战部",
            "州金融办",
            "州供电公司服务中心",
            "州行政服务中心");
    private static final List<String> LEADERS = List.of("自治州副州长", "州委常委", "州人大常委会副主任", "州政协副主席", "州人民政府秘书长");

    record Officer(PersonId person, String name, UnitId unit) {}

    record Leader(PostId post, PersonId person, String name, String title) {}

    record Staff(Map<String, UnitId> units, List<Officer> officers, List<Leader> leaders) {

        Officer officerOf(String unit) {
            return officers.stream()
                    .filter(one -> one.unit().equals(units.get(unit)))
                    .findFirst()
                    .orElseThrow();
        }

        /** The first officers of a unit, for the accounts of several roles. */
        Officer officerOf(String unit, int number) {
            return officers.stream()
                    .filter(one -> one.unit().equals(units.get(unit)))
                    .skip(number)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final PeopleService people;
    private final PeopleRegistry registry;
    private final Divisions divisions;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoPeople(
            PeopleService people,
            PeopleRegistry registry,
            Divisions divisions,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.people = people;
        this.registry = registry;
        this.divisions = divisions;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    Staff make(DemoNames names, Random random, LocalDate today) {
        Map<String, UnitId> units = new LinkedHashMap<>();
        DEPARTMENTS.forEach(name -> units.put(name, unit(name, organ(name), Divisions.PREFECTURE)));
        divisions.own().stream()
                .filter(division -> !division.code().equals(Divisions.PREFECTURE))
                .forEach(division -> {
                    String name = division.shortName() + "商务和工业信息化局";
                    units.put(name, unit(name, Organ.GOVERNMENT, division.code()));
                });
        LocalDate since = today.minusYears(2);
        List<Leader> leaders = new ArrayList<>();
        Map<String, UnitId> bodies = new LinkedHashMap<>();
        for (int i = 0; i < 60; i++) {
            leaders.add(leader(names, seat(i), bodies, since));
        }
        List<Officer> officers = new ArrayList<>();
        List<UnitId> places = List.copyOf(units.values());
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < OFFICERS; i++) {
                officers.add(officer(names, random, places.get(i % places.size()), since));
            }
        });
        // most units have set their numbers to public, some have not yet
        jdbc.sql(
                        "update office_phone set visibility = 'PUBLIC', released_by = person_id, released_at = utc_timestamp() where crc32(number) % 5 <> 0")
                .update();
        return new Staff(units, officers, leaders);
    }

    private static Organ organ(String name) {
        return name.equals("州纪委监委") ? Organ.DISCIPLINE : Organ.GOVERNMENT;
    }

    /** A leading post: its title, and the body to which it belongs. */
    private record Seat(String title, String body, Organ organ, String division) {}

    private Seat seat(int number) {
        if (number < OF_PREFECTURE) {
            String title = LEADERS.get(number % LEADERS.size());
            return switch (number % LEADERS.size()) {
                case 1 -> new Seat(title, "中共巴音郭楞蒙古自治州委员会", Organ.PARTY, Divisions.PREFECTURE);
                case 2 -> new Seat(title, "巴音郭楞蒙古自治州人大常委会", Organ.NPC, Divisions.PREFECTURE);
                case 3 -> new Seat(title, "政协巴音郭楞蒙古自治州委员会", Organ.CPPCC, Divisions.PREFECTURE);
                default -> new Seat(title, "巴音郭楞蒙古自治州人民政府", Organ.GOVERNMENT, Divisions.PREFECTURE);
            };
        }
        List<Divisions.Division> counties = divisions.own().stream()
                .filter(division -> !division.code().equals(Divisions.PREFECTURE))
                .toList();
        Divisions.Division place = counties.get(number % counties.size());
        int kind = (number - OF_PREFECTURE) / counties.size();
        return place.kind().equals("ZONE") ? zoneSeat(place, kind) : countySeat(place, kind);
    }

    private static Seat zoneSeat(Divisions.Division zone, int kind) {
        String name = zone.name();
        String party = name + "党工委";
        String office = name + "管委会";
        return switch (kind) {
            case 0 -> new Seat(name + "党工委书记", party, Organ.PARTY, zone.code());
            case 1 -> new Seat(name + "管委会主任", office, Organ.GOVERNMENT, zone.code());
            case 2 -> new Seat(name + "党工委副书记", party, Organ.PARTY, zone.code());
            default -> new Seat(name + "管委会副主任", office, Organ.GOVERNMENT, zone.code());
        };
    }

    private static Seat countySeat(Divisions.Division place, int kind) {
        String name = place.name();
        String level = name.substring(name.length() - 1);
        return switch (kind) {
            case 0 -> new Seat(place.shortName() + level + "委书记", "中共" + name + "委员会", Organ.PARTY, place.code());
            case 1 -> new Seat(name + "人民政府" + level + "长", name + "人民政府", Organ.GOVERNMENT, place.code());
            case 2 -> new Seat(name + "人大常委会主任", name + "人大常委会", Organ.NPC, place.code());
            default -> new Seat("政协" + name + "委员会主席", "政协" + name + "委员会", Organ.CPPCC, place.code());
        };
    }

    private UnitId unit(String name, Organ organ, String division) {
        UnitLevel level = division.equals(Divisions.PREFECTURE) ? UnitLevel.PREFECTURE : UnitLevel.COUNTY;
        return people.createUnit(
                DemoPrefecture.ACTOR,
                new UnitForm(name, null, organ, level, division, "巴音郭楞蒙古自治州库尔勒市", "工作日 10:00–14:00、16:00–20:00"));
    }

    private Leader leader(DemoNames names, Seat seat, Map<String, UnitId> bodies, LocalDate since) {
        String name = names.person();
        PersonId person = people.registerPerson(DemoPrefecture.ACTOR, new PersonName(name));
        UnitId body = bodies.computeIfAbsent(seat.body(), one -> unit(one, seat.organ(), seat.division()));
        PostId post = people.createPost(
                DemoPrefecture.ACTOR, new PostForm(seat.title(), body, seat.organ(), true, seat.division()));
        people.appoint(DemoPrefecture.ACTOR, post, person, Period.openFrom(since), null);
        return new Leader(post, person, name, seat.title());
    }

    private Officer officer(DemoNames names, Random random, UnitId unit, LocalDate since) {
        String name = names.person();
        PersonId person = (PersonId) registry.officer(DemoPrefecture.ACTOR, new PersonName(name), unit, since, null)
                .getLast()
                .id();
        people.notePhone(DemoPrefecture.ACTOR, person, unit, PhoneNumber.parse(names.officePhone()), null);
        if (random.nextInt(4) == 0) {
            people.notePhone(
                    DemoPrefecture.ACTOR,
                    person,
                    unit,
                    PhoneNumber.parse("199%08d".formatted(random.nextInt(100_000_000))),
                    (UUID) null);
        }
        return new Officer(person, name, unit);
    }
}
